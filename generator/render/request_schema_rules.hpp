#pragma once

#include "catalog/model.hpp"
#include "render/request_schema_value.hpp"
#include "request/path.hpp"

#include "json/json.hpp"

namespace aircat::render {

/// The schema, of objects only.
[[nodiscard]] Json object_with(const Json& schema);

/// Objects in which some value at the path fits the schema; `true` for any value.
[[nodiscard]] Json present_schema(const std::vector<request::PathStep>& steps, std::size_t first,
                                  const Json& value);

/// A provider's rule as `if` and `then`.
[[nodiscard]] Json rule_schema(const catalog::Provider& provider, const catalog::Rule& rule,
                               SchemaScope& scope);

} // namespace aircat::render
