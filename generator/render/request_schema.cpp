#include "render/request_schema.hpp"

#include "catalog/node_json.hpp"
#include "render/json_member.hpp"
#include "render/request_schema_factor.hpp"
#include "render/request_schema_rules.hpp"
#include "render/request_schema_size.hpp"
#include "render/request_schema_tree.hpp"
#include "request/formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace aircat::render {
namespace {

using catalog::Model;
using catalog::Parameter;
using catalog::Provider;
using catalog::Task;
using catalog::Types;
namespace type = catalog::type;

bool is_side(const SchemaNode& node) {
  return node.parameter && (node.parameter->path == "width" || node.parameter->path == "height");
}

/// Writes the schemas of names along the tree.
class Members {
public:
  /// `provider` is nullptr where a task is described by itself.
  Members(const Provider* provider, SchemaScope& scope) : provider_(provider), scope_(scope) {}

  Json object(const SchemaNode& node) {
    auto properties = Json::object();
    auto required = Json::array();
    for (const auto* child : node.children) {
      if (auto schema = value(*child))
        append_member(properties, std::string(child->name), std::move(*schema));
      if (child->required)
        required.push_back(child->name);
    }
    Json schema{{"type", "object"}, {"properties", std::move(properties)}};
    if (!required.empty())
      append_member(schema, "required", std::move(required));
    append_member(schema, "additionalProperties", false);
    return schema;
  }

private:
  /// Nothing where every value is refused: closed objects say so by leaving the name out.
  std::optional<Json> value(const SchemaNode& node) {
    const auto* parameter = node.parameter;
    if (parameter && parameter->refused)
      return std::nullopt;
    if (parameter && node.known_by != KnownBy::provider && request::is_media(parameter->format))
      return std::nullopt;
    auto types = parameter               ? parameter->types
                 : node.element          ? type::array
                 : node.children.empty() ? 0
                                         : type::object;
    if (std::any_of(node.children.begin(), node.children.end(),
                    [](const SchemaNode* child) { return child->required; }))
      types = type::object;
    if (!node.in_some_element.empty())
      types = type::array;
    if (!parameter && types == 0)
      return Json(true); // only the name is known

    auto schema = Json::object();
    if (parameter && !parameter->description.empty())
      append_member(schema, "description", parameter->description);
    auto says = parameter ? own(node, *parameter, types) : implied(node);
    append_members(schema, std::move(says));
    if (parameter && parameter->default_value)
      append_member(schema, "default", catalog::to_json(*parameter->default_value));
    return schema;
  }

  Json implied(const SchemaNode& node) {
    if (!node.element)
      return object(node);
    Json schema{{"type", "array"}, {"items", object(*node.element)}};
    add_elements(schema, node);
    return schema;
  }

  Json own(const SchemaNode& node, const Parameter& parameter, Types types) {
    if (provider_ && is_side(node) && !provider_->size.refused) {
      Json schema{{"type", type_name(types)}};
      add_side(schema, provider_->size, parameter.path == "width");
      return schema;
    }
    auto schema =
        parameter_schema(parameter, types, node.element ? object(*node.element) : Json(), scope_);
    if (!node.children.empty())
      add_members(schema, object(node));
    add_elements(schema, node);
    return schema;
  }

  /// Where an object is only one of several types, they belong to that one.
  static void add_members(Json& schema, Json object) {
    auto* at = &schema;
    if (schema.contains("anyOf"))
      for (auto& one : schema["anyOf"])
        if (one.value("type", "") == "object")
          at = &one;
    for (auto& [key, value] : object.items())
      if (key != "type")
        append_member(*at, key, std::move(value));
  }

  /// That some element has a field; where each must have it, that there is an element.
  static void add_elements(Json& schema, const SchemaNode& node) {
    auto contains = Json::array();
    for (const auto& steps : node.in_some_element) {
      const auto* field = node.element->child(steps.front().name);
      if (steps.size() == 1 && field && field->required) {
        if (schema.value("minItems", 0) < 1)
          schema["minItems"] = 1;
        continue;
      }
      contains.push_back(object_with(present_schema(steps, 0, true)));
    }
    if (contains.size() == 1)
      append_member(schema, "contains", std::move(contains[0]));
    for (std::size_t i = 0; contains.size() > 1 && i < contains.size(); ++i)
      schema["allOf"].push_back(Json{{"contains", std::move(contains[i])}});
  }

