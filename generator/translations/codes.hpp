#pragma once

#include "diagnostics/finding.hpp"

#include <span>

namespace aircat::translations {

/// The codes of translators' files (AC62xx), with explanations.
[[nodiscard]] std::span<const CodeInfo> codes();

namespace code {
inline constexpr auto broken_file = "AC6200";
inline constexpr auto unknown_text = "AC6201";
inline constexpr auto inline_element = "AC6202";
inline constexpr auto contradiction = "AC6203";
inline constexpr auto other_language = "AC6204";
inline constexpr auto unfit_character = "AC6205";
} // namespace code

} // namespace aircat::translations
