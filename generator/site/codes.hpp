#pragma once

#include "diagnostics/finding.hpp"

#include <span>

namespace aircat::site {

/// The codes of the site (AC5100–5199), with explanations.
[[nodiscard]] std::span<const CodeInfo> codes();

namespace code {
inline constexpr auto no_templates = "AC5100";
inline constexpr auto foreign_folder = "AC5101";
inline constexpr auto no_node = "AC5102";
inline constexpr auto no_packages = "AC5103";
inline constexpr auto no_validator = "AC5104";
} // namespace code

} // namespace aircat::site
