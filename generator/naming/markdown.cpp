#include "naming/markdown.hpp"

#include <algorithm>

#include "diagnostics/utf8.hpp"
#include "naming/ascii.hpp"

namespace aircat::naming {
namespace {

std::string flattened(std::string_view text) {
  std::string out(text);
  for (auto& c : out)
    if (c == '\n' || c == '\r' || c == '\t')
      c = ' ';
  const auto first = out.find_first_not_of(' ');
  if (first == std::string::npos)
    return {};
  return out.substr(first, out.find_last_not_of(' ') - first + 1);
}

/// Where a mark of a block begins that only counts at the start of a line, else npos: the position
/// of the character to escape.
std::size_t block_mark(std::string_view text) {
  if (text.empty())
    return std::string_view::npos;
  if (std::string_view("#+-=:").find(text[0]) != std::string_view::npos)
    return 0;
  const auto after = text.find_first_not_of("0123456789");
  const bool numbered = after != std::string_view::npos && after > 0 &&
                        (text[after] == '.' || text[after] == ')') &&
                        (after + 1 == text.size() || text[after + 1] == ' ');
  return numbered ? after : std::string_view::npos;
}

std::string escaped(std::string_view raw, bool cell) {
  const auto flat = flattened(raw);
  const auto mark = block_mark(flat);
  // GitHub sets what stands between two of them as mathematics.
  const bool formulas = std::count(flat.begin(), flat.end(), '$') > 1;
  std::string out;
  std::string_view text = flat;
  char before = 0;
  for (std::size_t at = 0; at < text.size();) {
    if ((is_alphanumeric(text[at]) || text[at] == ' ') && at != mark) {
      before = text[at];
      out += text[at++];
      continue;
    }
    const auto rest = text.substr(at);
    const auto point = next_code_point(rest);
    const char c = rest[0];
    const char after = rest.size() > 1 ? rest[1] : '\0';
    const bool inside_word = is_alphanumeric(before) && is_alphanumeric(after);
    if (!point.valid || is_deceptive(point.value)) {
      // The escape's own backslash is one to be seen.
      (out += '\\') += visible(rest.substr(0, point.size));
    } else if (c == '<' || c == '>') {
      out += c == '<' ? "&lt;" : "&gt;";
    } else if (c == '\\' || c == '`' || c == '*' || c == '[' || c == ']' || c == '~' ||
               (c == '_' && !inside_word) || (c == '$' && formulas) || (c == '|' && cell) ||
               (c == '&' && (after == '#' || is_alphanumeric(after))) || at == mark) {
      (out += '\\') += c;
    } else {
      out += rest.substr(0, point.size);
    }
    before = c;
    at += point.size;
  }
  return out;
}

} // namespace

std::string markdown_text(std::string_view text) {
  return escaped(text, false);
}

std::string markdown_cell(std::string_view text) {
  return escaped(text, true);
}

std::string markdown_code(std::string_view raw) {
  const auto text = visible(raw);
  if (text.empty())
    return "` `";
  std::size_t longest = 0;
  for (std::size_t i = 0, run = 0; i < text.size(); ++i) {
    run = text[i] == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  const bool ticks = text.front() == '`' || text.back() == '`';
  const bool spaces =
      text.front() == ' ' && text.back() == ' ' && text.find_first_not_of(' ') != std::string::npos;
  const std::string padding = ticks || spaces ? " " : "";
  return fence + padding + text + padding + fence;
}

std::string markdown_code_cell(std::string_view raw) {
  if (raw.find('|') == std::string_view::npos)
    return markdown_code(raw);
  // Renderers differ on `\|` in a code span; entities in an element mean the same to all of them.
  std::string out = "<code>";
  for (const char c : visible(raw)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || is_alphanumeric(c) || c == ' ')
      out += c;
    else
      out.append("&#").append(std::to_string(byte)).append(";");
  }
  return out + "</code>";
}

} // namespace aircat::naming
