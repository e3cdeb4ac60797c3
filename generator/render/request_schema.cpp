#include "render/request_schema.hpp"

#include "render/request_schema_factor.hpp"
#include "render/request_schema_rules.hpp"
#include "render/request_schema_size.hpp"
#include "render/request_schema_tree.hpp"
#include "render/shared_schemas.hpp"
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

  Schema object(const SchemaNode& node) {
    auto properties = Schema::object();
    Schema::Items required;
    for (const auto* child : node.children) {
      if (auto schema = value(*child))
        properties.append((child->name), std::move(*schema));
      if (child->required)
        required.push_back(child->name);
    }
    Schema schema{{"type", "object"}, {"properties", std::move(properties)}};
    if (!required.empty())
      schema.append("required", std::move(required));
    schema.append("additionalProperties", false);
    return schema;
  }

private:
  /// Nothing where every value is refused: closed objects say so by leaving the name out.
  std::optional<Schema> value(const SchemaNode& node) {
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
      return Schema(true); // only the name is known

    const bool is_own_side = provider_ && is_side(node) && !provider_->size.refused;
    const bool plain = parameter && node.children.empty() && !node.element && !is_own_side;
    if (plain && scope_.shared)
      if (const auto* shared = scope_.shared->get(*parameter, scope_, [&](SchemaScope& scope) {
            return with_texts(parameter, parameter_schema(*parameter, types, {}, scope));
          }))
        return *shared;
    return with_texts(parameter, parameter ? own(node, *parameter, types) : implied(node));
  }

  static Schema with_texts(const Parameter* parameter, const Schema& says) {
    auto schema = Schema::object();
    if (parameter && !parameter->description.empty())
      schema.append("description", parameter->description);
    schema.append_all(says);
    if (parameter && parameter->default_value)
      schema.append("default", schema_of(*parameter->default_value));
    return schema;
  }

  Schema implied(const SchemaNode& node) {
    if (!node.element)
      return object(node);
    Schema schema{{"type", "array"}, {"items", object(*node.element)}};
    add_elements(schema, node);
    return schema;
  }

  Schema own(const SchemaNode& node, const Parameter& parameter, Types types) {
    if (provider_ && is_side(node) && !provider_->size.refused) {
      Schema schema{{"type", type_name(types)}};
      add_side(schema, provider_->size, parameter.path == "width");
      return schema;
    }
    auto schema =
        parameter_schema(parameter, types, node.element ? object(*node.element) : Schema(), scope_);
    if (!node.children.empty())
      add_members(schema, object(node));
    add_elements(schema, node);
    return schema;
  }

  /// Where an object is only one of several types, they belong to that one.
  static void add_members(Schema& schema, const Schema& object) {
    auto* at = &schema;
    if (auto* types = schema.find_own("anyOf"))
      for (auto& one : types->own_items())
        if (one.says("type", "object"))
          at = &one;
    for (const auto& [key, value] : object.members())
      if (key != "type")
        at->append(key, value);
  }

  /// That some element has a field; where each must have it, that there is an element.
  static void add_elements(Schema& schema, const SchemaNode& node) {
    Schema::Items contains;
    for (const auto& steps : node.in_some_element) {
      const auto* field = node.element->child(steps.front().name);
      if (steps.size() == 1 && field && field->required) {
        if (auto* least = schema.find_own("minItems"); !least)
          schema.append("minItems", 1);
        else if (least->integer() < 1)
          *least = 1;
        continue;
      }
      contains.push_back(object_with(present_schema(steps, 0, true)));
    }
    if (contains.size() == 1)
      schema.append("contains", std::move(contains[0]));
    if (contains.size() < 2)
      return;
    if (!schema.contains("allOf"))
      schema.append("allOf", Schema::array());
    for (auto& one : contains)
      schema.find_own("allOf")->push_back(Schema{{"contains", std::move(one)}});
  }

  const Provider* provider_;
  SchemaScope& scope_;
};

/// `taskType`, which no layer defines, before everything else.
Schema with_task_type(const Schema& object, const Task& task) {
  auto properties = Schema::object();
  properties.append("taskType", Schema{{"const", task.name}});
  for (const auto& [name, schema] : object["properties"].members())
    if (name != "taskType")
      properties.append(name, schema);
  auto required = Schema::array({"taskType"});
  if (const auto* others = object.find("required"))
    for (const auto& name : others->items())
      if (name != "taskType")
        required.push_back(name);
  return Schema{{"type", "object"},
                {"properties", std::move(properties)},
                {"required", std::move(required)},
                {"additionalProperties", false}};
}

/// One capability: its members, and what it says of several of them together.
struct Alternative {
  Schema members;
  Schema::Items together;
};

Alternative alternative_of(const Provider& provider, const Task& task, SchemaScope& scope) {
  Alternative out;
  const SchemaTree tree(provider);
  out.members = with_task_type(Members(&provider, scope).object(tree.root()), task);
  if (auto* known = out.members.find_own("properties")->find_own("model")) {
    auto model = Schema::object();
    if (const auto* parameter = provider.parameter("model");
        parameter && !parameter->description.empty())
      model.append("description", parameter->description);
    model.append("const", provider.model->air);
    *known = std::move(model);
  }
  out.together = size_schemas(provider, scope);
  for (const auto& rule : provider.rules)
    out.together.push_back(rule_schema(provider, rule, scope));
  return out;
}

