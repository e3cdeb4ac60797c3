#pragma once

#include "diagnostics/finding.hpp"

#include <span>

namespace aircat::cli {

/// The codes of `aircat run` (AC8000–8099), with explanations.
[[nodiscard]] std::span<const CodeInfo> run_codes();

namespace code {
inline constexpr auto wrong_inputs = "AC8000";
inline constexpr auto task_failed = "AC8001";
inline constexpr auto not_saved = "AC8002";
} // namespace code

} // namespace aircat::cli
