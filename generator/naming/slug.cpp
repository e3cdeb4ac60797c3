#include "naming/slug.hpp"

#include "naming/ascii.hpp"

namespace aircat::naming {
namespace {

bool is_windows_device(std::string_view text) {
  const auto stem = text.substr(0, text.find('.'));
  if (stem == "con" || stem == "prn" || stem == "aux" || stem == "nul")
    return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
         is_digit(stem[3]);
}

} // namespace

std::string slug_problem(std::string_view text) {
  constexpr std::size_t longest = 64;
  if (text.empty())
    return "is empty";
  if (text.size() > longest)
    return "is longer than 64 characters";
  if (!is_lower(text.front()) && !is_digit(text.front()))
    return "does not begin with a lower-case letter or a digit";
  for (const char c : text)
    if (!is_lower(c) && !is_digit(c) && c != '.' && c != '-')
      return "has a character other than a-z, 0-9, '.' and '-'";
  if (text.find("..") != std::string_view::npos)
    return "has two dots in a row";
  if (text.back() == '.')
    return "ends with a dot";
  if (is_windows_device(text))
    return "is the name of a device on Windows";
  return {};
}

} // namespace aircat::naming
