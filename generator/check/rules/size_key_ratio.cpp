#include "check/rules.hpp"

#include "catalog/size.hpp"
#include "check/size_law.hpp"

#include <fmt/format.h>

#include <unordered_set>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  constexpr double most = 1.15;
  std::unordered_set<const Node*> judged; // tables are shared
  each_provider(subject.catalog, [&](const Provider& provider) {
    const auto& rows = provider.size.rows;
    if (rows.empty() || !judged.insert(rows.front().node).second)
      return;
    for (const auto& row : rows) {
      const auto named = catalog::read_pair(row.key, ':');
      if (!named)
        continue;
      const auto ratio_of = [](catalog::Pair pair) {
        return static_cast<double>(pair.width) / static_cast<double>(pair.height);
      };
      for (const auto pair : row.sizes) {
        const double times = ratio_of(pair) / ratio_of(*named);
        if (times > most || times < 1 / most)
          report.warning(
              *row.node,
              fmt::format("{} does not have the ratio of its key {}", written(pair), row.key),
              (times > 1) == (ratio_of(pair) > 1) &&
                      times * ratio_of(*named) * ratio_of(*named) < most &&
                      times * ratio_of(*named) * ratio_of(*named) > 1 / most
                  ? fmt::format("width and height seem exchanged: {}",
                                written({pair.height, pair.width}))
                  : "correct the size or the key");
      }
    }
  });
}

} // namespace

const Rule size_key_ratio{
    {"AC2305", "A size that does not have the ratio of its key",
     R"(A key such as `16:9` names the ratio that a person chooses. The width and height of the row differ from it by more than
15 percent, so that choosing "Portrait 9:16" would give a landscape picture: two rows were mixed up, or width and
height were exchanged.

Correct the size or the key. Keys are nominal: small differences, as 1344x768 for `16:9`, are fine.
)",
     R"(// catalog/sizes/standard.json
{ "1k": { "1:1": "1024x1024", "16:9": "768x1344" } })",
     R"(// catalog/sizes/standard.json
{ "1k": { "1:1": "1024x1024", "16:9": "1344x768" } })"},
    check};

} // namespace aircat::check::rules
