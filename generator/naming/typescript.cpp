#include "naming/typescript.hpp"

#include <algorithm>

#include "diagnostics/utf8.hpp"
#include "naming/ascii.hpp"

namespace aircat::naming {
namespace {

void append_unit(std::string& out, char32_t unit) {
  constexpr std::string_view hex = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4)
    out += hex[(unit >> shift) & 0xF];
}

void append_escape(std::string& out, char32_t code) {
  if (code == '\n')
    out += "\\n";
  else if (code == '\r')
    out += "\\r";
  else if (code == '\t')
    out += "\\t";
  else if (code < 0x10000)
    append_unit(out, code);
  else {
    append_unit(out, 0xD800 + ((code - 0x10000) >> 10));
    append_unit(out, 0xDC00 + ((code - 0x10000) & 0x3FF));
  }
}

/// Whether an HTML page around an inlined script would take `text` for its own.
bool ends_script(std::string_view text) {
  constexpr std::string_view closing = "</script";
  if (text.starts_with("<!--"))
    return true;
  return text.size() >= closing.size() &&
         std::equal(closing.begin(), closing.end(), text.begin(),
                    [](char expected, char c) { return expected == to_lower(c); });
}

bool in_plain_key(char c) {
  return is_alphanumeric(c) || c == '_' || c == '$';
}

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

/// Printable ASCII that means itself in a literal of either quote.
bool is_harmless(char c) {
  return c >= 0x20 && c < 0x7F && c != '\'' && c != '"' && c != '\\' && c != '<';
}

bool is_plain_key(std::string_view name) {
  return !name.empty() && !is_digit(name.front()) &&
         std::all_of(name.begin(), name.end(), in_plain_key);
}

/// Whether prettier may find that `name` needs no quotes, which depends on its tables of Unicode.
bool is_plain_beyond_ascii(std::string_view name) {
  return !std::all_of(name.begin(), name.end(), is_ascii) &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return !is_ascii(c) || in_plain_key(c); });
}

/// `name` as a literal of ASCII alone: prettier leaves the quotes of a key that has escapes.
std::string ascii_string(std::string_view name) {
  std::string out = "'";
  while (!name.empty()) {
    const auto point = next_code_point(name);
    if (is_ascii(name[0]))
      out += name[0];
    else
      append_escape(out, point.valid ? point.value : 0xFFFD);
    name.remove_prefix(point.size);
  }
  return out += '\'';
}

} // namespace

std::string typescript_string(std::string_view text) {
  const auto singles = std::count(text.begin(), text.end(), '\'');
  const auto doubles = std::count(text.begin(), text.end(), '"');
  const char quote = singles > doubles ? '"' : '\'';
  std::string out(1, quote);
  while (true) {
    const auto plain = static_cast<std::size_t>(
        std::find_if_not(text.begin(), text.end(), is_harmless) - text.begin());
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty())
      return out += quote;
    const auto point = next_code_point(text);
    if (!point.valid)
      append_unit(out, 0xFFFD);
    else if (is_deceptive(point.value))
      append_escape(out, point.value);
    else if (text[0] == quote || text[0] == '\\')
      (out += '\\') += text[0];
    else if (text[0] == '<' && ends_script(text))
      append_unit(out, '<');
    else
      out += text.substr(0, point.size);
    text.remove_prefix(point.size);
  }
}

std::string typescript_key(std::string_view name) {
  if (name == "__proto__")
    return "['__proto__']";
  if (is_plain_beyond_ascii(name))
    return ascii_string(name);
  return is_plain_key(name) ? std::string(name) : typescript_string(name);
}

std::string typescript_access(std::string_view name) {
  return is_plain_key(name) ? "." + std::string(name) : "[" + typescript_string(name) + "]";
}

} // namespace aircat::naming
