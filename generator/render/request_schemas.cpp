#include "render/request_schemas.hpp"

#include "render/members_data.hpp"
#include "render/request_bundle.hpp"

#include <fmt/format.h>

namespace aircat::render {
namespace {

using catalog::Model;
using catalog::Task;

constexpr std::size_t keyword_indent = 2;

/// A schema that stands alone has the formats that it refers to in its own `$defs`.
mustache::List keywords_of(Schema schema) {
  auto definitions = Schema::object();
  for (auto& [name, format] : format_schemas(formats_in(schema)))
    definitions.append(name, std::move(format));
  if (!definitions.empty())
    schema.append("$defs", std::move(definitions));
  return members_data(schema, keyword_indent);
}

} // namespace

RequestSchemas::RequestSchemas(const catalog::Catalog& catalog) : shared_(catalog) {
  for (const auto& [name, task] : catalog.tasks)
    general_[&task];
  for (const auto& model : catalog.models)
    for (const auto* task : tasks_of(*model))
      of_models_[{model.get(), task}];
}

RequestSchema RequestSchemas::make(const Model& model, const Task& task) const {
  SchemaScope scope;
  scope.shared = &shared_;
  auto schema = request_schema(model, task, scope);
  return {titled(model, task, schema, scope), std::move(scope.unsaid)};
}

const RequestSchemas::General& RequestSchemas::general(const Task& task) {
  auto& [once, general] = general_.at(&task);
  std::call_once(once, [&, &made = general] {
    SchemaScope scope;
    scope.shared = &shared_;
    auto schema = request_schema(task, scope);
    made.references =
        property_references(schema, fmt::format("{}{}", definitions_place, task.name));
    made.request = {titled(task, schema, scope), std::move(scope.unsaid)};
  });
  return general;
}

RequestSchema RequestSchemas::sharing(RequestSchema request, const Task& task) {
  const auto& [whole, references] = general(task);
  share_properties(request.schema, whole.schema, references);
  return request;
}

mustache::List RequestSchemas::keywords(const Model& model, const Task& task) {
  auto request = make(model, task);
  auto keywords = keywords_of(request.schema);
  auto& [once, kept] = of_models_.at({&model, &task});
  std::call_once(once, [&, &kept = kept] { kept = sharing(std::move(request), task); });
  return keywords;
}

mustache::List RequestSchemas::keywords(const Task& task) {
  return keywords_of(general(task).request.schema);
}

const RequestSchema& RequestSchemas::get(const Model& model, const Task& task) {
  auto& [once, kept] = of_models_.at({&model, &task});
  std::call_once(once, [&, &kept = kept] { kept = sharing(make(model, task), task); });
  return kept;
}

const RequestSchema& RequestSchemas::get(const Task& task) {
  return general(task).request;
}

} // namespace aircat::render
