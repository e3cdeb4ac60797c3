#pragma once

#include <cctype>
#include <string>
#include <string_view>

namespace aircat::lint {

/// A name without its marks and in lower case, by which `veo-3.1`, `veo-3-1` and `Veo31` are alike.
[[nodiscard]] inline std::string letters_and_digits(std::string_view name) {
  std::string out;
  for (const char c : name)
    if (std::isalnum(static_cast<unsigned char>(c)) != 0)
      out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

} // namespace aircat::lint
