#include "render/request_schema_factor.hpp"

#include <algorithm>
#include <string_view>

namespace aircat::render {
namespace {

bool all_equal(const Schema::Items& schemas) {
  return std::all_of(schemas.begin(), schemas.end(),
                     [&](const Schema& schema) { return schema == schemas.front(); });
}

/// An object that takes no members but its own, and says nothing about them together.
bool is_closed_object(const Schema& schema) {
  if (!schema.says("type", "object") || !schema.contains("properties") ||
      !schema.says("additionalProperties", false))
    return false;
  const auto& keys = schema.members();
  return std::all_of(keys.begin(), keys.end(), [](const auto& member) {
    return member.key == "description" || member.key == "type" || member.key == "properties" ||
           member.key == "required" || member.key == "additionalProperties";
  });
}

std::vector<std::string_view> names_of(const Schema::Items& schemas) {
  std::vector<std::string_view> names;
  for (const auto& schema : schemas)
    for (const auto& [name, value] : schema["properties"].members())
      if (std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(name);
  return names;
}

bool contains(const Schema::Items& list, const Schema& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

void factor_required(const Schema::Items& alternatives, Factored& factored) {
  std::vector<Schema::Items> required;
  required.reserve(alternatives.size());
  for (const auto& schema : alternatives) {
    const auto* names = schema.find("required");
    required.push_back(names ? names->items() : Schema::Items{});
  }
  Schema::Items common;
  for (const auto& name : required.front())
    if (std::all_of(required.begin(), required.end(),
                    [&](const Schema::Items& list) { return contains(list, name); }))
      common.push_back(name);
  for (std::size_t i = 0; i < required.size(); ++i) {
    Schema::Items rest;
    for (auto& name : required[i])
      if (!contains(common, name))
        rest.push_back(std::move(name));
    if (!rest.empty())
      factored.rest[i].append("required", std::move(rest));
  }
  if (!common.empty())
    factored.common.append("required", std::move(common));
}

/// For readers that want to see of what type of value a keyword speaks.
Schema with_type(const Schema& schema, const char* type) {
  Schema object{{"type", type}};
  object.append_all(schema);
  return object;
}

Factored factor_objects(const Schema::Items& alternatives) {
  Factored factored{Schema::object(), Schema::Items(alternatives.size(), Schema::object())};
  if (const auto* description = alternatives.front().find("description"))
    factored.common.append("description", *description);
  factored.common.append("type", "object");
  auto properties = Schema::object();
  Schema::Items rest(alternatives.size(), Schema::object());
  for (const auto& name : names_of(alternatives)) {
    Schema::Items schemas;
    schemas.reserve(alternatives.size());
    for (const auto& schema : alternatives) {
      const auto* own = schema["properties"].find(name);
      schemas.push_back(own ? *own : Schema(false));
    }
    auto one = factor(std::move(schemas));
    properties.append(name, std::move(one.common));
    for (std::size_t i = 0; i < rest.size(); ++i)
      if (!one.rest[i].is_object() || !one.rest[i].empty())
        rest[i].append(name, std::move(one.rest[i]));
  }
  factored.common.append("properties", std::move(properties));
  for (std::size_t i = 0; i < rest.size(); ++i)
    if (!rest[i].empty())
      factored.rest[i].append("properties", std::move(rest[i]));
  factor_required(alternatives, factored);
  factored.common.append("additionalProperties", false);
  for (auto& left : factored.rest)
    if (!left.empty())
      left = with_type(left, "object");
  return factored;
}

bool is_array(const Schema& schema) {
  return schema.says("type", "array");
}

bool all_say(const Schema::Items& schemas, std::string_view key, const Schema& value) {
  return std::all_of(schemas.begin(), schemas.end(),
                     [&](const Schema& schema) { return schema.says(key, value); });
}

/// The keywords of arrays do not depend on each other.
Factored factor_arrays(const Schema::Items& alternatives) {
  Factored factored{Schema::object(), Schema::Items(alternatives.size(), Schema::object())};
  for (const auto& [key, value] : alternatives.front().members())
    if (key != "items" && all_say(alternatives, key, value))
      factored.common.append(key, value);
  Schema::Items items;
  items.reserve(alternatives.size());
  for (const auto& schema : alternatives) {
    const auto* own = schema.find("items");
    items.push_back(own ? *own : Schema(true));
  }
  auto inner = factor(std::move(items));
  if (inner.common != true)
    factored.common.append("items", std::move(inner.common));
  for (std::size_t i = 0; i < alternatives.size(); ++i) {
    auto& rest = factored.rest[i];
    if (!inner.rest[i].empty())
      rest.append("items", std::move(inner.rest[i]));
    for (const auto& [key, value] : alternatives[i].members())
      if (key != "items" && !factored.common.contains(key))
        rest.append(key, value);
    if (!rest.empty())
      rest = with_type(rest, "array");
  }
  return factored;
}

/// What people read stays in one place.
Factored factor_description(Schema::Items alternatives) {
  const auto text = [](const Schema& schema) {
    const auto* said = schema.find("description");
    return said ? *said : Schema();
  };
  const auto description = text(alternatives.front());
  const bool shared =
      !description.is_null() &&
      std::all_of(alternatives.begin(), alternatives.end(),
                  [&](const Schema& schema) { return text(schema) == description; });
  Factored factored{true, std::move(alternatives)};
  if (!shared)
    return factored;
  factored.common = Schema{{"description", description}};
  for (auto& rest : factored.rest)
    rest.erase("description");
  return factored;
}

} // namespace

Factored factor(Schema::Items alternatives) {
  if (all_equal(alternatives))
    return {std::move(alternatives.front()), Schema::Items(alternatives.size(), Schema::object())};
  if (std::all_of(alternatives.begin(), alternatives.end(), is_closed_object))
    return factor_objects(alternatives);
  if (std::all_of(alternatives.begin(), alternatives.end(), is_array))
    return factor_arrays(alternatives);
  return factor_description(std::move(alternatives));
}

} // namespace aircat::render
