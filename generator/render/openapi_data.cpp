#include "prove/grid.hpp"
#include "prove/prover.hpp"
#include "render/json_member.hpp"
#include "render/members_data.hpp"
#include "render/names.hpp"
#include "render/request_bundle.hpp"
#include "render/request_data.hpp"

#include <fmt/format.h>

namespace aircat::render {
namespace {

using catalog::Catalog;
using catalog::Format;
using catalog::Model;
using catalog::Provider;
using catalog::Task;
using mustache::Code;
using mustache::List;
using mustache::Object;

/// Where the members of an object stand in the document.
constexpr std::size_t schema_indent = 6, example_indent = 16;

std::string model_name(const Model& model, const Task& task) {
  return std::string(model.class_name) + capitalized(task.name);
}
std::string task_name(const Task& task) {
  return capitalized(task.name) + "Task";
}
std::string others_name(const Task& task) {
  return "Other" + capitalized(task.name) + "Task";
}
std::string source_name(Format format) {
  const bool is_file =
      format == Format::image || format == Format::video || format == Format::audio;
  return capitalized(format_name(format)) + (is_file ? "Source" : "");
}

bool lacks(const Json& schema, const char* keyword) {
  return !schema.contains(keyword);
}

/// Says the same in a way that tools for OpenAPI understand: linters want to see `items` in every
/// array and take an object for closed unless it says that it is open; makers of types take an
/// object without properties for an empty one, and alternatives beside properties for others.
void adapt(Json& schema, bool in_condition = false) {
  if (!schema.is_structured())
    return;
  for (auto& [key, inner] : schema.items())
    adapt(inner, in_condition || key == "if" || key == "then");
  if (!schema.is_object())
    return;
  const auto type = schema.value("type", Json());
  if (type == "array" && lacks(schema, "items"))
    append_member(schema, "items", Json::object());
  const bool has_properties = schema.contains("properties") && schema["properties"].is_object();
  if (lacks(schema, "additionalProperties") &&
      ((in_condition && has_properties) ||
       (type == "object" && !has_properties && lacks(schema, "allOf"))))
    append_member(schema, "additionalProperties", true);
  if (!has_properties || lacks(schema, "anyOf"))
    return;
  Json alternatives{{"anyOf", std::move(schema["anyOf"])}};
  schema.erase("anyOf");
  if (lacks(schema, "allOf"))
    append_member(schema, "allOf", Json::array());
  schema["allOf"].insert(schema["allOf"].begin(), std::move(alternatives));
}

/// The first request of the provider's grid that is legal.
Json first_request(const Provider& provider) {
  const prove::Bench bench(provider);
  for (const auto& one : prove::grid(provider).cases)
    if (one.expect == prove::Expect::accepted)
      if (auto outcome = bench.run(one); outcome.is_legal())
        return std::move(outcome.request->task);
  return nullptr;
}

Definitions examples_of(const Catalog& catalog) {
  Definitions examples;
  for (const auto& model : catalog.models)
    for (const auto& provider : model->providers) {
      if (provider->status != catalog::Status::implemented)
        continue;
      auto task = first_request(*provider);
      if (task.is_null())
        continue;
      task["taskUUID"] = fmt::format("00000000-0000-4000-8000-{:012}", examples.size() + 1);
      examples.emplace_back(
          fmt::format("{}-{}-{}", model->vendor, model->slug, provider->capability->slug),
          Json{{"summary", fmt::format("{}: {}", model->name, provider->capability->name)},
               {"value", Json::array({std::move(task)})}});
    }
  return examples;
}

} // namespace

Object openapi_data(const Catalog& catalog) {
  auto schemas = request_schemas(
      catalog, {"#/components/schemas/", model_name, task_name, others_name, source_name});
  List alternatives;
  const auto add = [&](const std::string& name) {
    alternatives.push_back(Object{{"name", Code{name}}, {"comma", Code{","}}});
  };
  for (const auto& [name, schema] : schemas.models)
    add(name);
  for (const auto& [name, schema] : schemas.others)
    add(name);
  for (const auto& [name, task] : catalog.tasks)
    if (!takes_model(task))
      add(task_name(task));
  if (!alternatives.empty()) {
    auto last = *alternatives.back().object();
    last.set("comma", Code{});
    alternatives.back() = std::move(last);
  }
  Definitions all;
  for (auto* part : {&schemas.models, &schemas.others, &schemas.tasks, &schemas.formats})
    for (auto& [name, schema] : *part) {
      adapt(schema);
      all.emplace_back(name, std::move(schema));
    }
  return {{"alternatives", std::move(alternatives)},
          {"schemas", members_data(all, schema_indent)},
          {"examples", members_data(examples_of(catalog), example_indent)}};
}

} // namespace aircat::render
