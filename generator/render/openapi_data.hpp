#pragma once

#include "catalog/model.hpp"
#include "mustache/value.hpp"

namespace aircat::render {

/// Adds what an OpenAPI document needs: `schemas` of all requests by name, `alternatives` that one
/// task has, and `examples`, the first proven request of each provider.
void add_openapi_data(mustache::Object& data, const catalog::Catalog& catalog);

} // namespace aircat::render
