#include "lint/text_marks.hpp"

#include <algorithm>
#include <cctype>

namespace aircat::lint {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

std::size_t url_size(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"})
    if (text.substr(0, scheme.size()) == scheme) {
      auto end = std::min(text.find_first_of(" \t\n\"'<>)"), text.size());
      while (end > 0 && (text[end - 1] == '.' || text[end - 1] == ','))
        --end;
      return end;
    }
  return 0;
}

std::size_t placeholder_size(std::string_view text) {
  if (text.substr(0, 2) == "{{") {
    const auto end = text.find("}}");
    return end == std::string_view::npos ? 0 : end + 2;
  }
  if (text.front() == '{') {
    const auto end = text.find('}');
    const auto inner = end == std::string_view::npos ? "" : text.substr(1, end - 1);
    return !inner.empty() && std::all_of(inner.begin(), inner.end(), is_word) ? end + 1 : 0;
  }
  if (text.front() == '%' && text.size() > 1 && (text[1] == 's' || text[1] == 'd') &&
      (text.size() == 2 || !is_word(text[2])))
    return 2;
  return 0;
}

/// A dot or comma between digits belongs to the number: which of them a language uses, and for
/// what, is its own affair. Returns the digits alone.
std::string number_at(std::string_view text, std::size_t& size) {
  std::string digits;
  for (size = 0; size < text.size(); ++size) {
    const bool joins = (text[size] == '.' || text[size] == ',') && size + 1 < text.size() &&
                       is_digit(text[size + 1]);
    if (is_digit(text[size]))
      digits += text[size];
    else if (!joins)
      break;
  }
  return digits;
}

} // namespace

TextMarks marks_of(std::string_view text) {
  TextMarks marks;
  for (std::size_t at = 0; at < text.size();) {
    const auto rest = text.substr(at);
    if (const auto size = url_size(rest)) {
      marks.urls.emplace_back(rest.substr(0, size));
      at += size;
    } else if (const auto length = placeholder_size(rest)) {
      marks.placeholders.emplace_back(rest.substr(0, length));
      at += length;
    } else if (is_digit(rest.front())) {
      std::size_t digits = 0;
      marks.numbers.push_back(number_at(rest, digits));
      at += digits;
    } else {
      ++at;
    }
  }
  for (auto* list : {&marks.placeholders, &marks.numbers, &marks.urls})
    std::sort(list->begin(), list->end());
  return marks;
}

std::size_t unbalanced_bracket(std::string_view text) {
  constexpr std::string_view open = "([{", close = ")]}";
  std::vector<std::size_t> waiting;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (open.find(text[at]) != std::string_view::npos)
      waiting.push_back(at);
    const auto kind = close.find(text[at]);
    if (kind == std::string_view::npos)
      continue;
    if (waiting.empty() || text[waiting.back()] != open[kind])
      return at;
    waiting.pop_back();
  }
  return waiting.empty() ? std::string_view::npos : waiting.front();
}

std::string listed(const std::vector<std::string>& texts) {
  std::string out;
  for (const auto& text : texts)
    out += (out.empty() ? "" : ", ") + text;
  return out.empty() ? "none" : out;
}

} // namespace aircat::lint
