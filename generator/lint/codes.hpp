#pragma once

#include <string_view>

namespace aircat::lint::code {

inline constexpr std::string_view orphan = "AC6104";
inline constexpr std::string_view general = "AC69"; ///< how the codes below begin
inline constexpr std::string_view marks_differ = "AC6111";
inline constexpr std::string_view unreadable = "AC6900";
inline constexpr std::string_view unused_ignore = "AC6901";
inline constexpr std::string_view ignore_over = "AC6902";
inline constexpr std::string_view another_kind = "AC6903";
inline constexpr std::string_view baseline_unused = "AC6910";

} // namespace aircat::lint::code
