#pragma once

#include <cstddef>
#include <optional>

#include "json/json_fwd.hpp"

#include "mustache/value.hpp"

namespace aircat::mustache {

/// The deepest JSON that from_json takes.
inline constexpr std::size_t max_json_depth = 500;

/// JSON as template data: strings and numbers become Text, numbers as JSON writes them. Nothing
/// when the JSON is nested deeper than `max_json_depth`.
[[nodiscard]] std::optional<Value> from_json(const Json& json);

} // namespace aircat::mustache
