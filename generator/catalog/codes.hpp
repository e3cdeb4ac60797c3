#pragma once

#include "diagnostics/finding.hpp"

#include <span>

namespace aircat::catalog {

/// The codes of reading (AC10xx) and resolving (AC11xx), with their explanations.
[[nodiscard]] std::span<const CodeInfo> codes();

namespace code {
inline constexpr auto unreadable_file = "AC1000";
inline constexpr auto broken_json = "AC1001";
inline constexpr auto duplicate_key = "AC1002";
inline constexpr auto inexact_number = "AC1003";
inline constexpr auto too_deep = "AC1004";
inline constexpr auto missing_catalog = "AC1005";
inline constexpr auto bad_file_name = "AC1006";
inline constexpr auto unknown_key = "AC1010";
inline constexpr auto wrong_type = "AC1011";
inline constexpr auto missing_key = "AC1012";
inline constexpr auto bad_value = "AC1013";
inline constexpr auto todo = "AC1014";
inline constexpr auto unknown_task = "AC1101";
inline constexpr auto unknown_vendor = "AC1102";
inline constexpr auto unknown_capability = "AC1103";
inline constexpr auto unknown_parameter = "AC1104";
inline constexpr auto repeated_type = "AC1105";
inline constexpr auto unknown_input = "AC1106";
inline constexpr auto bad_placement = "AC1107";
inline constexpr auto unknown_size_table = "AC1108";
inline constexpr auto bad_size = "AC1109";
inline constexpr auto bad_rule = "AC1111";
} // namespace code

} // namespace aircat::catalog
