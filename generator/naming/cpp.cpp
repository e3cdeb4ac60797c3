#include "naming/cpp.hpp"

#include "diagnostics/utf8.hpp"

namespace aircat::naming {
namespace {

void append_octal(std::string& out, std::string_view bytes) {
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += '\\';
    for (int shift = 6; shift >= 0; shift -= 3)
      out += static_cast<char>('0' + ((byte >> shift) & 7));
  }
}

/// The code point at the front of `text` as it stands in a literal.
std::string piece(std::string_view text, const CodePoint& point, char before) {
  std::string out;
  if (!point.valid)
    append_octal(out, text.substr(0, 1));
  else if (text[0] == '\n')
    out = "\\n";
  else if (text[0] == '\t')
    out = "\\t";
  else if (text[0] == '\r')
    out = "\\r";
  else if (is_deceptive(point.value))
    append_octal(out, text.substr(0, point.size));
  else if (text[0] == '"' || text[0] == '\\' || (text[0] == '?' && before == '?'))
    (out += '\\') += text[0];
  else
    out = text.substr(0, point.size);
  return out;
}

} // namespace

std::vector<std::string> cpp_string_lines(std::string_view text, std::size_t width) {
  std::vector<std::string> out{"\""};
  char before = 0;
  while (!text.empty()) {
    const auto point = next_code_point(text);
    const auto next = piece(text, point, before);
    const bool full = out.back().size() > 1 && out.back().size() + next.size() + 1 > width;
    if (before == '\n' || full) {
      out.back() += '"';
      out.emplace_back("\"");
    }
    out.back() += next;
    before = text[0];
    text.remove_prefix(point.size);
  }
  out.back() += '"';
  return out;
}

std::string cpp_string(std::string_view text) {
  std::string out = "\"";
  char before = 0;
  while (!text.empty()) {
    const auto point = next_code_point(text);
    out += piece(text, point, before);
    before = text[0];
    text.remove_prefix(point.size);
  }
  return out += '"';
}

} // namespace aircat::naming
