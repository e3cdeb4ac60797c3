#include "render/request_data.hpp"

#include "render/json_member.hpp"
#include "render/members_data.hpp"
#include "render/request_bundle.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace aircat::render {
namespace {

using catalog::Catalog;
using catalog::Model;
using catalog::Task;
using mustache::Code;
using mustache::List;
using mustache::Object;
using mustache::Text;

/// The keywords of a schema that stands alone: it has its formats in its own `$defs`.
List keywords_data(Json schema, const SchemaScope& scope) {
  auto definitions = Json::object();
  for (auto& [name, format] : format_schemas({{"", schema}}, scope))
    append_member(definitions, name, std::move(format));
  if (!definitions.empty())
    append_member(schema, "$defs", std::move(definitions));
  Definitions keywords;
  for (auto& [key, value] : schema.items())
    keywords.emplace_back(key, std::move(value));
  return members_data(keywords, 2);
}

/// What a kind of rule is, whatever its figures.
std::string_view title_of(std::string_view rule) {
  if (rule == "pixels")
    return "`width` x `height` is limited. Each side has the bounds that follow from it";
  if (rule == "ratio")
    return "`width`:`height` is limited. Each side has the bounds that follow from it";
  if (rule == "tolerance")
    return "A multiple of a fraction may be off by 1e-9. The legal values are listed as people "
           "write them";
  return "A number without bounds must be a multiple of a fraction";
}

/// What the schemas do not say, each rule once with the schemas that it is missing from.
List unsaid_data(const Catalog& catalog) {
  std::map<std::string, std::vector<std::pair<std::string, std::string>>> by_name;
  const auto add = [&](const std::string& schema, const SchemaScope& scope) {
    for (const auto& rule : scope.unsaid)
      by_name[rule.name].emplace_back(schema, rule.what);
  };
  for (const auto& [name, task] : catalog.tasks) {
    SchemaScope scope;
    (void)request_schema(task, scope);
    add(fmt::format("tasks/{}", name), scope);
  }
  for (const auto& model : catalog.models)
    for (const auto* task : tasks_of(*model)) {
      SchemaScope scope;
      (void)request_schema(*model, *task, scope);
      add(fmt::format("models/{}.{}", model->id(), task->name), scope);
    }
  List rules;
  for (const auto& [name, places] : by_name) {
    List rows;
    for (const auto& [schema, what] : places)
      rows.push_back(Object{{"schema", Code{schema}}, {"what", Code{what}}});
    rules.push_back(Object{{"rule", Code{name}},
                           {"title", Code{std::string(title_of(name))}},
                           {"count", Code{std::to_string(places.size())}},
                           {"places", std::move(rows)}});
  }
  return rules;
}

} // namespace

Object request_identity(const Model& model, const Task& task) {
  return {
      {"vendor", Code{std::string(model.vendor)}}, {"slug", Code{std::string(model.slug)}},
      {"task", Code{std::string(task.name)}},      {"class", Code{std::string(model.class_name)}},
      {"name", Text{std::string(model.name)}},     {"air", Code{std::string(model.air)}}};
}

Object task_identity(const Task& task) {
  return {{"task", Code{std::string(task.name)}}};
}

Object request_data(const Model& model, const Task& task) {
  auto data = request_identity(model, task);
  SchemaScope scope;
  auto schema = request_schema(model, task, scope);
  data.set("keywords", keywords_data(titled(model, task, std::move(schema), scope), scope));
  return data;
}

Object task_data(const Task& task) {
  auto data = task_identity(task);
  SchemaScope scope;
  auto schema = request_schema(task, scope);
  data.set("keywords", keywords_data(titled(task, std::move(schema), scope), scope));
  return data;
}

Object wire_data(const Catalog& catalog) {
  List models, tasks;
  std::size_t requests = 0;
  for (const auto& model : catalog.models)
    for (const auto* task : tasks_of(*model)) {
      models.push_back(request_identity(*model, *task));
      ++requests;
    }
  for (const auto& [name, task] : catalog.tasks)
    tasks.push_back(task_identity(task));
  return {{"models", std::move(models)},
          {"tasks", std::move(tasks)},
          {"model_count", Code{std::to_string(requests)}},
          {"task_count", Code{std::to_string(catalog.tasks.size())}},
          {"unsaid", unsaid_data(catalog)}};
}

Object bundle_data(const Catalog& catalog) {
  return {{"definitions", members_data(bundle_definitions(catalog), 4)}};
}

} // namespace aircat::render
