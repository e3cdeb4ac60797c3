#include "naming/identifier.hpp"

#include "diagnostics/utf8.hpp"
#include "naming/ascii.hpp"
#include "naming/case.hpp"

namespace aircat::naming {
namespace {

bool may_be_in(Language language, char c) {
  return is_alphanumeric(c) || c == '_' || (language == Language::typescript && c == '$');
}

std::string cleaned(Language language, std::string_view name) {
  std::string out;
  for (const char c : name) {
    const char next = may_be_in(language, c) ? c : '_';
    const bool reserved_in_cpp =
        language == Language::cpp && next == '_' && (out.empty() || out.back() == '_');
    // One underscore for a run of what cannot stay; C++ keeps names with two, or with one in front.
    if (reserved_in_cpp || (next != c && !out.empty() && out.back() == '_'))
      continue;
    out += next;
  }
  if (out.empty() || out == "_")
    return "unnamed";
  if (is_digit(out.front()))
    out.insert(out.begin(), 'n');
  return out;
}

/// The code points of a value that has no ASCII letter or digit to name it by.
std::string spelt_out(std::string_view value) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out;
  while (!value.empty()) {
    const auto point = next_code_point(value);
    value.remove_prefix(point.size);
    out += 'U';
    for (int shift = point.value > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4)
      out += hex[(point.value >> shift) & 0xF];
  }
  return out.empty() ? "Empty" : out;
}

} // namespace

bool is_identifier(Language language, std::string_view name) {
  if (name.empty() || is_digit(name.front()) || is_reserved(language, name))
    return false;
  for (const char c : name)
    if (!may_be_in(language, c))
      return false;
  if (language == Language::cpp)
    return name.front() != '_' && name.find("__") == std::string_view::npos;
  return true;
}

std::string safe_identifier(Language language, std::string_view name, const Taken& taken) {
  std::string base = cleaned(language, name);
  if (is_reserved(language, base))
    base += base.back() == '_' ? "x" : "_";
  if (!taken.contains(base))
    return base;
  if (is_digit(base.back()))
    base += '_';
  for (std::size_t number = 2;; ++number) {
    auto candidate = base + std::to_string(number);
    if (!taken.contains(candidate) && !is_reserved(language, candidate))
      return candidate;
  }
}

std::string enum_identifier(std::string_view input, std::string_view value) {
  std::string text(value);
  for (std::size_t i = 1; i + 1 < text.size(); ++i)
    if (text[i] == ':' && is_digit(text[i - 1]) && is_digit(text[i + 1]))
      text[i] = 'x';
  const auto name = pascal_case(text);
  if (name.empty())
    return pascal_case(input) + spelt_out(value);
  return is_digit(name.front()) ? pascal_case(input) + name : name;
}

} // namespace aircat::naming
