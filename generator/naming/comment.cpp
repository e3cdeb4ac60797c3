#include "naming/comment.hpp"

#include "diagnostics/utf8.hpp"

namespace aircat::naming {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r";
  const auto first = text.find_first_not_of(space);
  if (first == std::string_view::npos)
    return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::string one_line(std::string_view raw) {
  std::string out;
  const auto shown = visible(trimmed(raw));
  if (shown.starts_with('@'))
    out += '\\';
  char before = 0;
  for (const char c : shown) {
    if ((before == '*' && c == '/') || (before == '/' && c == '*'))
      out += ' ';
    out += c;
    before = c;
  }
  // A backslash at the end would pull the next line into a `//` comment.
  if (out.ends_with('\\'))
    out += "u005c";
  return out;
}

} // namespace

std::string comment_line(std::string_view text) {
  std::string flat(text);
  for (auto& c : flat)
    if (c == '\n' || c == '\r' || c == '\t')
      c = ' ';
  return one_line(flat);
}

std::string comment_block(std::string_view text, std::string_view prefix) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
    text.remove_suffix(1);
  const auto bare = prefix.substr(0, prefix.find_last_not_of(' ') + 1);
  std::string out;
  for (bool first = true;; first = false) {
    const auto end = text.find('\n');
    const auto line = one_line(text.substr(0, end));
    if (!first)
      out.append("\n").append(line.empty() ? bare : prefix);
    out += line;
    if (end == std::string_view::npos)
      return out;
    text.remove_prefix(end + 1);
  }
}

} // namespace aircat::naming
