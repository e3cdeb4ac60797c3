#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace aircat {

/// A text as a part of a file name that every system takes: letters, digits, `.`, `_` and `-` of
/// ASCII stay, each run of anything else becomes one `-`. What comes out is never empty, never
/// begins with a dot, is no name that Windows reserves, and has at most `longest` bytes. Different
/// texts may give the same: `bfl:5@1` and `bfl/5/1` are both `bfl-5-1`.
[[nodiscard]] std::string safe_file_name(std::string_view text, std::size_t longest = 100);

} // namespace aircat
