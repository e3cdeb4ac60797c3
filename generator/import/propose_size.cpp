#include "import/steps.hpp"

#include "catalog/size.hpp"
#include "import/codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace aircat::importing {
namespace {

using catalog::Pair;
using Kind = Difference::Kind;

std::optional<Pair> read(const Json& text) {
  return text.is_string() ? catalog::read_pair(text.get<std::string>()) : std::nullopt;
}

/// All pairs of `{tier: {key: "WxH" | ["WxH"]}}`.
Pairs pairs_in(const Json& tiers) {
  Pairs pairs;
  const auto add = [&](const Json& text) {
    if (const auto pair = read(text))
      pairs.insert({pair->width, pair->height});
  };
  for (const auto& [tier, rows] : tiers.items())
    if (rows.is_object())
      for (const auto& [key, row] : rows.items()) {
        if (row.is_array())
          for (const auto& one : row)
            add(one);
        else
          add(row);
      }
  return pairs;
}

Json table_json(const catalog::Document& table) {
  auto tiers = Json::object();
  for (const auto& tier : table.root()->members)
    for (const auto& row : tier.value->members) {
      auto& at = tiers[std::string(tier.key)][std::string(row.key)];
      if (row.value->is(catalog::Kind::string)) {
        at = row.value->string;
        continue;
      }
      at = Json::array();
      for (const auto* item : row.value->items)
        at.push_back(item->string);
    }
  return tiers;
}

/// The table of the catalog that has the same sizes; "" when there is none.
std::string table_of(const catalog::Catalog& catalog, const Pairs& pairs) {
  for (const auto& [name, document] : catalog.size_tables)
    if (pairs_in(table_json(*document)) == pairs)
      return std::string(name);
  return {};
}

/// The ratio by which people call a size: the nearest usual one, else the fraction itself.
std::string ratio_name(std::pair<std::int64_t, std::int64_t> pair) {
  constexpr std::array<std::pair<int, int>, 17> usual{{{1, 1}, {16, 9}, {9, 16}, {4, 3}, {3, 4}, {3, 2},
                                                       {2, 3}, {21, 9}, {9, 21}, {5, 4}, {4, 5}, {2, 1},
                                                       {1, 2}, {3, 1}, {1, 3}, {16, 10}, {10, 16}}};
  constexpr double near_enough = 0.02;
  const auto ratio = static_cast<double>(pair.first) / static_cast<double>(pair.second);
  const auto distance = [&](std::pair<int, int> one) {
    return std::abs(std::log(ratio * one.second / one.first));
  };
  const auto* best = std::min_element(usual.begin(), usual.end(), [&](const auto& a, const auto& b) {
    return distance(a) < distance(b);
  });
  if (distance(*best) < near_enough)
    return fmt::format("{}:{}", best->first, best->second);
  const auto divisor = std::gcd(pair.first, pair.second);
  return fmt::format("{}:{}", pair.first / divisor, pair.second / divisor);
}

/// `720p` of a video, `1k`, `2k`… of an image.
std::string tier_name(std::pair<std::int64_t, std::int64_t> pair, bool is_video) {
  if (is_video)
    return fmt::format("{}p", std::min(pair.first, pair.second));
  constexpr double side_of_1k = 1024;
  const auto side =
      std::sqrt(static_cast<double>(pair.first) * static_cast<double>(pair.second)) / side_of_1k;
  constexpr double half = 0.71;
  if (side < half)
    return "0.5k";
  return fmt::format("{}k", static_cast<int>(std::exp2(std::round(std::log2(side)))));
}

std::vector<std::pair<std::int64_t, std::int64_t>> by_area(const Pairs& pairs) {
  std::vector<std::pair<std::int64_t, std::int64_t>> list(pairs.begin(), pairs.end());
  std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
    return a.first * a.second < b.first * b.second;
  });
  return list;
}

void add_row(Json& tiers, const std::string& tier, std::pair<std::int64_t, std::int64_t> pair) {
  auto& rows = tiers[tier];
  const auto key = ratio_name(pair);
  if (!rows.contains(key)) {
    rows[key] = pair_text(pair);
  } else if (rows[key].is_array()) {
    rows[key].push_back(pair_text(pair));
  } else {
    rows[key] = Json::array({rows[key], pair_text(pair)});
  }
}

/// The pairs that the rules of a document speak of together.
std::vector<Pairs> groups_in_rules(const RequestStatement& wanted) {
  std::vector<Pairs> groups;
  for (const auto& rule : wanted.rules)
    for (const auto* conditions : {&rule.when, &rule.then})
      if (conditions->contains("size.tier"))
        for (const auto& [key, list] : (*conditions)["size.tier"].items()) {
          auto& group = groups.emplace_back();
          for (const auto& text : list)
            if (const auto pair = read(text))
              group.insert({pair->width, pair->height});
        }
  return groups;
}

/// A table of sizes that have no names yet: tiers by area, or as rules need them.
Json named(const Pairs& pairs, bool is_video, const std::vector<Pairs>& together) {
  std::map<std::string, std::map<std::string, Pairs>> tiers; // name → members of which groups
  for (const auto& pair : pairs) {
    std::string groups;
    for (const auto& group : together)
      groups += group.contains(pair) ? '1' : '0';
    tiers[tier_name(pair, is_video)][groups].insert(pair);
  }
  // A tier that rules cut in two becomes two.
  std::vector<std::pair<std::string, Pairs>> list;
  for (const auto& [name, parts] : tiers) {
    int number = 0;
    for (const auto& [groups, members] : parts)
      list.emplace_back(++number == 1 ? name : fmt::format("{}-{}", name, number), members);
  }
  std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
    const auto area = [](const Pairs& some) {
      return by_area(some).front().first * by_area(some).front().second;
    };
    return area(a.second) < area(b.second);
  });
  auto out = Json::object();
  for (const auto& [name, members] : list) {
    auto ordered = by_area(members);
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
      return ratio_name(a) == "1:1" && ratio_name(b) != "1:1";
    });
    for (const auto& pair : ordered)
      add_row(out, name, pair);
  }
  return out;
}

