#include "check/rules.hpp"

#include "check/fits.hpp"
#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_set>

namespace aircat::check::rules {
namespace {

class KnownModels {
public:
  explicit KnownModels(const Catalog& catalog) : catalog_(catalog) {
    for (const auto& model : catalog.models)
      described_.insert(model->air);
  }

  [[nodiscard]] bool has(std::string_view air) const {
    const auto source = air.substr(0, air.find(':'));
    const auto& community = catalog_.airs.community;
    return described_.contains(air) || catalog_.airs.tasks.contains(air) ||
           std::find(community.begin(), community.end(), source) != community.end();
  }

  [[nodiscard]] std::string nearest(std::string_view air) const {
    std::set<std::string_view> all; // sorted: ties must not depend on hashing
    all.insert(described_.begin(), described_.end());
    for (const auto& [known, task] : catalog_.airs.tasks)
      all.insert(known);
    return did_you_mean(air, {all.begin(), all.end()});
  }

private:
  const Catalog& catalog_;
  std::unordered_set<std::string_view> described_;
};

void judge(const Model& model, const Node* place, std::string_view relation,
           const KnownModels& known, Report& report) {
  if (!place || !is_air(place->string))
    return;
  if (place->string == model.air)
    report.error(*place, fmt::format("{} cannot be {} itself", model.id(), relation));
  else if (!known.has(place->string))
    report.error(*place, fmt::format("no model {} is known", quoted(place->string)),
                 known.nearest(place->string));
}

void check(const Subject& subject, Report& report) {
  const KnownModels known(subject.catalog);
  for (const auto& model : subject.catalog.models) {
    judge(*model, model->document->root()->find("supersededBy"), "superseded by", known, report);
    judge(*model, model->part_of ? model->part_of->find("air") : nullptr, "part of", known, report);
  }
}

} // namespace

const Rule air_unknown{
    {"AC2405", "An AIR that nobody knows",
     R"(`supersededBy` and `partOf` name another model. The AIR is neither that of a file in `models/` nor in `airs.json`, and
its source is not a community one. Whoever follows the advice "use … instead" would get `invalidModel`.

Most often it is misspelt; the hint names the nearest known AIR. A model cannot supersede itself or be part of
itself.
)",
     R"(// catalog/models/acme/one.json
"supersededBy": "acme:flim@1")",
     R"(// catalog/models/acme/one.json
"supersededBy": "acme:film@1")"},
    check};

} // namespace aircat::check::rules
