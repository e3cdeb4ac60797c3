#pragma once

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>

/// Members of what the service wrote, where anything may be missing or of another type.
namespace aircat::client {

using JsonObject = simdjson::dom::object;
using JsonElement = simdjson::dom::element;

[[nodiscard]] inline std::optional<JsonElement> member(const JsonObject& object,
                                                       std::string_view name) {
  JsonElement value;
  if (object.at_key(name).get(value) != simdjson::SUCCESS || value.is_null())
    return std::nullopt;
  return value;
}

/// Empty: there is none, or it is no text.
[[nodiscard]] inline std::string_view text_of(const JsonObject& object, std::string_view name) {
  std::string_view text;
  const auto value = member(object, name);
  return value && value->get(text) == simdjson::SUCCESS ? text : std::string_view();
}

template <class Type>
[[nodiscard]] std::optional<Type> value_of(const JsonObject& object, std::string_view name) {
  Type value;
  const auto found = member(object, name);
  if (!found || found->get(value) != simdjson::SUCCESS)
    return std::nullopt;
  return value;
}

} // namespace aircat::client
