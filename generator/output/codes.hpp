#pragma once

#include <span>
#include <string_view>

#include "diagnostics/finding.hpp"

namespace aircat::output {

namespace code {
inline constexpr std::string_view bad_path = "AC5000";
inline constexpr std::string_view path_collision = "AC5001";
inline constexpr std::string_view symbolic_link = "AC5002";
inline constexpr std::string_view foreign_file = "AC5003";
inline constexpr std::string_view wrong_kind = "AC5004";
inline constexpr std::string_view cannot_write = "AC5005";
inline constexpr std::string_view cannot_remove = "AC5006";
inline constexpr std::string_view cannot_read = "AC5007";
inline constexpr std::string_view missing = "AC5010";
inline constexpr std::string_view changed = "AC5011";
inline constexpr std::string_view stale = "AC5012";
inline constexpr std::string_view extra = "AC5013";
} // namespace code

/// What `aircat explain` says of this room's codes.
[[nodiscard]] std::span<const CodeInfo> codes();

} // namespace aircat::output
