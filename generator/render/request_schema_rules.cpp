#include "render/request_schema_rules.hpp"

#include "render/json_member.hpp"
#include "render/request_schema_size.hpp"

#include <algorithm>

namespace aircat::render {
namespace {

using catalog::Condition;
using catalog::Limits;
using catalog::Pair;
using catalog::Provider;
using request::PathStep;
namespace type = catalog::type;

constexpr std::string_view tier_path = "size.tier";

bool is_anything(const Json& schema) {
  return schema.is_boolean() && schema.get<bool>();
}

const catalog::Parameter* find_parameter(const Provider& provider, std::string_view path) {
  if (const auto* own = provider.parameter(path))
    return own;
  const auto& known = provider.task->parameters;
  const auto found = std::find_if(known.begin(), known.end(), [&](const catalog::Parameter& other) {
    return other.path == path;
  });
  return found == known.end() ? nullptr : &*found;
}

/// Whether what is at the path can be nothing but a container, so that it does no harm to say so.
bool is_container(const Provider& provider, std::string_view path) {
  const auto* parameter = find_parameter(provider, path);
  return !parameter || parameter->types == type::array || parameter->types == type::object;
}

/// Objects in which every value at the path fits, if there is one at all.
Json every_schema(const Provider& provider, const std::vector<PathStep>& steps, std::size_t first,
                  std::string path, const Json& value) {
  const auto& step = steps[first];
  path += (path.empty() ? "" : ".") + std::string(step.name);
  const bool is_last = first + 1 == steps.size();
  const bool says_type = is_container(provider, path);
  const auto typed = [&](const char* name, const Json& schema) {
    Json out = Json::object();
    if (says_type)
      append_member(out, "type", name);
    for (const auto& [key, one] : schema.items())
      append_member(out, key, one);
    return out;
  };
  auto inner = value;
  if (!is_last)
    inner = every_schema(provider, steps, first + 1, path + (step.each ? "[]" : ""), value);
  if (!is_last)
    inner = step.each ? object_with(inner) : typed("object", inner);
  if (step.each)
    inner = typed("array", Json{{"items", std::move(inner)}});
  return Json{{"properties", {{step.name, std::move(inner)}}}};
}

bool says_nothing(const Limits& limits) {
  return !limits.constant && limits.enumeration.empty() && !limits.minimum && !limits.maximum &&
         !limits.multiple_of && !limits.min_length && !limits.max_length && !limits.min_items &&
         !limits.max_items && limits.pattern.empty();
}

/// What limits say of the value at a path.
Json value_schema(const Provider& provider, const Condition& condition, SchemaScope& scope) {
  if (says_nothing(condition.limits))
    return true;
  catalog::Parameter parameter;
  parameter.path = condition.path;
  parameter.limits = condition.limits;
  if (const auto* known = find_parameter(provider, condition.path)) {
    parameter.types = known->types;
    parameter.item_types = known->item_types;
  }
  scope.bounds_integers = false; // the parameter itself sees to that
  auto schema = parameter_schema(parameter, parameter.types, nullptr, scope);
  scope.bounds_integers = true;
  if (parameter.types != 0)
    return schema;
  // Nothing is known but the name; in an array the limits hold for the elements.
  Json array{{"items", schema}};
  return Json{{"if", {{"type", "array"}}}, {"then", std::move(array)}, {"else", std::move(schema)}};
}

/// Whether the name of a tier is what the limits ask for.
bool fits(const Limits& limits, std::string_view tier) {
  const auto is_tier = [&](const catalog::Node* value) {
    return value->is(catalog::Kind::string) && value->string == tier;
  };
  return (!limits.constant || is_tier(limits.constant)) &&
         (limits.enumeration.empty() ||
          std::any_of(limits.enumeration.begin(), limits.enumeration.end(), is_tier));
}

/// The pairs of the tiers that fit, and those that are in no such tier.
struct TierPairs {
  std::vector<Pair> fitting, others;
};

TierPairs tier_pairs(const Provider& provider, const Condition& condition) {
  TierPairs pairs;
  const auto add = [](std::vector<Pair>& to, Pair pair) {
    if (std::find(to.begin(), to.end(), pair) == to.end())
      to.push_back(pair);
  };
  const auto each = [&](const auto& visit) {
    for (const auto& row : provider.size.rows)
      for (const auto pair : row.sizes)
        visit(pair, condition.kind != Condition::Kind::limits || fits(condition.limits, row.tier));
  };
  each([&](Pair pair, bool fit) {
    if (fit)
      add(pairs.fitting, pair);
  });
  each([&](Pair pair, bool) {
    if (std::find(pairs.fitting.begin(), pairs.fitting.end(), pair) == pairs.fitting.end())
      add(pairs.others, pair);
  });
  return pairs;
}

Json one_of_pairs(const std::vector<Pair>& pairs) {
  if (pairs.empty())
    return false;
  Json schema{{"required", Json::array({"width", "height"})}};
  auto rows = pairs_schema(pairs);
  for (auto& [key, value] : rows.items())
    append_member(schema, key, std::move(value));
  return schema;
}

Json tier_schema(const Provider& provider, const Condition& condition, bool is_demand) {
  const auto pairs = tier_pairs(provider, condition);
  if (condition.kind == Condition::Kind::absent)
    return Json{{"not", one_of_pairs(pairs.fitting)}};
  // A size of no tier breaks a demand only where one is required.
  if (is_demand && condition.kind == Condition::Kind::limits && !condition.required)
    return Json{{"not", one_of_pairs(pairs.others)}};
  return one_of_pairs(pairs.fitting);
}

Json condition_schema(const Provider& provider, const Condition& condition, bool is_demand,
                      SchemaScope& scope) {
  if (condition.path == tier_path)
    return tier_schema(provider, condition, is_demand);
  const auto steps = request::read_path(condition.path);
  if (condition.kind == Condition::Kind::absent)
    return every_schema(provider, steps, 0, {}, false);
  if (condition.kind == Condition::Kind::present)
    return present_schema(steps, 0, true);
  const auto value = value_schema(provider, condition, scope);
  if (!is_demand)
    return present_schema(steps, 0, value);
  if (!condition.required)
    return every_schema(provider, steps, 0, {}, value);
  const bool in_element =
      std::any_of(steps.begin(), steps.end(), [](const PathStep& step) { return step.each; });
  if (!in_element)
    return present_schema(steps, 0, value);
  return Json{{"allOf", Json::array({present_schema(steps, 0, true),
                                     every_schema(provider, steps, 0, {}, value)})}};
}

/// Whether two schemas of objects can be written as one: nothing is said twice in different words.
bool merge(Json& into, const Json& other) {
  auto merged = into;
  for (const auto& [key, value] : other.items()) {
    const auto found = merged.find(key);
    if (found == merged.end()) {
      append_member(merged, key, value);
    } else if (key == "required") {
      for (const auto& name : value)
        if (std::find(found->begin(), found->end(), name) == found->end())
          found->push_back(name);
    } else if (key == "properties") {
      for (const auto& [name, schema] : value.items()) {
        const auto same = found->find(name);
        if (same == found->end())
          append_member(*found, name, schema);
        else if (*same != schema &&
                 (!same->is_object() || !schema.is_object() || !merge(*same, schema)))
          return false;
      }
    } else if (*found != value) {
      return false;
    }
  }
  into = std::move(merged);
  return true;
}

Json all_of(const Provider& provider, const std::vector<Condition>& conditions, bool is_demand,
            SchemaScope& scope) {
  auto list = Json::array();
  for (const auto& condition : conditions) {
    auto schema = condition_schema(provider, condition, is_demand, scope);
    if (list.empty() || !list.back().is_object() || !schema.is_object() ||
        !merge(list.back(), schema))
      list.push_back(std::move(schema));
  }
  if (list.empty())
    return true;
  return list.size() == 1 ? std::move(list[0]) : Json{{"allOf", std::move(list)}};
}

} // namespace

Json object_with(const Json& schema) {
  Json object{{"type", "object"}};
  for (const auto& [key, value] : schema.items())
    append_member(object, key, value);
  return object;
}

Json present_schema(const std::vector<PathStep>& steps, std::size_t first, const Json& value) {
  const auto& step = steps[first];
  auto inner = first + 1 == steps.size() ? value : present_schema(steps, first + 1, value);
  if (first + 1 < steps.size())
    inner = object_with(inner);
  if (step.each)
    inner = Json{{"type", "array"}, {"contains", std::move(inner)}};
  Json schema{{"required", Json::array({step.name})}};
  if (!is_anything(inner))
    append_member(schema, "properties", Json{{step.name, std::move(inner)}});
  return schema;
}

Json rule_schema(const Provider& provider, const catalog::Rule& rule, SchemaScope& scope) {
  auto schema = Json::object();
  if (!rule.why.empty())
    append_member(schema, "description", rule.why);
  append_member(schema, "if", all_of(provider, rule.when, false, scope));
  append_member(schema, "then", all_of(provider, rule.then, true, scope));
  return schema;
}

} // namespace aircat::render
