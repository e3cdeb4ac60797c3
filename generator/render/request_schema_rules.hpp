#pragma once

#include "catalog/model.hpp"
#include "render/request_schema_value.hpp"
#include "request/path.hpp"

#include <nlohmann/json.hpp>

namespace aircat::render {

/// The schema, of objects only.
[[nodiscard]] nlohmann::ordered_json object_with(const nlohmann::ordered_json& schema);

/// Objects in which some value at the path fits the schema; `true` for any value.
[[nodiscard]] nlohmann::ordered_json present_schema(const std::vector<request::PathStep>& steps,
                                                    std::size_t first,
                                                    const nlohmann::ordered_json& value);

/// A provider's rule as `if` and `then`.
[[nodiscard]] nlohmann::ordered_json rule_schema(const catalog::Provider& provider,
                                                 const catalog::Rule& rule, SchemaScope& scope);

} // namespace aircat::render
