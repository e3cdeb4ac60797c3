#include "catalog/rules.hpp"

#include "catalog/codes.hpp"
#include "catalog/limits.hpp"
#include "catalog/vocabulary.hpp"
#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::catalog {
namespace {

constexpr std::string_view tier_path = "size.tier";

bool is_path(const Layers& layers, std::string_view path) {
  if (path == tier_path || layers.known->knows(path))
    return true;
  return std::any_of(using_layers.begin(), using_layers.end(), [&](Layer layer) {
    const auto* parameters = layers.section(layer, "parameters");
    return parameters && parameters->find(path);
  });
}

std::vector<Condition> read_conditions(const Node* node, const Layers& layers, Workshop& workshop) {
  std::vector<Condition> conditions;
  if (!node)
    return conditions;
  for (const auto& member : node->members) {
    Condition condition;
    condition.path = member.key;
    condition.node = member.value;
    if (!is_path(layers, member.key)) {
      std::vector<std::string_view> known{tier_path};
      for (const auto layer : defining_layers)
        if (const auto* parameters = layers.section(layer, "parameters"))
          for (const auto& parameter : parameters->members)
            known.push_back(parameter.key);
      workshop.findings.error(
          code::bad_rule, where(member), pointer(member),
          fmt::format("a rule speaks of \"{}\", which is no parameter of the task", member.key),
          did_you_mean(member.key, known));
      continue;
    }
    if (member.value->is(Kind::boolean)) {
      condition.kind = member.value->boolean ? Condition::Kind::present : Condition::Kind::absent;
    } else {
      condition.kind = Condition::Kind::limits;
      condition.limits = read_limits(*member.value);
      const auto* required = member.value->find("required");
      condition.required = required && required->boolean;
    }
    conditions.push_back(std::move(condition));
  }
  return conditions;
}

} // namespace

std::vector<Rule> resolve_rules(const Layers& layers, Workshop& workshop) {
  std::vector<Rule> rules;
  for (const auto layer : all_layers) {
    const auto* own = layers.section(layer, "rules");
    if (!own)
      continue;
    for (const auto* item : own->items) {
      Rule rule;
      rule.node = item;
      rule.when = read_conditions(item->find("when"), layers, workshop);
      rule.then = read_conditions(item->find("then"), layers, workshop);
      if (const auto* why = item->find("why"))
        rule.why = why->string;
      rules.push_back(std::move(rule));
    }
  }
  return rules;
}

} // namespace aircat::catalog
