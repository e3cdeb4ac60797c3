#pragma once

#include "catalog/model.hpp"
#include "mustache/value.hpp"
#include "render/request_schema.hpp"
#include "render/request_schemas.hpp"

namespace aircat::render {

/// A schema with its title and, in its description, what it does not say. `scope` is the one that
/// it was written in.
[[nodiscard]] Schema titled(const catalog::Model& model, const catalog::Task& task,
                            const Schema& schema, const SchemaScope& scope);
[[nodiscard]] Schema titled(const catalog::Task& task, const Schema& schema,
                            const SchemaScope& scope);

/// The requests of a task for models that are not described.
[[nodiscard]] Schema others_schema(const catalog::Catalog& catalog, const catalog::Task& task);

/// The members of `$defs` by which one schema judges every request: `task` and all that it needs.
[[nodiscard]] mustache::MadeList bundle_members(const catalog::Catalog& catalog,
                                                RequestSchemas& schemas);

} // namespace aircat::render
