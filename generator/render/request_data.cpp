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
List unsaid_data(const Catalog& catalog, RequestSchemas& schemas) {
  std::map<std::string, std::vector<std::pair<std::string, std::string>>> by_name;
  const auto add = [&](const std::string& schema, const RequestSchema& request) {
    for (const auto& rule : request.unsaid)
      by_name[rule.name].emplace_back(schema, rule.what);
  };
  for (const auto& [name, task] : catalog.tasks)
    add(fmt::format("tasks/{}", name), schemas.get(task));
  for (const auto& model : catalog.models)
    for (const auto* task : tasks_of(*model))
      add(fmt::format("models/{}.{}", model->id(), task->name), schemas.get(*model, *task));
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

Object request_data(const Model& model, const Task& task, RequestSchemas& schemas) {
  auto data = request_identity(model, task);
  data.set("keywords", schemas.keywords(model, task));
  return data;
}

Object task_data(const Task& task, RequestSchemas& schemas) {
  auto data = task_identity(task);
  data.set("keywords", schemas.keywords(task));
  return data;
}

Object wire_data(const Catalog& catalog, RequestSchemas& schemas) {
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
          {"unsaid", unsaid_data(catalog, schemas)}};
}

Object bundle_data(const Catalog& catalog, RequestSchemas& schemas) {
  return {{"definitions", bundle_members(catalog, schemas)}};
}

} // namespace aircat::render