/// Says all of them of the same object; keys that are still free need no `allOf`.
void add_together(Schema& schema, Schema::Items together) {
  Schema::Items list;
  for (auto& one : together) {
    const bool alone = one.size() == 1 && !schema.contains(one.members().front().key);
    if (alone)
      schema.append_all(one);
    else
      list.push_back(std::move(one));
  }
  if (!list.empty())
    schema.append("allOf", std::move(list));
}

bool contains(const Schema::Items& list, const Schema& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

/// Takes out what all alternatives say of several members together.
Schema::Items common_together(std::vector<Alternative>& alternatives) {
  Schema::Items common;
  for (const auto& one : alternatives.front().together)
    if (std::all_of(alternatives.begin(), alternatives.end(),
                    [&](const Alternative& other) { return contains(other.together, one); }))
      common.push_back(one);
  for (auto& alternative : alternatives)
    std::erase_if(alternative.together, [&](const Schema& one) { return contains(common, one); });
  return common;
}

void collect_formats(const Schema& schema, std::set<std::string>& names) {
  if (schema.is_array())
    for (const auto& item : schema.items())
      collect_formats(item, names);
  if (!schema.is_object())
    return;
  for (const auto& [key, value] : schema.members())
    if (key == "$ref" && value.is_string())
      names.emplace(value.string().substr(definitions_place.size()));
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

Schema request_schema(const Model& model, const Task& task, SchemaScope& scope) {
  std::vector<Alternative> alternatives;
  std::vector<const Provider*> providers;
  for (const auto& provider : model.providers)
    if (provider->task == &task) {
      alternatives.push_back(alternative_of(*provider, task, scope));
      providers.push_back(provider.get());
    }
  Schema::Items members;
  members.reserve(alternatives.size());
  for (auto& alternative : alternatives)
    members.push_back(std::move(alternative.members));
  auto factored = factor(std::move(members));
  auto schema = std::move(factored.common);
  auto together = common_together(alternatives);
  if (alternatives.size() > 1) {
    Schema::Items any_of;
    for (std::size_t i = 0; i < alternatives.size(); ++i) {
      Schema one{{"title", providers[i]->capability->name}};
      for (const auto& [key, value] : factored.rest[i].members())
        if (key != "type")
          one.append(key, value);
      add_together(one, std::move(alternatives[i].together));
      any_of.push_back(std::move(one));
    }
    schema.append("anyOf", std::move(any_of));
  }
  add_together(schema, std::move(together));
  return schema;
}

Schema request_schema(const Task& task, SchemaScope& scope) {
  const SchemaTree tree(task);
  return with_task_type(Members(nullptr, scope).object(tree.root()), task);
}

Schema undescribed_airs(const catalog::Catalog& catalog, const Task& task) {
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

  Schema::Items any_of;
  if (!own.empty())
    any_of.push_back(Schema{{"description", "Known, but not described."},
                            {"type", "string"},
                            {"enum", Schema::array_of(own)}});
  if (!catalog.airs.community.empty()) {
    Schema free{{"description", "Of a community, which anybody may add to."},
                {"type", "string"},
                {"pattern", fmt::format("^(?:{}):", fmt::join(catalog.airs.community, "|"))}};
    if (!taken.empty())
      free.append("not", Schema{{"enum", Schema::array_of(taken)}});
    any_of.push_back(std::move(free));
  }
  const auto model = std::find_if(task.parameters.begin(), task.parameters.end(),
                                  [](const Parameter& p) { return p.path == "model"; });
  if (model != task.parameters.end() && model->format != catalog::Format::air)
    any_of.push_back(Schema{{"description", "No AIR, which this task takes too."},
                            {"type", "string"},
                            {"not", {{"pattern", request::pattern_of(catalog::Format::air)}}}});
  if (any_of.empty())
    return false;
  return any_of.size() == 1 ? std::move(any_of[0]) : Schema{{"anyOf", std::move(any_of)}};
}

std::set<std::string> formats_in(const Schema& schema) {
  std::set<std::string> names;
  collect_formats(schema, names);
  return names;
}

std::vector<std::pair<std::string_view, Schema>>
format_schemas(const std::set<std::string>& names) {
  std::vector<std::pair<std::string_view, Schema>> schemas;
  for (const auto format : shared_formats)
    if (const auto name = format_name(format); names.count(std::string(name)) > 0)
      schemas.emplace_back(name, format_schema(format));
  return schemas;
}

Schema property_references(const Schema& definition, const std::string& place) {
  auto references = Schema::object();
  for (const auto& [name, property] : definition["properties"].members())
    references.append(name, Schema{{"$ref", fmt::format("{}/properties/{}", place, name)}});
  return references;
}

void share_properties(Schema& schema, const Schema& definition, const Schema& references) {
  for (auto& [name, property] : schema.find_own("properties")->own_members()) {
    const auto* same = definition["properties"].find(name);
    if (property.size() > 1 && same && *same == property)
      property = references[name];
  }
}

} // namespace aircat::render
