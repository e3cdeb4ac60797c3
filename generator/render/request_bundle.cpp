#include "render/request_bundle.hpp"

#include "render/json_member.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace aircat::render {
namespace {

using catalog::Catalog;
using catalog::Model;
using catalog::Task;

/// What a schema does not say, as the end of its description.
std::string unsaid_text(const SchemaScope& scope) {
  std::string text;
  for (const auto& rule : scope.unsaid)
    text += (text.empty() ? "" : "; ") + rule.what;
  return text.empty() ? text : fmt::format("JSON Schema cannot say: {}.", text);
}

Json with_texts(const std::string& title, std::string description, Json schema,
                const SchemaScope& scope) {
  Json out{{"title", title}};
  if (const auto unsaid = unsaid_text(scope); !unsaid.empty())
    description += (description.empty() ? "" : " ") + unsaid;
  if (!description.empty())
    append_member(out, "description", std::move(description));
  for (auto& [key, value] : schema.items())
    append_member(out, key, std::move(value));
  return out;
}

std::string model_name(const Model& model, const Task& task) {
  return fmt::format("{}.{}.{}", model.vendor, model.slug, task.name);
}
std::string task_name(const Task& task) {
  return std::string(task.name);
}
std::string others_name(const Task& task) {
  return fmt::format("{}.others", task.name);
}
std::string any_name(const Task& task) {
  return fmt::format("{}.any", task.name);
}

Json reference(const std::string& name) {
  return Json{{"$ref", "#/$defs/" + name}};
}

Json only_if(std::string_view path, std::string_view value, const std::string& name) {
  return Json{{"type", "object"},
              {"if", {{"properties", {{path, {{"const", value}}}}}}},
              {"then", reference(name)}};
}

/// A task's requests: by their model where that is described, else by the task alone.
Json any_schema(const Catalog& catalog, const Task& task) {
  auto airs = Json::array();
  auto cases = Json::array();
  for (const auto& model : catalog.models)
    for (const auto* one : tasks_of(*model))
      if (one == &task) {
        airs.push_back(model->air);
        cases.push_back(only_if("model", model->air, model_name(*model, task)));
      }
  return Json{
      {"type", "object"},
      {"if", {{"required", Json::array({"model"})}, {"properties", {{"model", {{"enum", airs}}}}}}},
      {"then", {{"allOf", std::move(cases)}}},
      {"else", reference(others_name(task))}};
}

bool has_models(const Catalog& catalog, const Task& task) {
  return std::any_of(catalog.models.begin(), catalog.models.end(), [&](const auto& model) {
    const auto tasks = tasks_of(*model);
    return std::find(tasks.begin(), tasks.end(), &task) != tasks.end();
  });
}

} // namespace

Json titled(const Model& model, const Task& task, Json schema, const SchemaScope& scope) {
  auto out = with_texts(fmt::format("{}: {}", model.name, task.name), std::string(model.summary),
                        std::move(schema), scope);
  if (!model.retired.empty())
    append_member(out, "deprecated", true);
  return out;
}

Json titled(const Task& task, Json schema, const SchemaScope& scope) {
  return with_texts(std::string(task.name), {}, std::move(schema), scope);
}

RequestSchemas request_schemas(const Catalog& catalog, const SchemaNames& names) {
  RequestSchemas out;
  const auto scope = [&] {
    SchemaScope own;
    own.place = names.place;
    own.format = names.format;
    return own;
  };
  std::map<const Task*, Json> generic;
  for (const auto& [name, task] : catalog.tasks) {
    auto own = scope();
    const auto& schema = generic[&task] = request_schema(task, own);
    out.tasks.emplace_back(names.task(task), titled(task, schema, own));
    if (takes_model(task))
      out.others.emplace_back(
          names.others(task),
          Json{{"title", fmt::format("{}: models that are not described", task.name)},
               {"type", "object"},
               {"properties", {{"model", undescribed_airs(catalog, task)}}},
               {"allOf", Json::array({Json{{"$ref", names.place + names.task(task)}}})}});
  }
  for (const auto& model : catalog.models)
    for (const auto* task : tasks_of(*model)) {
      auto own = scope();
      auto schema = request_schema(*model, *task, own);
      share_properties(schema, generic[task], names.place + names.task(*task));
      out.models.emplace_back(names.model(*model, *task),
                              titled(*model, *task, std::move(schema), own));
    }
  auto all = out.models;
  all.insert(all.end(), out.tasks.begin(), out.tasks.end());
  out.formats = format_schemas(all, scope());
  return out;
}

Definitions bundle_definitions(const Catalog& catalog) {
  const auto schemas =
      request_schemas(catalog, {"#/$defs/", model_name, task_name, others_name, format_name});
  auto types = Json::array();
  auto cases = Json::array();
  Definitions any;
  for (const auto& [name, task] : catalog.tasks) {
    types.push_back(task.name);
    const bool by_model = has_models(catalog, task);
    cases.push_back(only_if("taskType", task.name,
                            by_model            ? any_name(task)
                            : takes_model(task) ? others_name(task)
                                                : task_name(task)));
    if (by_model)
      any.emplace_back(any_name(task), any_schema(catalog, task));
  }
  Definitions out;
  out.emplace_back("task", Json{{"description", "One task, by its `taskType`."},
                                {"type", "object"},
                                {"properties", {{"taskType", {{"enum", std::move(types)}}}}},
                                {"required", Json::array({"taskType"})},
                                {"allOf", std::move(cases)}});
  const std::array<const Definitions*, 5> parts{&any, &schemas.models, &schemas.others,
                                                &schemas.tasks, &schemas.formats};
  for (const auto* part : parts)
    out.insert(out.end(), part->begin(), part->end());
  return out;
}

} // namespace aircat::render
