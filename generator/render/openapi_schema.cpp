#include "render/openapi_schema.hpp"

#include "render/names.hpp"
#include "render/request_schema.hpp"

namespace aircat::render {
namespace {

using catalog::Format;
using catalog::Model;
using catalog::Task;

bool lacks(const Schema& schema, const char* keyword) {
  return !schema.contains(keyword);
}

/// `#/$defs/image/…` → `#/components/schemas/ImageSource/…`.
std::string renamed(std::string_view reference, const Renames& names) {
  reference.remove_prefix(definitions_place.size());
  const auto name = reference.substr(0, reference.find('/'));
  return "#/components/schemas/" + names.find(name)->second +
         std::string(reference.substr(name.size()));
}

/// Adds what an object itself lacks; its members are adapted.
void complete(Schema& schema, bool in_condition) {
  if (schema.says("type", "array") && lacks(schema, "items"))
    schema.append("items", Schema::object());
  const bool has_properties = schema.contains("properties") && schema["properties"].is_object();
  if (lacks(schema, "additionalProperties") &&
      ((in_condition && has_properties) ||
       (schema.says("type", "object") && !has_properties && lacks(schema, "allOf"))))
    schema.append("additionalProperties", true);
  if (!has_properties || lacks(schema, "anyOf"))
    return;
  Schema alternatives{{"anyOf", schema["anyOf"]}};
  schema.erase("anyOf");
  if (lacks(schema, "allOf"))
    schema.append("allOf", Schema::array());
  auto& all = schema.find_own("allOf")->own_items();
  all.insert(all.begin(), std::move(alternatives));
}

/// What needs no change is shared with the schema that was given.
Schema adapted(const Schema& schema, const Renames& names, bool in_condition) {
  auto out = schema;
  if (schema.is_array())
    for (std::size_t i = 0; i < schema.size(); ++i)
      if (auto item = adapted(schema.items()[i], names, in_condition);
          !item.is_same(schema.items()[i]))
        out.own_items()[i] = std::move(item);
  if (!schema.is_object())
    return out;
  for (std::size_t i = 0; i < schema.size(); ++i) {
    const auto& [key, value] = schema.members()[i];
    auto member = key == "$ref" && value.is_string()
                      ? Schema(renamed(value.string(), names))
                      : adapted(value, names, in_condition || key == "if" || key == "then");
    if (!member.is_same(value))
      out.own_members()[i].value = std::move(member);
  }
  complete(out, in_condition);
  return out;
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

Schema openapi_schema(const Schema& schema, const Renames& names) {
  return adapted(schema, names, false);
}

} // namespace aircat::render