/// The table as it was, without what is gone and with what is new.
Json mended(Json tiers, const Pairs& pairs, bool is_video) {
  auto missing = pairs;
  auto out = Json::object();
  for (const auto& [tier, rows] : tiers.items())
    for (const auto& [key, row] : rows.items()) {
      auto kept = Json::array();
      for (const auto& one : row.is_array() ? row : Json::array({row}))
        if (const auto pair = read(one); pair && pairs.contains({pair->width, pair->height})) {
          kept.push_back(one);
          missing.erase({pair->width, pair->height});
        }
      if (!kept.empty())
        out[tier][key] = kept.size() == 1 && !row.is_array() ? kept.front() : kept;
    }
  for (const auto& pair : by_area(missing)) {
    auto tier = tier_name(pair, is_video);
    if (!out.contains(tier) && out.size() == 1)
      for (const auto& [only, rows] : out.items())
        tier = only;
    add_row(out, tier, pair);
  }
  return out;
}

void derived(Round& round, const Place& at, std::string message, std::string hint) {
  round.findings.warning(code::derived, at.where, at.pointer, std::move(message), std::move(hint));
}

Json sizes_of(Round& round, std::size_t index, const Json* old) {
  const auto& wanted = *round.wanted[index];
  const auto& pairs = *wanted.size.pairs;
  if (const auto table = table_of(*round.now.catalog, pairs); !table.empty())
    return table;
  const auto& provider = *round.now.model->providers[index];
  const bool is_video = provider.capability->kind == "video";
  const auto* sizes = old && old->is_object() && old->contains("sizes") ? &(*old)["sizes"] : nullptr;
  Json tiers = Json::object();
  if (sizes && sizes->is_object())
    tiers = *sizes;
  else if (sizes && round.now.catalog->size_tables.contains(sizes->get<std::string>()))
    tiers = table_json(*round.now.catalog->size_tables.at(sizes->get<std::string>()));
  if (tiers.empty()) {
    derived(round, wanted.size.at, "tiers and ratios of the sizes were named by their area and shape",
            "compare with the names that the vendor gives them");
    return named(pairs, is_video, groups_in_rules(wanted));
  }
  derived(round, wanted.size.at, "new sizes were put into the table by their area and shape",
          "look at the tier and the key of each new row");
  return mended(tiers, pairs, is_video);
}

Json side_of(const catalog::Axis& axis) {
  auto side = Json::object();
  if (axis.minimum > 1)
    side["minimum"] = axis.minimum;
  if (axis.maximum)
    side["maximum"] = *axis.maximum;
  if (axis.multiple_of > 1)
    side["multipleOf"] = axis.multiple_of;
  return side;
}

bool same(const catalog::Axis& a, const catalog::Axis& b) {
  return a.minimum == b.minimum && a.maximum == b.maximum && a.multiple_of == b.multiple_of;
}

/// Rows outside of the limits are no offer.
bool all_fit(const Json& sizes, const catalog::Axis& axis) {
  const auto fits = [&](std::int64_t side) {
    return side >= axis.minimum && (!axis.maximum || side <= *axis.maximum) &&
           side % axis.multiple_of == 0;
  };
  const auto pairs = pairs_in(sizes);
  return std::all_of(pairs.begin(), pairs.end(), [&](const auto& pair) {
    return fits(pair.first) && fits(pair.second);
  });
}

/// The size object as it should be; nothing where the catalog has no words for it.
std::optional<Json> size_json(Round& round, std::size_t index, const Json* old) {
  const auto& wanted = round.wanted[index]->size;
  if (wanted.refused)
    return Json(false);
  auto out = old && old->is_object() ? *old : Json::object();
  if (wanted.pairs) {
    for (const auto* key : {"side", "pixels", "ratio"})
      out.erase(key);
    out["sizes"] = sizes_of(round, index, old);
    return out;
  }
  if (!same(wanted.width, wanted.height))
    return std::nullopt;
  auto first = Json::object();
  if (text_of(wanted) != text_of(round.layers.requests[index].size) || round.in_full)
    first["side"] = side_of(wanted.width);
  for (const auto& [key, value] : out.items())
    if (key != "side" &&
        (key != "sizes" || (value.is_object() && all_fit(value, wanted.width))))
      first[key] = value;
  return first;
}

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
      if (const auto pair = read(text))
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

void change_size(Round& round) {
  for (const auto& [path, providers] : groups_of(round, Kind::size))
    for (const auto& scope : round.file.scopes(round.capabilities(providers), "size")) {
      const auto* old = round.file.find(scope, "size");
      const auto size = size_json(round, providers.front(), old);
      if (!size)
        continue;
      if (size->is_object() && size->empty())
        round.file.erase(scope, "size");
      else
        round.file.set(scope, "size", *size);
    }
}

void change_rules(Round& round) {
  const bool size_is_open = !groups_of(round, Kind::size).empty();
  for (const auto& [key, providers] : groups_of(round, Kind::no_rule))
    remove_rule(round, key, providers);
  for (const auto& [key, providers] : groups_of(round, Kind::rule))
    if (!size_is_open || key.find("size.tier") == std::string::npos)
      add_rule(round, key, providers);
}

} // namespace aircat::importing
