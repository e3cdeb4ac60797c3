#pragma once

#include "diagnostics/finding.hpp"

#include <span>
#include <string_view>

namespace aircat::lint {

namespace code {
inline constexpr std::string_view orphan = "AC6104";
inline constexpr std::string_view marks_differ = "AC6111";
inline constexpr std::string_view general = "AC69"; ///< how the codes below begin
inline constexpr std::string_view unreadable = "AC6900";
inline constexpr std::string_view unused_ignore = "AC6901";
inline constexpr std::string_view ignore_over = "AC6902";
inline constexpr std::string_view another_kind = "AC6903";
inline constexpr std::string_view baseline_unused = "AC6910";
} // namespace code

/// The codes that no rule has, with their explanations: of paths, settings and baselines.
[[nodiscard]] std::span<const CodeInfo> general_codes();

} // namespace aircat::lint
