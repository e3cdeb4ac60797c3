#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::naming {

/// `text` as an ordinary C++ string literal with its quotes, byte for byte the same text: what is
/// deceptive or no UTF-8 as octal escapes (which, unlike `\x`, end after three digits), and no
/// trigraph. A NUL stays inside, so use the literal's length (`sv`).
[[nodiscard]] std::string cpp_string(std::string_view text);

/// `text` as literals to be written one below the other: a new one after each line break and when
/// one has reached `width` characters. At least one.
[[nodiscard]] std::vector<std::string> cpp_string_lines(std::string_view text, std::size_t width);

} // namespace aircat::naming
