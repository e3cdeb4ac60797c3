#pragma once

#include "catalog/model.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace aircat::request {

/// Equal as JSON: 1 and 1.0 are the same, objects regardless of key order.
[[nodiscard]] bool equal(const catalog::Node& node, const nlohmann::ordered_json& value);

/// Bits of `catalog::type` that the value fits. 1.0 is an integer; null and what is not finite fit
/// none.
[[nodiscard]] catalog::Types types_of(const nlohmann::ordered_json& value);
/// "string or integer".
[[nodiscard]] std::string describe_types(catalog::Types types);
/// "an integer", "null", …
[[nodiscard]] std::string describe_type(const nlohmann::ordered_json& value);

/// The text of a scalar as a person writes it: strings bare, numbers as short as possible.
[[nodiscard]] std::string text_of(const nlohmann::ordered_json& value);
[[nodiscard]] std::string text_of(double number);

/// Unicode code points, the unit of string lengths; a byte that is no UTF-8 counts as one.
[[nodiscard]] std::int64_t code_points(std::string_view text);

/// What a finding shows of a value: cut at 80 code points; what is called `apiKey` is not shown.
[[nodiscard]] std::string shown(std::string_view name, const nlohmann::ordered_json& value);

} // namespace aircat::request
