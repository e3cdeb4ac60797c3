#pragma once

#include "catalog/model.hpp"
#include "render/request_schema.hpp"

#include "json/json.hpp"

#include <string>
#include <vector>

namespace aircat::render {

/// A schema with its title and, in its description, what it does not say. `scope` is the one that
/// it was written in.
[[nodiscard]] Json titled(const catalog::Model& model, const catalog::Task& task, Json schema,
                          const SchemaScope& scope);
[[nodiscard]] Json titled(const catalog::Task& task, Json schema, const SchemaScope& scope);

/// How the schemas of one document are called, and where they stand.
struct SchemaNames {
  std::string place = "#/$defs/";
  std::string (*model)(const catalog::Model& model, const catalog::Task& task);
  std::string (*task)(const catalog::Task& task);
  std::string (*others)(const catalog::Task& task); ///< for models that are not described
  std::string (*format)(catalog::Format format) = format_name;
};

/// The schemas of all models and tasks; they refer to each other instead of repeating themselves.
struct RequestSchemas {
  Definitions models, tasks, others, formats;
};
[[nodiscard]] RequestSchemas request_schemas(const catalog::Catalog& catalog,
                                             const SchemaNames& names);

/// The members of `$defs` by which one schema judges every request: `request` and all that it
/// needs.
[[nodiscard]] Definitions bundle_definitions(const catalog::Catalog& catalog);

} // namespace aircat::render
