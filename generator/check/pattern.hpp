#pragma once

#include <string>
#include <string_view>

namespace aircat::check {

/// Reads a regular expression of the dialect that every target understands. Returns why it cannot
/// be read, else "".
[[nodiscard]] std::string pattern_problem(std::string_view pattern);

/// Does the pattern match somewhere in the text? True when that cannot be told without running for
/// ever.
[[nodiscard]] bool matches(std::string_view text, std::string_view pattern);

} // namespace aircat::check
