#include "render/request_bundle.hpp"

#include "render/json_layout.hpp"
#include "render/members_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

namespace aircat::render {
namespace {

/// Where the schemas stand in the document, as an indentation.
constexpr std::size_t bundle_indent = 4;

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

Schema with_texts(const std::string& title, std::string description, const Schema& schema,
                  const SchemaScope& scope) {
  Schema out{{"title", title}};
  if (const auto unsaid = unsaid_text(scope); !unsaid.empty())
    description += (description.empty() ? "" : " ") + unsaid;
  if (!description.empty())
    out.append("description", std::move(description));
  out.append_all(schema);
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

Schema reference(const std::string& name) {
  return Schema{{"$ref", std::string(definitions_place) + name}};
}

Schema only_if(std::string_view path, std::string_view value, const std::string& name) {
  return Schema{{"type", "object"},
                {"if", {{"properties", {{path, {{"const", value}}}}}}},
                {"then", reference(name)}};
}

/// A task's requests: by their model where that is described, else by the task alone.
Schema any_schema(const Catalog& catalog, const Task& task) {
  Schema::Items airs, cases;
  for (const auto& model : catalog.models)
    for (const auto* one : tasks_of(*model))
      if (one == &task) {
        airs.push_back(model->air);
        cases.push_back(only_if("model", model->air, model_name(*model, task)));
      }
  return Schema{
      {"type", "object"},
      {"if",
       {{"required", Schema::array({"model"})}, {"properties", {{"model", {{"enum", airs}}}}}}},
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

Schema titled(const Model& model, const Task& task, const Schema& schema,
              const SchemaScope& scope) {
  auto out = with_texts(fmt::format("{}: {}", model.name, task.name), std::string(model.summary),
                        schema, scope);
  if (!model.retired.empty())
    out.append("deprecated", true);
  return out;
}

Schema titled(const Task& task, const Schema& schema, const SchemaScope& scope) {
  return with_texts(std::string(task.name), {}, schema, scope);
}

Schema others_schema(const Catalog& catalog, const Task& task) {
  return Schema{{"title", fmt::format("{}: models that are not described", task.name)},
                {"type", "object"},
                {"properties", {{"model", undescribed_airs(catalog, task)}}},
                {"allOf", Schema::array({reference(task_name(task))})}};
}

mustache::MadeList bundle_members(const Catalog& catalog, RequestSchemas& schemas) {
  Schema::Items types, cases;
  for (const auto& [name, task] : catalog.tasks) {
    types.push_back(task.name);
    cases.push_back(only_if("taskType", task.name,
                            has_models(catalog, task) ? any_name(task)
                            : takes_model(task)       ? others_name(task)
                                                      : task_name(task)));
  }
  std::vector<NamedSchema> members;
  std::set<std::string> formats;
  const auto add = [&](std::string name, Schema schema) {
    members.emplace_back(std::move(name), std::move(schema));
  };
  const auto add_request = [&](std::string name, const RequestSchema& request) {
    add(std::move(name), request.schema);
    formats.merge(formats_in(request.schema));
  };
  add("task", Schema{{"description", "One task, by its `taskType`."},
                     {"type", "object"},
                     {"properties", {{"taskType", {{"enum", std::move(types)}}}}},
                     {"required", Schema::array({"taskType"})},
                     {"allOf", std::move(cases)}});
  for (const auto& [name, task] : catalog.tasks)
    if (has_models(catalog, task))
      add(any_name(task), any_schema(catalog, task));
  for (const auto& model : catalog.models)
    for (const auto* task : tasks_of(*model))
      add_request(model_name(*model, *task), schemas.get(*model, *task));
  for (const auto& [name, task] : catalog.tasks)
    if (takes_model(task))
      add(others_name(task), others_schema(catalog, task));
  for (const auto& [name, task] : catalog.tasks)
    add_request(task_name(task), schemas.get(task));
  for (const auto& [name, schema] : format_schemas(formats))
    add(std::string(name), schema);
  return made_members(std::move(members), [](const Schema& schema) {
    return lay_out(schema, generated_json, bundle_indent);
  });
}

} // namespace aircat::render
