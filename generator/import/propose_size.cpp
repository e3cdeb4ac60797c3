#include "import/codes.hpp"
#include "import/size_table.hpp"
#include "import/steps.hpp"

#include <algorithm>

namespace aircat::importing {
namespace {

using Kind = Difference::Kind;

/// The pairs that the rules of a document speak of together.
std::vector<Pairs> groups_in_rules(const RequestStatement& wanted) {
  std::vector<Pairs> groups;
  for (const auto& rule : wanted.rules)
    for (const auto* conditions : {&rule.when, &rule.then})
      if (conditions->contains("size.tier"))
        for (const auto& [key, list] : (*conditions)["size.tier"].items()) {
          auto& group = groups.emplace_back();
          for (const auto& text : list)
            if (const auto pair = read_size(text))
              group.insert({pair->width, pair->height});
        }
  return groups;
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
  const auto* sizes =
      old && old->is_object() && old->contains("sizes") ? &(*old)["sizes"] : nullptr;
  Json tiers = Json::object();
  if (sizes && sizes->is_object())
    tiers = *sizes;
  else if (sizes && round.now.catalog->size_tables.contains(sizes->get<std::string>()))
    tiers = table_json(*round.now.catalog->size_tables.at(sizes->get<std::string>()));
  if (tiers.empty()) {
    derived(round, wanted.size.at,
            "tiers and ratios of the sizes were named by their area and shape",
            "compare with the names that the vendor gives them");
    return named_sizes(pairs, is_video, groups_in_rules(wanted));
  }
  derived(round, wanted.size.at, "new sizes were put into the table by their area and shape",
          "look at the tier and the key of each new row");
  return mended_sizes(tiers, pairs, is_video);
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
  return std::all_of(pairs.begin(), pairs.end(),
                     [&](const auto& pair) { return fits(pair.first) && fits(pair.second); });
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
    if (key != "side" && (key != "sizes" || (value.is_object() && all_fit(value, wanted.width))))
      first[key] = value;
  return first;
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

} // namespace aircat::importing
