#include "check/rules.hpp"

#include "check/size_law.hpp"

#include <fmt/format.h>

#include <functional>
#include <set>
#include <unordered_set>

namespace aircat::check::rules {
namespace {

/// What the inputs of a provider can choose.
class Choices {
public:
  explicit Choices(const Provider& provider) {
    for (const auto& input : provider.inputs) {
      using Kind = catalog::Placement::Kind;
      if (input.to.kind == Kind::size_tier)
        all_tiers_ = true;
      if (input.to.kind == Kind::size_key)
        for (const auto& offer : input.offers)
          keys_.insert(offer.shown);
      if (input.to.kind == Kind::size)
        for (const auto& offer : input.offers)
          sizes_.insert(offer.shown);
    }
  }

  [[nodiscard]] bool has(const catalog::Size& size, const catalog::SizeRow& row) const {
    return (keys_.contains(row.key) && (all_tiers_ || row.tier == size.tier)) ||
           (!sizes_.empty() && sizes_.contains(written(row.first())));
  }

private:
  std::unordered_set<std::string_view> keys_;
  std::set<std::string, std::less<>> sizes_;
  bool all_tiers_ = false;
};

void judge(const Provider& provider, const catalog::SizeRow& row, catalog::Pair pair,
           Report& report) {
  const auto problem = size_problem(provider.size, pair);
  if (problem.empty())
    return;
  const auto nearest = nearest_size(provider.size, pair);
  const auto* sizes = provider.size.node ? provider.size.node->find("sizes") : nullptr;
  const bool own = row.node->document == provider.model->document;
  const auto* limits = provider.size.node ? provider.size.node->find("side") : nullptr;
  report.error(own      ? *row.node
               : sizes  ? *sizes
               : limits ? *limits
                        : *provider.node,
               fmt::format("{} offers {} for \"{}\" in tier \"{}\", which is not legal: {}",
                           provider.model->id(), written(pair), row.key, row.tier, problem),
               nearest ? fmt::format("the nearest legal size is {}", written(*nearest))
                       : std::string{});
}

void check(const Subject& subject, Report& report) {
  each_provider(subject.catalog, [&](const Provider& provider) {
    const auto& size = provider.size;
    if (size.refused || size.law == catalog::Size::Law::list || !has_legal_size(size))
      return;
    const bool chosen_table = size.node && size.node->find("sizes");
    const Choices choices(provider);
    for (const auto& row : size.rows)
      if (chosen_table || (size.is_sent() && choices.has(size, row)))
        for (const auto pair : row.sizes)
          judge(provider, row, pair, report);
  });
}

} // namespace

const Rule size_row_illegal{
    {"AC2302", "An offered size that is not legal",
     R"(A size that is offered breaks `side`, `pixels` or `ratio` of the model. A person who chooses it would get
`invalidCustomWidth` or a picture of another size. Without `sizes` the offer comes from the table `standard`; of that
only what an input really offers is looked at.

The hint names the nearest legal size. If the limits are right, correct the row or give the model its own table.
)",
     R"(// catalog/models/acme/one.json
"size": { "side": { "maximum": 1440 }, "sizes": { "1k": { "16:9": "1536x896" } } })",
     R"(// catalog/models/acme/one.json
"size": { "side": { "maximum": 1440 }, "sizes": { "1k": { "16:9": "1344x768" } } })"},
    check};

} // namespace aircat::check::rules
