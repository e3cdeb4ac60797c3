#pragma once

#include "catalog/model.hpp"
#include "render/request_schema_value.hpp"

#include "json/json.hpp"

#include <string>
#include <utility>
#include <vector>

/// JSON Schemas of what goes over the wire. They accept exactly what judging a request does not
/// answer with an error; what they cannot say is listed.
namespace aircat::render {

/// Schemas by name.
using Definitions = std::vector<std::pair<std::string, Json>>;

/// The tasks that a model can be asked to do, in the order of its capabilities; none for a
/// component.
[[nodiscard]] std::vector<const catalog::Task*> tasks_of(const catalog::Model& model);
/// Whether requests of the task name a model.
[[nodiscard]] bool takes_model(const catalog::Task& task);

/// What a model takes for one of its tasks: by one of its capabilities. Without title.
[[nodiscard]] Json request_schema(const catalog::Model& model, const catalog::Task& task,
                                  SchemaScope& scope);
/// What a task takes by itself, whatever the model. Without title.
[[nodiscard]] Json request_schema(const catalog::Task& task, SchemaScope& scope);

/// The AIRs that are judged by the task's limits alone: known ones and those of free sources.
[[nodiscard]] Json undescribed_airs(const catalog::Catalog& catalog, const catalog::Task& task);

/// The formats that any of the schemas refers to, by their names.
[[nodiscard]] Definitions format_schemas(const Definitions& schemas, const SchemaScope& scope);

/// Where both say the same of a property, the schema refers to the definition instead.
void share_properties(Json& schema, const Json& definition, const std::string& reference);

} // namespace aircat::render
