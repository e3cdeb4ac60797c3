#pragma once

#include "catalog/model.hpp"
#include "render/request_schema_value.hpp"
#include "render/schema.hpp"
#include "request/path.hpp"

namespace aircat::render {

/// The schema, of objects only.
[[nodiscard]] Schema object_with(const Schema& schema);

/// Objects in which some value at the path fits the schema; `true` for any value.
[[nodiscard]] Schema present_schema(const std::vector<request::PathStep>& steps, std::size_t first,
                                    const Schema& value);

/// A provider's rule as `if` and `then`.
[[nodiscard]] Schema rule_schema(const catalog::Provider& provider, const catalog::Rule& rule,
                                 SchemaScope& scope);

} // namespace aircat::render
