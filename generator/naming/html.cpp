#include "naming/html.hpp"

#include "diagnostics/utf8.hpp"

namespace aircat::naming {

std::string html_text(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto point = next_code_point(text);
    const auto bytes = text.substr(0, point.size);
    if (bytes == "&")
      out += "&amp;";
    else if (bytes == "<")
      out += "&lt;";
    else if (bytes == ">")
      out += "&gt;";
    else if (bytes == "\"")
      out += "&quot;";
    else if (bytes == "'")
      out += "&#39;";
    else if (bytes == "\n" || bytes == "\t")
      out += bytes;
    else
      out += visible(bytes);
    text.remove_prefix(point.size);
  }
  return out;
}

} // namespace aircat::naming
