#pragma once

#include "diagnostics/finding.hpp"

#include <span>

namespace aircat::prove {

/// The codes of the proof (AC3050–3099), with explanations.
[[nodiscard]] std::span<const CodeInfo> codes();

namespace code {
inline constexpr auto cannot_build = "AC3050";
inline constexpr auto illegal_request = "AC3051";
inline constexpr auto unusable_value = "AC3052";
inline constexpr auto not_refused = "AC3053";
inline constexpr auto unusable_action = "AC3054";
} // namespace code

} // namespace aircat::prove
