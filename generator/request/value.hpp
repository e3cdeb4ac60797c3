#pragma once

#include "catalog/model.hpp"

#include "json/json_fwd.hpp"
#include <simdjson.h>

#include <string>
#include <string_view>

/// Values of requests: what they are, and how findings show them.
namespace aircat::request {

using Value = simdjson::dom::element;

using simdjson::dom::element_type;

// The inside of a value whose type is known. `flatten`: these are on the path of every value of
// every request, and are not inlined otherwise.
[[nodiscard, gnu::flatten]] inline simdjson::dom::object object_in(Value value) {
  return value.get_object().value_unsafe();
}
[[nodiscard, gnu::flatten]] inline simdjson::dom::array array_in(Value value) {
  return value.get_array().value_unsafe();
}
[[nodiscard, gnu::flatten]] inline std::string_view text_in(Value value) {
  return value.get_string().value_unsafe();
}
[[nodiscard, gnu::flatten]] inline std::int64_t integer_in(Value value) {
  return value.get_int64().value_unsafe();
}

/// Equal as JSON: 1 and 1.0 are the same, objects regardless of key order.
[[nodiscard]] bool equal(const catalog::Node& node, Value value);

/// Bits of `catalog::type` that the value fits. 1.0 is an integer; null fits none.
[[nodiscard]] catalog::Types types_of(Value value);
/// A number of any kind as a double, the type in which limits are compared.
[[nodiscard]] double number_of(Value value);
[[nodiscard]] inline bool is_number(Value value) {
  return value.is_int64() || value.is_double() || value.is_uint64();
}

/// "string or integer".
[[nodiscard]] std::string describe_types(catalog::Types types);
/// "an integer", "null", …
[[nodiscard]] std::string describe_type(Value value);

/// The text of a scalar as a person writes it: strings bare, numbers as short as possible.
[[nodiscard]] std::string text_of(const Json& value);
[[nodiscard]] std::string text_of(double number);

/// Unicode code points of UTF-8, the unit of string lengths.
[[nodiscard]] std::int64_t code_points(std::string_view text);

/// A text for a finding: cut at 80 code points.
[[nodiscard]] std::string cut(std::string_view text);
/// What a finding shows of a value: cut; what is called `apiKey` is not shown.
[[nodiscard]] std::string shown(std::string_view name, Value value);

/// Whether an object anywhere inside the value has the key of an account.
[[nodiscard]] bool has_secret(Value value);

/// The first key that an object anywhere inside the value has twice; "" when there is none.
[[nodiscard]] std::string_view repeated_key(Value value);

} // namespace aircat::request