  const Provider* provider_;
  SchemaScope& scope_;
};

/// `taskType`, which no layer defines, before everything else.
Json with_task_type(Json object, const Task& task) {
  auto properties = Json::object();
  append_member(properties, "taskType", Json{{"const", task.name}});
  for (auto& [name, schema] : object["properties"].items())
    if (name != "taskType")
      append_member(properties, name, std::move(schema));
  auto required = Json::array({"taskType"});
  if (const auto others = object.find("required"); others != object.end())
    for (auto& name : *others)
      if (name != "taskType")
        required.push_back(std::move(name));
  return Json{{"type", "object"},
              {"properties", std::move(properties)},
              {"required", std::move(required)},
              {"additionalProperties", false}};
}

/// One capability: its members, and what it says of several of them together.
struct Alternative {
  Json members;
  std::vector<Json> together;
};

Alternative alternative_of(const Provider& provider, const Task& task, SchemaScope& scope) {
  Alternative out;
  const SchemaTree tree(provider);
  out.members = with_task_type(Members(&provider, scope).object(tree.root()), task);
  if (auto& properties = out.members["properties"]; properties.contains("model")) {
    auto model = Json::object();
    if (const auto* parameter = provider.parameter("model");
        parameter && !parameter->description.empty())
      append_member(model, "description", parameter->description);
    append_member(model, "const", provider.model->air);
    properties["model"] = std::move(model);
  }
  out.together = size_schemas(provider, scope);
  for (const auto& rule : provider.rules)
    out.together.push_back(rule_schema(provider, rule, scope));
  return out;
}

/// Says all of them of the same object; keys that are still free need no `allOf`.
void add_together(Json& schema, std::vector<Json> together) {
  auto list = Json::array();
  for (auto& one : together) {
    const bool alone = one.size() == 1 && !schema.contains(one.begin().key());
    if (alone)
      append_members(schema, std::move(one));
    else
      list.push_back(std::move(one));
  }
  if (!list.empty())
    append_member(schema, "allOf", std::move(list));
}

bool contains(const std::vector<Json>& list, const Json& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

/// Takes out what all alternatives say of several members together.
std::vector<Json> common_together(std::vector<Alternative>& alternatives) {
  std::vector<Json> common;
  for (const auto& one : alternatives.front().together)
    if (std::all_of(alternatives.begin(), alternatives.end(),
                    [&](const Alternative& other) { return contains(other.together, one); }))
      common.push_back(one);
  for (auto& alternative : alternatives)
    std::erase_if(alternative.together, [&](const Json& one) { return contains(common, one); });
  return common;
}

void collect_formats(const Json& schema, std::set<std::string>& names) {
  if (!schema.is_structured())
    return;
  for (const auto& [key, value] : schema.items())
    if (key == "$ref" && value.is_string())
      names.insert(value.get_ref<const std::string&>().substr(definitions_place.size()));
    else
      collect_formats(value, names);
}

bool is_described(const catalog::Catalog& catalog, std::string_view air) {
  return std::any_of(catalog.models.begin(), catalog.models.end(),
                     [&](const auto& model) { return model->air == air; });
}

} // namespace

std::vector<const Task*> tasks_of(const Model& model) {
  std::vector<const Task*> tasks;
  for (const auto& provider : model.providers)
    if (!model.part_of && std::find(tasks.begin(), tasks.end(), provider->task) == tasks.end())
      tasks.push_back(provider->task);
  return tasks;
}

bool takes_model(const Task& task) {
  return std::any_of(task.parameters.begin(), task.parameters.end(),
                     [](const Parameter& parameter) { return parameter.path == "model"; });
}

Json request_schema(const Model& model, const Task& task, SchemaScope& scope) {
  std::vector<Alternative> alternatives;
  std::vector<const Provider*> providers;
  for (const auto& provider : model.providers)
    if (provider->task == &task) {
      alternatives.push_back(alternative_of(*provider, task, scope));
      providers.push_back(provider.get());
    }
  std::vector<Json> members;
  members.reserve(alternatives.size());
  for (auto& alternative : alternatives)
    members.push_back(std::move(alternative.members));
  auto factored = factor(std::move(members));
  auto schema = std::move(factored.common);
  auto together = common_together(alternatives);
  if (alternatives.size() > 1) {
    auto any_of = Json::array();
    for (std::size_t i = 0; i < alternatives.size(); ++i) {
      Json one{{"title", providers[i]->capability->name}};
      for (auto& [key, value] : factored.rest[i].items())
        if (key != "type")
          append_member(one, key, std::move(value));
      add_together(one, std::move(alternatives[i].together));
      any_of.push_back(std::move(one));
    }
    append_member(schema, "anyOf", std::move(any_of));
  }
  add_together(schema, std::move(together));
  return schema;
}

Json request_schema(const Task& task, SchemaScope& scope) {
  const SchemaTree tree(task);
  return with_task_type(Members(nullptr, scope).object(tree.root()), task);
}

Json undescribed_airs(const catalog::Catalog& catalog, const Task& task) {
  std::vector<std::string_view> own, taken;
  const auto is_free = [&](std::string_view air) {
    const auto& free = catalog.airs.community;
    return std::find(free.begin(), free.end(), air.substr(0, air.find(':'))) != free.end();
  };
  for (const auto& [air, name] : catalog.airs.tasks)
    if (!is_described(catalog, air) && name == task.name)
      own.push_back(air);
    else if (is_free(air))
      taken.push_back(air);
  for (const auto& model : catalog.models)
    if (is_free(model->air))
      taken.push_back(model->air);
  std::sort(own.begin(), own.end());
  std::sort(taken.begin(), taken.end());
  taken.erase(std::unique(taken.begin(), taken.end()), taken.end());

  auto any_of = Json::array();
  if (!own.empty())
    any_of.push_back(
        Json{{"description", "Known, but not described."}, {"type", "string"}, {"enum", own}});
  if (!catalog.airs.community.empty()) {
    Json free{{"description", "Of a community, which anybody may add to."},
              {"type", "string"},
              {"pattern", fmt::format("^(?:{}):", fmt::join(catalog.airs.community, "|"))}};
    if (!taken.empty())
      append_member(free, "not", Json{{"enum", taken}});
    any_of.push_back(std::move(free));
  }
  const auto model = std::find_if(task.parameters.begin(), task.parameters.end(),
                                  [](const Parameter& p) { return p.path == "model"; });
  if (model != task.parameters.end() && model->format != catalog::Format::air)
    any_of.push_back(Json{{"description", "No AIR, which this task takes too."},
                          {"type", "string"},
                          {"not", {{"pattern", request::pattern_of(catalog::Format::air)}}}});
  if (any_of.empty())
    return false;
  return any_of.size() == 1 ? std::move(any_of[0]) : Json{{"anyOf", std::move(any_of)}};
}

std::set<std::string> formats_in(const Json& schema) {
  std::set<std::string> names;
  collect_formats(schema, names);
  return names;
}

std::vector<std::pair<std::string, Json>> format_schemas(const std::set<std::string>& names) {
  std::vector<std::pair<std::string, Json>> schemas;
  for (const auto format : shared_formats)
    if (auto name = format_name(format); names.count(name) > 0)
      schemas.emplace_back(std::move(name), format_schema(format));
  return schemas;
}

void share_properties(Json& schema, const Json& definition, const std::string& reference) {
  for (auto& [name, property] : schema["properties"].items()) {
    const auto same = definition["properties"].find(name);
    if (property.size() > 1 && same != definition["properties"].end() && *same == property)
      property = Json{{"$ref", fmt::format("{}/properties/{}", reference, name)}};
  }
}

} // namespace aircat::render
