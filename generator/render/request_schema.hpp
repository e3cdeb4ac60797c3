#pragma once

#include "catalog/model.hpp"
#include "render/request_schema_value.hpp"
#include "render/schema.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

/// JSON Schemas of what goes over the wire. They accept exactly what judging a request does not
/// answer with an error; what they cannot say is listed.
namespace aircat::render {

/// The tasks that a model can be asked to do, in the order of its capabilities; none for a
/// component.
[[nodiscard]] std::vector<const catalog::Task*> tasks_of(const catalog::Model& model);
/// Whether requests of the task name a model.
[[nodiscard]] bool takes_model(const catalog::Task& task);

/// What a model takes for one of its tasks: by one of its capabilities. Without title.
[[nodiscard]] Schema request_schema(const catalog::Model& model, const catalog::Task& task,
                                    SchemaScope& scope);
/// What a task takes by itself, whatever the model. Without title.
[[nodiscard]] Schema request_schema(const catalog::Task& task, SchemaScope& scope);

/// The AIRs that are judged by the task's limits alone: known ones and those of free sources.
[[nodiscard]] Schema undescribed_airs(const catalog::Catalog& catalog, const catalog::Task& task);

/// The names of the formats that a schema refers to.
[[nodiscard]] std::set<std::string> formats_in(const Schema& schema);
/// Their schemas, in the order of `shared_formats`.
[[nodiscard]] std::vector<std::pair<std::string_view, Schema>>
format_schemas(const std::set<std::string>& names);

/// For each property of a definition that stands at `place`, a schema that refers to it.
[[nodiscard]] Schema property_references(const Schema& definition, const std::string& place);
/// Where both say the same of a property, the schema refers to the definition instead.
void share_properties(Schema& schema, const Schema& definition, const Schema& references);

} // namespace aircat::render
