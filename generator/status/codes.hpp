#pragma once

#include "diagnostics/finding.hpp"

#include <span>

namespace aircat::status::code {

inline constexpr auto unreadable_row = "AC7200";
inline constexpr auto no_table = "AC7201";
inline constexpr auto repeated_row = "AC7202";

} // namespace aircat::status::code

namespace aircat::status {

[[nodiscard]] std::span<const CodeInfo> codes();

} // namespace aircat::status
