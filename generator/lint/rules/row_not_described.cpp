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
  const auto& known = subject.catalog->airs.tasks;
  const bool is_known = known.find(row.air) != known.end();
  if (const auto* model = model_of(subject, row)) {
    if (row.capability)
      report.error(table.page->place(row.capability_at),
                   fmt::format("the catalog's {} has no {} ({})", model->id(), row.capability->slug,
                               model->document->name()),
                   "mend the row, or add the capability to the model");
  } else if (!is_known || table.is_done(row)) {
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
      if (table.has_status && !described(subject, row))
        look_at(subject, table, row, report);
}

} // namespace

const Rule row_not_described{
    {"AC6246", "A row that the catalog does not have",
     R"(A table with the status of providers has a row for a model or a capability that the catalog (`--catalog`) does not describe. The AIR
is misspelt, or the table knows more than the catalog.

Mend the row, or describe it. AIRs that the catalog knows to exist (`airs.json`) need no description, as long as the row does not
say that they are implemented.
)",
     R"(// providers.md
| Model | AIR | Capability | Status |
| --- | --- | --- | --- |
| FLUX.2 [max] | bfl:8@1 | text-to-image | planned |)",
     R"(// providers.md
| Model | AIR | Capability | Status |
| --- | --- | --- | --- |
| FLUX.2 [max] | bfl:7@1 | text-to-image | planned |)"},
    check};

} // namespace aircat::lint::rules
