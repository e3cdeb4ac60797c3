#include "render/rules_data.hpp"

#include "catalog/node_json.hpp"
#include "render/breakable_rules.hpp"
#include "render/typescript_value.hpp"
#include "request/limits.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace aircat::render {
namespace {

using catalog::Condition;
using catalog::Rule;

/// Whether it makes a difference to the rules if a size is in the tier. A condition of `when` sees
/// only the tiers that fit; `then` also asks whether there is a tier at all.
bool is_seen(std::string_view tier, const std::vector<const Rule*>& rules) {
  return std::any_of(rules.begin(), rules.end(), [&](const Rule* rule) {
    const auto in_when = [&](const Condition& one) {
      return one.path == tier_path && (one.kind != Condition::Kind::limits ||
                                       request::Limits(one.limits).hold_for_text(tier));
    };
    const auto in_then = [](const Condition& one) { return one.path == tier_path; };
    return std::any_of(rule->when.begin(), rule->when.end(), in_when) ||
           std::any_of(rule->then.begin(), rule->then.end(), in_then);
  });
}

Json tiers_of(const catalog::Size& size, const std::vector<const Rule*>& rules) {
  auto tiers = Json::object();
  for (const auto& row : size.rows) {
    if (!is_seen(row.tier, rules))
      continue;
    auto& sizes = tiers[std::string(row.tier)];
    for (const auto pair : row.sizes) {
      Json text = fmt::format("{}x{}", pair.width, pair.height);
      if (std::find(sizes.begin(), sizes.end(), text) == sizes.end())
        sizes.push_back(std::move(text));
    }
  }
  return tiers;
}

Json conditions_of(const std::vector<Condition>& conditions) {
  auto all = Json::object();
  for (const auto& condition : conditions)
    all[std::string(condition.path)] = catalog::to_json(*condition.node);
  return all;
}

} // namespace

RulesData rules_data(const catalog::Provider& provider, std::size_t indent) {
  const auto rules = breakable_rules(provider);
  if (rules.empty())
    return {};
  auto list = Json::array();
  for (const auto* rule : rules)
    list.push_back({{"when", conditions_of(rule->when)},
                    {"then", conditions_of(rule->then)},
                    {"why", std::string(rule->why)}});
  const auto tiers = tiers_of(provider.size, rules);
  return {typescript_value({indent, "rules"}, list),
          tiers.empty() ? "" : typescript_value({indent, "tiers"}, tiers)};
}

} // namespace aircat::render
