#pragma once

#include "catalog/model.hpp"
#include "render/request_schema_value.hpp"
#include "render/schema.hpp"

#include <span>

namespace aircat::render {

/// What the size's law says of one side by itself, without its type.
void add_side(Schema& schema, const catalog::Size& size, bool is_width);

/// What it says of both together: the schemas of an object with `width` and `height`.
[[nodiscard]] Schema::Items size_schemas(const catalog::Provider& provider, SchemaScope& scope);

/// An object whose `width` and `height`, where it has them, are one of the pairs.
[[nodiscard]] Schema pairs_schema(const std::vector<catalog::Pair>& pairs);

} // namespace aircat::render
