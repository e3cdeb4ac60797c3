#pragma once

#include "diagnostics/finding.hpp"

#include <span>

namespace aircat::render {

/// The codes of targets and their templates (AC41xx), with explanations.
[[nodiscard]] std::span<const CodeInfo> codes();

namespace code {
inline constexpr auto no_target = "AC4100";
inline constexpr auto missing_template = "AC4101";
inline constexpr auto duplicate_path = "AC4102";
} // namespace code

} // namespace aircat::render
