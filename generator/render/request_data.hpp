#pragma once

#include "catalog/model.hpp"
#include "mustache/value.hpp"
#include "render/request_schemas.hpp"

namespace aircat::render {

// What templates see of the requests that go over the wire.

/// The names alone, for paths.
[[nodiscard]] mustache::Object request_identity(const catalog::Model& model,
                                                const catalog::Task& task);
[[nodiscard]] mustache::Object task_identity(const catalog::Task& task);

/// A model's requests for one task.
[[nodiscard]] mustache::Object request_data(const catalog::Model& model, const catalog::Task& task,
                                            RequestSchemas& schemas);
/// A task's requests, whatever the model.
[[nodiscard]] mustache::Object task_data(const catalog::Task& task, RequestSchemas& schemas);
/// Which there are, and what their schemas do not say.
[[nodiscard]] mustache::Object wire_data(const catalog::Catalog& catalog, RequestSchemas& schemas);
/// `definitions`: the members of `$defs` of one schema for all of them.
[[nodiscard]] mustache::Object bundle_data(const catalog::Catalog& catalog,
                                           RequestSchemas& schemas);
/// What an OpenAPI document needs: `schemas` of all requests by name, `alternatives` that one task
/// has, and `examples`, the first proven request of each provider.
[[nodiscard]] mustache::Object openapi_data(const catalog::Catalog& catalog,
                                            RequestSchemas& schemas);

} // namespace aircat::render
