#include "import/size_table.hpp"

#include "catalog/size.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace aircat::importing {
namespace {

/// The ratio by which people call a size: the nearest usual one, else the fraction itself.
std::string ratio_name(std::pair<std::int64_t, std::int64_t> pair) {
  constexpr std::array<std::pair<int, int>, 17> usual{{{1, 1},
                                                       {16, 9},
                                                       {9, 16},
                                                       {4, 3},
                                                       {3, 4},
                                                       {3, 2},
                                                       {2, 3},
                                                       {21, 9},
                                                       {9, 21},
                                                       {5, 4},
                                                       {4, 5},
                                                       {2, 1},
                                                       {1, 2},
                                                       {3, 1},
                                                       {1, 3},
                                                       {16, 10},
                                                       {10, 16}}};
  constexpr double near_enough = 0.02;
  const auto ratio = static_cast<double>(pair.first) / static_cast<double>(pair.second);
  const auto distance = [&](std::pair<int, int> one) {
    return std::abs(std::log(ratio * one.second / one.first));
  };
  const auto* best =
      std::min_element(usual.begin(), usual.end(),
                       [&](const auto& a, const auto& b) { return distance(a) < distance(b); });
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

} // namespace

std::optional<catalog::Pair> read_size(const Json& text) {
  return text.is_string() ? catalog::read_pair(text.get<std::string>()) : std::nullopt;
}

Pairs pairs_in(const Json& tiers) {
  Pairs pairs;
  const auto add = [&](const Json& text) {
    if (const auto pair = read_size(text))
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

std::string table_of(const catalog::Catalog& catalog, const Pairs& pairs) {
  for (const auto& [name, document] : catalog.size_tables)
    if (pairs_in(table_json(*document)) == pairs)
      return std::string(name);
  return {};
}

Json named_sizes(const Pairs& pairs, bool is_video, const std::vector<Pairs>& together) {
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

Json mended_sizes(Json tiers, const Pairs& pairs, bool is_video) {
  auto missing = pairs;
  auto out = Json::object();
  for (const auto& [tier, rows] : tiers.items())
    for (const auto& [key, row] : rows.items()) {
      auto kept = Json::array();
      for (const auto& one : row.is_array() ? row : Json::array({row}))
        if (const auto pair = read_size(one); pair && pairs.contains({pair->width, pair->height})) {
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

} // namespace aircat::importing
