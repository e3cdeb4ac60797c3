#include "site/markup.hpp"

#include "naming/html.hpp"

#include "json/json.hpp"

#include <algorithm>

namespace aircat::site {

mustache::Code line_of_prose(std::string_view markdown) {
  std::string out;
  for (bool in_code = false;; in_code = !in_code) {
    const auto end = std::min(markdown.find('`'), markdown.size());
    out += naming::html_text(markdown.substr(0, end));
    if (end == markdown.size())
      return {in_code ? out + "</code>" : out};
    out += in_code ? "</code>" : "<code>";
    markdown.remove_prefix(end + 1);
  }
}

mustache::Code paragraphs(std::string_view markdown) {
  constexpr std::string_view between = "\n\n";
  std::string out;
  while (!markdown.empty()) {
    const auto end = std::min(markdown.find(between), markdown.size());
    out += "<p>" + line_of_prose(markdown.substr(0, end)).value + "</p>\n";
    markdown.remove_prefix(std::min(end + between.size(), markdown.size()));
  }
  return {std::move(out)};
}

mustache::Code data_block(const Json& value) {
  const auto json = value.dump(-1, ' ', true, Json::error_handler_t::replace);
  std::string out;
  out.reserve(json.size());
  for (const char c : json)
    if (c == '<')
      out += "\\u003c";
    else if (c == '\x7f')
      out += "\\u007f";
    else
      out += c;
  return {std::move(out)};
}

std::string grouped(std::int64_t number) {
  auto digits = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > (number < 0 ? 1 : 0); at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

} // namespace aircat::site
