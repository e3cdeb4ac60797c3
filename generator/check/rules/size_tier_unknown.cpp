#include "check/rules.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  each_provider(subject.catalog, [&](const Provider& provider) {
    const auto& size = provider.size;
    const auto* tier = size.node ? size.node->find("tier") : nullptr;
    if (!tier || size.rows.empty())
      return;
    std::vector<std::string_view> tiers;
    for (const auto& row : size.rows) {
      if (row.tier == tier->string)
        return;
      if (tiers.empty() || tiers.back() != row.tier)
        tiers.push_back(row.tier);
    }
    std::string hint;
    for (const auto name : tiers)
      hint += (hint.empty() ? "the tiers are " : ", ") + std::string(name);
    report.error(
        *tier,
        fmt::format("the sizes of {} have no tier {}", provider.model->id(), quoted(tier->string)),
        hint);
  });
}

} // namespace

const Rule size_tier_unknown{
    {"AC2303", "A default tier that the table does not have",
     R"(`size.tier` names the tier that is taken when nobody chooses one. The size table has no such tier, so no size could be
found and no request be built.

Name one of the tiers; without `tier` the first one is the default.
)",
     R"(// catalog/models/acme/one.json
"size": { "sizes": { "1k": { "1:1": "1024x1024" } }, "tier": "2k" })",
     R"(// catalog/models/acme/one.json
"size": { "sizes": { "1k": { "1:1": "1024x1024" } }, "tier": "1k" })"},
    check};

} // namespace aircat::check::rules
