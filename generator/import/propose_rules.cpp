#include "import/size_table.hpp"
#include "import/steps.hpp"

#include <algorithm>

namespace aircat::importing {
namespace {

using Kind = Difference::Kind;

/// The names of the tiers whose pairs these are; nothing where some tier is only partly in them.
std::optional<Json> tiers_of(const catalog::Size& size, const Pairs& pairs, bool negated) {
  std::map<std::string_view, std::pair<bool, bool>> found; // tier → some in, some out
  std::vector<std::string_view> order;
  for (const auto& row : size.rows)
    for (const auto& pair : row.sizes) {
      auto [at, is_new] = found.try_emplace(row.tier);
      if (is_new)
        order.push_back(row.tier);
      (pairs.contains({pair.width, pair.height}) ? at->second.first : at->second.second) = true;
    }
  auto names = Json::array();
  for (const auto tier : order) {
    const auto [some, others] = found[tier];
    if (negated ? others : !others)
      names.push_back(tier);
  }
  if (names.empty())
    return std::nullopt;
  return names;
}

/// The condition in the words of a catalog file; nothing where they cannot say it yet.
std::optional<Json> in_catalog_words(const Json& conditions, const catalog::Size& size) {
  auto out = Json::object();
  for (const auto& [path, condition] : conditions.items()) {
    if (path != "size.tier") {
      out[path] = condition == Json{{"required", true}} ? Json(true) : condition;
      continue;
    }
    Pairs pairs;
    const bool negated = condition.contains("notPairs");
    for (const auto& text : condition[negated ? "notPairs" : "pairs"])
      if (const auto pair = read_size(text))
        pairs.insert({pair->width, pair->height});
    const auto names = tiers_of(size, pairs, negated);
    if (!names)
      return std::nullopt;
    out[path] = names->size() == 1 ? Json{{"const", names->front()}} : Json{{"enum", *names}};
  }
  return out;
}

const RuleStatement* rule_at(const RequestStatement& request, const std::string& key) {
  for (const auto& rule : request.rules)
    if (rule.key() == key)
      return &rule;
  return nullptr;
}

/// Conditions as they are compared.
Json comparable(Json conditions) {
  for (auto& [path, condition] : conditions.items())
    if (condition.is_boolean() && condition.get<bool>())
      condition = Json{{"required", true}};
  return conditions;
}

void add_rule(Round& round, const std::string& key, const std::vector<std::size_t>& providers) {
  const auto first = providers.front();
  const auto* rule = rule_at(*round.wanted[first], key);
  if (!rule || !rule->unread.empty())
    return;
  const auto& size = round.now.model->providers[first]->size;
  auto when = in_catalog_words(rule->when, size);
  auto then = in_catalog_words(rule->then, size);
  if (!when || !then)
    return;
  Json written{{"when", std::move(*when)}, {"then", std::move(*then)}};
  if (!rule->why.empty())
    written["why"] = rule->why;
  const auto capabilities = round.capabilities(providers);
  const auto all = round.file.capabilities();
  const std::vector<std::string> scopes =
      capabilities.size() == all.size() ? std::vector<std::string>{""} : capabilities;
  for (const auto& scope : scopes) {
    const auto* old = round.file.find(scope, "rules");
    auto rules = old ? *old : Json::array();
    if (std::find(rules.begin(), rules.end(), written) == rules.end())
      rules.push_back(written);
    round.file.set(scope, "rules", std::move(rules));
  }
}

void remove_rule(Round& round, const std::string& key, const std::vector<std::size_t>& providers) {
  const auto* ours = rule_at(round.now.requests[providers.front()], key);
  if (!ours)
    return;
  const auto& size = round.now.model->providers[providers.front()]->size;
  const auto when = in_catalog_words(ours->when, size), then = in_catalog_words(ours->then, size);
  if (!when || !then)
    return;
  const auto is_it = [&](const Json& rule) {
    return canonical(rule.at("when")) == canonical(*when) &&
           canonical(comparable(rule.at("then"))) == canonical(comparable(*then));
  };
  auto scopes = round.capabilities(providers);
  if (scopes.size() == round.file.capabilities().size())
    scopes.insert(scopes.begin(), "");
  for (const auto& scope : scopes) {
    const auto* old = round.file.find(scope, "rules");
    if (!old)
      continue;
    auto kept = Json::array();
    for (const auto& rule : *old)
      if (!is_it(rule))
        kept.push_back(rule);
    if (kept.empty())
      round.file.erase(scope, "rules");
    else
      round.file.set(scope, "rules", std::move(kept));
  }
}

} // namespace

void change_rules(Round& round) {
  const bool size_is_open = !groups_of(round, Kind::size).empty();
  for (const auto& [key, providers] : groups_of(round, Kind::no_rule))
    remove_rule(round, key, providers);
  for (const auto& [key, providers] : groups_of(round, Kind::rule))
    if (!size_is_open || key.find("size.tier") == std::string::npos)
      add_rule(round, key, providers);
}

} // namespace aircat::importing
