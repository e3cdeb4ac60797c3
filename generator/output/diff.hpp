#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace aircat::output {

/// The lines in which `now` and `wanted` differ as a unified diff (`@@`, `-`, `+`) with three lines
/// of context, at most `most` lines and each cut at 200 bytes; the last line says what was left
/// out. What is deceptive is shown as an escape. "" when they are equal.
[[nodiscard]] std::string unified_diff(std::string_view now, std::string_view wanted,
                                       std::size_t most);

} // namespace aircat::output
