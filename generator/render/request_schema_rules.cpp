#include "render/request_schema_rules.hpp"

#include "render/request_schema_size.hpp"
#include "request/limits.hpp"

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

bool is_anything(const Schema& schema) {
  return schema.is_boolean() && schema.boolean();
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
Schema every_schema(const Provider& provider, const std::vector<PathStep>& steps, std::size_t first,
                    std::string path, const Schema& value) {
  const auto& step = steps[first];
  path += (path.empty() ? "" : ".") + std::string(step.name);
  const bool is_last = first + 1 == steps.size();
  const bool says_type = is_container(provider, path);
  const auto typed = [&](const char* name, const Schema& schema) {
    auto out = Schema::object();
    if (says_type)
      out.append("type", name);
    out.append_all(schema);
    return out;
  };
  auto inner = value;
  if (!is_last)
    inner = every_schema(provider, steps, first + 1, path + (step.each ? "[]" : ""), value);
  if (!is_last)
    inner = step.each ? object_with(inner) : typed("object", inner);
  if (step.each)
    inner = typed("array", Schema{{"items", std::move(inner)}});
  return Schema{{"properties", {{step.name, std::move(inner)}}}};
}

/// What limits say of the value at a path.
Schema value_schema(const Provider& provider, const Condition& condition, SchemaScope& scope) {
  if (!request::says_limits(condition.limits))
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
  Schema array{{"items", schema}};
  return Schema{
      {"if", {{"type", "array"}}}, {"then", std::move(array)}, {"else", std::move(schema)}};
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

Schema one_of_pairs(const std::vector<Pair>& pairs) {
  if (pairs.empty())
    return false;
  Schema schema{{"required", Schema::array({"width", "height"})}};
  schema.append_all(pairs_schema(pairs));
  return schema;
}

Schema tier_schema(const Provider& provider, const Condition& condition, bool is_demand) {
  const auto pairs = tier_pairs(provider, condition);
  if (condition.kind == Condition::Kind::absent)
    return Schema{{"not", one_of_pairs(pairs.fitting)}};
  // A size of no tier breaks a demand only where one is required.
  if (is_demand && condition.kind == Condition::Kind::limits && !condition.required)
    return Schema{{"not", one_of_pairs(pairs.others)}};
  return one_of_pairs(pairs.fitting);
}

Schema condition_schema(const Provider& provider, const Condition& condition, bool is_demand,
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
  return Schema{{"allOf", Schema::array({present_schema(steps, 0, true),
                                         every_schema(provider, steps, 0, {}, value)})}};
}

/// Whether two schemas of objects can be written as one: nothing is said twice in different words.
bool merge(Schema& into, const Schema& other) {
  auto merged = into;
  for (const auto& [key, value] : other.members()) {
    auto* found = merged.find_own(key);
    if (!found) {
      merged.append(key, value);
    } else if (key == "required") {
      auto& names = found->own_items();
      for (const auto& name : value.items())
        if (std::find(names.begin(), names.end(), name) == names.end())
          names.push_back(name);
    } else if (key == "properties") {
      for (const auto& [name, schema] : value.members()) {
        auto* same = found->find_own(name);
        if (!same)
          found->append(name, schema);
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

Schema all_of(const Provider& provider, const std::vector<Condition>& conditions, bool is_demand,
              SchemaScope& scope) {
  Schema::Items list;
  for (const auto& condition : conditions) {
    auto schema = condition_schema(provider, condition, is_demand, scope);
    if (list.empty() || !list.back().is_object() || !schema.is_object() ||
        !merge(list.back(), schema))
      list.push_back(std::move(schema));
  }
  if (list.empty())
    return true;
  return list.size() == 1 ? std::move(list[0]) : Schema{{"allOf", std::move(list)}};
}

} // namespace

Schema object_with(const Schema& schema) {
  Schema object{{"type", "object"}};
  object.append_all(schema);
  return object;
}

Schema present_schema(const std::vector<PathStep>& steps, std::size_t first, const Schema& value) {
  const auto& step = steps[first];
  auto inner = first + 1 == steps.size() ? value : present_schema(steps, first + 1, value);
  if (first + 1 < steps.size())
    inner = object_with(inner);
  if (step.each)
    inner = Schema{{"type", "array"}, {"contains", std::move(inner)}};
  Schema schema{{"required", Schema::array({step.name})}};
  if (!is_anything(inner))
    schema.append("properties", Schema{{step.name, std::move(inner)}});
  return schema;
}

Schema rule_schema(const Provider& provider, const catalog::Rule& rule, SchemaScope& scope) {
  auto schema = Schema::object();
  if (!rule.why.empty())
    schema.append("description", rule.why);
  schema.append("if", all_of(provider, rule.when, false, scope));
  schema.append("then", all_of(provider, rule.then, true, scope));
  return schema;
}

} // namespace aircat::render
