#include "render/request_schema_factor.hpp"

#include "render/json_member.hpp"

#include <algorithm>
#include <string>

namespace aircat::render {
namespace {

bool all_equal(const std::vector<Json>& schemas) {
  return std::all_of(schemas.begin(), schemas.end(),
                     [&](const Json& schema) { return schema == schemas.front(); });
}

/// An object that takes no members but its own, and says nothing about them together.
bool is_closed_object(const Json& schema) {
  if (!schema.is_object() || schema.value("type", Json()) != "object" ||
      !schema.contains("properties") || schema.value("additionalProperties", Json()) != false)
    return false;
  const auto& keys = schema.get_ref<const Json::object_t&>();
  return std::all_of(keys.begin(), keys.end(), [](const auto& member) {
    return member.first == "description" || member.first == "type" ||
           member.first == "properties" || member.first == "required" ||
           member.first == "additionalProperties";
  });
}

std::vector<std::string> names_of(const std::vector<Json>& schemas) {
  std::vector<std::string> names;
  for (const auto& schema : schemas)
    for (const auto& [name, value] : schema.at("properties").items())
      if (std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(name);
  return names;
}

bool contains(const Json& list, const Json& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

void factor_required(const std::vector<Json>& alternatives, Factored& factored) {
  std::vector<Json> required;
  required.reserve(alternatives.size());
  for (const auto& schema : alternatives)
    required.push_back(schema.value("required", Json::array()));
  auto common = Json::array();
  for (const auto& name : required.front())
    if (std::all_of(required.begin(), required.end(),
                    [&](const Json& list) { return contains(list, name); }))
      common.push_back(name);
  for (std::size_t i = 0; i < required.size(); ++i) {
    auto rest = Json::array();
    for (auto& name : required[i])
      if (!contains(common, name))
        rest.push_back(std::move(name));
    if (!rest.empty())
      append_member(factored.rest[i], "required", std::move(rest));
  }
  if (!common.empty())
    append_member(factored.common, "required", std::move(common));
}

/// For readers that want to see of what type of value a keyword speaks.
Json with_type(Json schema, const char* type) {
  Json object{{"type", type}};
  append_members(object, std::move(schema));
  return object;
}

Factored factor_objects(std::vector<Json> alternatives) {
  Factored factored{Json::object(), std::vector<Json>(alternatives.size(), Json::object())};
  if (const auto& first = alternatives.front(); first.contains("description"))
    append_member(factored.common, "description", first["description"]);
  append_member(factored.common, "type", "object");
  auto properties = Json::object();
  std::vector<Json> rest(alternatives.size(), Json::object());
  for (const auto& name : names_of(alternatives)) {
    std::vector<Json> schemas;
    schemas.reserve(alternatives.size());
    for (auto& schema : alternatives) {
      auto& own = schema["properties"];
      const auto found = own.find(name);
      schemas.push_back(found == own.end() ? Json(false) : std::move(*found));
    }
    auto one = factor(std::move(schemas));
    append_member(properties, name, std::move(one.common));
    for (std::size_t i = 0; i < rest.size(); ++i)
      if (!one.rest[i].is_object() || !one.rest[i].empty())
        append_member(rest[i], name, std::move(one.rest[i]));
  }
  append_member(factored.common, "properties", std::move(properties));
  for (std::size_t i = 0; i < rest.size(); ++i)
    if (!rest[i].empty())
      append_member(factored.rest[i], "properties", std::move(rest[i]));
  factor_required(alternatives, factored);
  append_member(factored.common, "additionalProperties", false);
  for (auto& left : factored.rest)
    if (!left.empty())
      left = with_type(std::move(left), "object");
  return factored;
}

bool is_array(const Json& schema) {
  return schema.is_object() && schema.value("type", Json()) == "array";
}

bool all_say(const std::vector<Json>& schemas, const std::string& key, const Json& value) {
  return std::all_of(schemas.begin(), schemas.end(), [&](const Json& schema) {
    const auto same = schema.find(key);
    return same != schema.end() && *same == value;
  });
}

/// The keywords of arrays do not depend on each other.
Factored factor_arrays(const std::vector<Json>& alternatives) {
  Factored factored{Json::object(), std::vector<Json>(alternatives.size(), Json::object())};
  for (const auto& [key, value] : alternatives.front().items())
    if (key != "items" && all_say(alternatives, key, value))
      append_member(factored.common, key, value);
  std::vector<Json> items;
  items.reserve(alternatives.size());
  for (const auto& schema : alternatives)
    items.push_back(schema.value("items", Json(true)));
  auto inner = factor(std::move(items));
  if (inner.common != true)
    append_member(factored.common, "items", std::move(inner.common));
  for (std::size_t i = 0; i < alternatives.size(); ++i) {
    auto& rest = factored.rest[i];
    if (!inner.rest[i].empty())
      append_member(rest, "items", std::move(inner.rest[i]));
    for (const auto& [key, value] : alternatives[i].items())
      if (key != "items" && !factored.common.contains(key))
        append_member(rest, key, value);
    if (!rest.empty())
      rest = with_type(std::move(rest), "array");
  }
  return factored;
}

/// What people read stays in one place.
Factored factor_description(std::vector<Json> alternatives) {
  const auto text = [](const Json& schema) {
    return schema.is_object() ? schema.value("description", Json()) : Json();
  };
  const auto description = text(alternatives.front());
  const bool shared = !description.is_null() &&
                      std::all_of(alternatives.begin(), alternatives.end(),
                                  [&](const Json& schema) { return text(schema) == description; });
  Factored factored{true, std::move(alternatives)};
  if (!shared)
    return factored;
  factored.common = Json{{"description", description}};
  for (auto& rest : factored.rest)
    rest.erase("description");
  return factored;
}

} // namespace

Factored factor(std::vector<Json> alternatives) {
  if (all_equal(alternatives))
    return {std::move(alternatives.front()),
            std::vector<Json>(alternatives.size(), Json::object())};
  if (std::all_of(alternatives.begin(), alternatives.end(), is_closed_object))
    return factor_objects(std::move(alternatives));
  if (std::all_of(alternatives.begin(), alternatives.end(), is_array))
    return factor_arrays(alternatives);
  return factor_description(std::move(alternatives));
}

} // namespace aircat::render
