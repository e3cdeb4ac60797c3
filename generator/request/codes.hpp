#pragma once

#include "diagnostics/finding.hpp"

#include <span>

namespace aircat::request {

/// The codes of building (AC3000–3049) and judging requests (AC3100–3199), with explanations.
[[nodiscard]] std::span<const CodeInfo> codes();

namespace code {
inline constexpr auto inputs_not_object = "AC3000";
inline constexpr auto unknown_input = "AC3001";
inline constexpr auto missing_input = "AC3002";
inline constexpr auto not_offered = "AC3003";
inline constexpr auto too_many_items = "AC3004";
inline constexpr auto set_twice = "AC3005";
inline constexpr auto no_such_size = "AC3006";
inline constexpr auto no_size = "AC3007";
inline constexpr auto no_legal_size = "AC3008";
inline constexpr auto unknown_action = "AC3009";

inline constexpr auto not_an_object = "AC3100";
inline constexpr auto bad_task_type = "AC3101";
inline constexpr auto repeated_key = "AC3102";
inline constexpr auto repeated_uuid = "AC3103";
inline constexpr auto not_a_request = "AC3104";
inline constexpr auto not_json = "AC3105";
inline constexpr auto not_a_summary = "AC3106";
inline constexpr auto unknown_model = "AC3110";
inline constexpr auto undescribed_model = "AC3111";
inline constexpr auto component_model = "AC3112";
inline constexpr auto other_task = "AC3113";
inline constexpr auto retired_model = "AC3114";
inline constexpr auto refused_parameter = "AC3120";
inline constexpr auto unknown_parameter = "AC3121";
inline constexpr auto unnamed_media = "AC3122";
inline constexpr auto unnamed_parameter = "AC3123";
inline constexpr auto wrong_type = "AC3130";
inline constexpr auto inexact_integer = "AC3131";
inline constexpr auto not_in_enum = "AC3132";
inline constexpr auto out_of_range = "AC3133";
inline constexpr auto not_a_multiple = "AC3134";
inline constexpr auto wrong_length = "AC3135";
inline constexpr auto wrong_item_count = "AC3136";
inline constexpr auto wrong_pattern = "AC3137";
inline constexpr auto wrong_format = "AC3138";
inline constexpr auto missing_parameter = "AC3140";
inline constexpr auto half_a_size = "AC3150";
inline constexpr auto illegal_size = "AC3151";
inline constexpr auto broken_rule = "AC3160";
} // namespace code

} // namespace aircat::request
