#pragma once

#include "catalog/model.hpp"
#include "render/schema.hpp"
#include <functional>
#include <map>
#include <string>

/// The schemas of requests as components of an OpenAPI document.
namespace aircat::render {

/// The names of components that other schemas refer to, by their names in `$defs`.
using Renames = std::map<std::string, std::string, std::less<>>;
[[nodiscard]] Renames openapi_names(const catalog::Catalog& catalog);

[[nodiscard]] std::string openapi_name(const catalog::Model& model, const catalog::Task& task);
[[nodiscard]] std::string openapi_name(const catalog::Task& task);
[[nodiscard]] std::string openapi_name(catalog::Format format);
/// Of the models that are not described.
[[nodiscard]] std::string openapi_others_name(const catalog::Task& task);

/// Says the same in a way that tools for OpenAPI understand: linters want to see `items` in every
/// array and take an object for closed unless it says that it is open; makers of types take an
/// object without properties for an empty one, and alternatives beside properties for others.
/// References go to components instead of `$defs`.
[[nodiscard]] Schema openapi_schema(const Schema& schema, const Renames& names);

} // namespace aircat::render
