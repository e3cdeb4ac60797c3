#include "lint/rules.hpp"

#include "diagnostics/suggest.hpp"
#include "lint/shared/against_catalog.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::lint::rules {
namespace {

const catalog::Model* model_of(const Subject& subject, const ProviderRow& row) {
  for (const auto& model : subject.catalog->models)
    if (model->air == row.air)
      return model.get();
  return nullptr;
}

void look_at(const Subject& subject, const ProviderTable& table, const ProviderRow& row,
             Report& report) {
  if (row.air.empty() || !row.id.empty())
    return;
  if (const auto* model = model_of(subject, row)) {
    if (row.capability)
      report.error(table.page->place(row.capability_at),
                   fmt::format("the catalog's {} has no {} ({})", model->id(), row.capability->slug,
                               model->document->name()),
                   "mend the row, or add the capability to the model");
  } else {
    std::vector<std::string_view> airs;
    for (const auto& one : subject.catalog->models)
      if (std::none_of(table.rows.begin(), table.rows.end(),
                       [&](const ProviderRow& other) { return other.air == one->air; }))
        airs.push_back(one->air);
    report.error(table.page->place(row.air_at),
                 fmt::format("the catalog describes no model with the AIR {}", quoted(row.air)),
                 hint_or(did_you_mean(row.air, airs), "mend the row, or describe the model"));
  }
}

void check(const Subject& subject, Report& report) {
  if (!subject.catalog)
    return;
  for (const auto& table : subject.tables)
    for (const auto& row : table.rows)
      if (table.is_done(row) && !described(subject, row))
        look_at(subject, table, row, report);
}

} // namespace

const Rule row_not_described{
    {"AC6246", "A row says implemented, and the catalog does not have it",
     R"(A table gives a capability of a model the status `implemented`, and the catalog (`--catalog`) does not describe that model, or has no
such capability of it. The AIR is misspelt, or the table knows more than the catalog.

Mend the row, or describe the model. Rows with another status may well speak of what nobody has described yet.
)",
     R"(// providers.md
| Model | AIR | Capability | Status |
| --- | --- | --- | --- |
| FLUX.2 [max] | bfl:8@1 | text-to-image | implemented |)",
     R"(// providers.md
| Model | AIR | Capability | Status |
| --- | --- | --- | --- |
| FLUX.2 [max] | bfl:8@1 | text-to-image | planned |)"},
    check};

} // namespace aircat::lint::rules
