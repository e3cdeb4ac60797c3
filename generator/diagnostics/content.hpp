#pragma once

#include <string>
#include <string_view>

namespace aircat {

/// What tells a finding from others and stays when lines and items of lists move: positions in the
/// pointer and places in the message (` (file.json:12)`, `line 12`) are left out.
[[nodiscard]] std::string content_of(std::string_view code, std::string_view file,
                                     std::string_view pointer, std::string_view message);

} // namespace aircat
