#pragma once

#include "diagnostics/finding.hpp"

#include <span>

namespace aircat::translations {

/// The codes of translators' files (AC70xx), with explanations.
[[nodiscard]] std::span<const CodeInfo> codes();

namespace code {
inline constexpr auto broken_file = "AC7000";
inline constexpr auto unknown_text = "AC7001";
inline constexpr auto inline_element = "AC7002";
inline constexpr auto contradiction = "AC7003";
inline constexpr auto other_language = "AC7004";
inline constexpr auto unfit_character = "AC7005";
} // namespace code

} // namespace aircat::translations
