#include "check/rules.hpp"

#include "check/size_law.hpp"

#include <fmt/format.h>

#include <unordered_map>
#include <unordered_set>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  std::unordered_set<const Node*> judged; // tables are shared
  each_provider(subject.catalog, [&](const Provider& provider) {
    const auto& rows = provider.size.rows;
    if (rows.empty() || !judged.insert(rows.front().node).second)
      return;
    std::string_view tier;
    std::unordered_map<std::string, const catalog::SizeRow*> owners;
    for (const auto& row : rows) {
      if (row.tier != tier) {
        tier = row.tier;
        owners.clear();
      }
      for (const auto pair : row.sizes) {
        const auto [owner, fresh] = owners.emplace(written(pair), &row);
        if (!fresh)
          report.error(*row.node,
                       owner->second == &row
                           ? fmt::format("\"{}\" lists {} twice", row.key, owner->first)
                           : fmt::format("\"{}\" and \"{}\" in tier \"{}\" are both {}",
                                         owner->second->key, row.key, row.tier, owner->first),
                       "correct one of the two");
      }
    }
  });
}

} // namespace

const Rule size_row_repeated{
    {"AC2304", "The same size twice in a tier",
     R"(Two keys of one tier have the same width and height, or a row lists a size twice. A choice by size (`1024x1024`) could
mean either row, and a panel would offer the same size twice. Most often a figure was copied and not changed.

Correct the row that is wrong, or remove it. Different tiers may share a size.
)",
     R"(// catalog/sizes/standard.json
{ "1k": { "3:2": "1152x768", "4:3": "1152x768" } })",
     R"(// catalog/sizes/standard.json
{ "1k": { "3:2": "1152x768", "4:3": "1024x768" } })"},
    check};

} // namespace aircat::check::rules
