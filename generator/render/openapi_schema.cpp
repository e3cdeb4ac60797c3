#include "render/openapi_schema.hpp"

#include "render/json_member.hpp"
#include "render/names.hpp"
#include "render/request_schema.hpp"

namespace aircat::render {
namespace {

using catalog::Format;
using catalog::Model;
using catalog::Task;

bool lacks(const Json& schema, const char* keyword) {
  return !schema.contains(keyword);
}

/// `#/$defs/image/…` → `#/components/schemas/ImageSource/…`.
std::string renamed(std::string_view reference, const Renames& names) {
  reference.remove_prefix(definitions_place.size());
  const auto name = reference.substr(0, reference.find('/'));
  return "#/components/schemas/" + names.find(name)->second +
         std::string(reference.substr(name.size()));
}

void adapt(Json& schema, const Renames& names, bool in_condition) {
  if (!schema.is_structured())
    return;
  for (auto& [key, inner] : schema.items())
    if (key == "$ref" && inner.is_string())
      inner = renamed(inner.get_ref<const std::string&>(), names);
    else
      adapt(inner, names, in_condition || key == "if" || key == "then");
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

} // namespace

Renames openapi_names(const catalog::Catalog& catalog) {
  Renames names;
  for (const auto format : shared_formats)
    names.emplace(format_name(format), openapi_name(format));
  for (const auto& [name, task] : catalog.tasks)
    names.emplace(name, openapi_name(task));
  return names;
}

std::string openapi_name(const Model& model, const Task& task) {
  return std::string(model.class_name) + capitalized(task.name);
}

std::string openapi_name(const Task& task) {
  return capitalized(task.name) + "Task";
}

std::string openapi_others_name(const Task& task) {
  return "Other" + capitalized(task.name) + "Task";
}

std::string openapi_name(Format format) {
  const bool is_file =
      format == Format::image || format == Format::video || format == Format::audio;
  return capitalized(format_name(format)) + (is_file ? "Source" : "");
}

Json openapi_schema(Json schema, const Renames& names) {
  adapt(schema, names, false);
  return schema;
}

} // namespace aircat::render
