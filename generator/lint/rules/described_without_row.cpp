#include "lint/rules.hpp"

#include "lint/shared/against_catalog.hpp"

#include <fmt/format.h>

#include <set>

namespace aircat::lint::rules {
namespace {

/// Of what there is code, `row_missing` speaks.
void check(const Subject& subject, Report& report) {
  std::set<const catalog::Provider*> listed;
  std::set<std::string_view> kinds; // a table of image models need not list what writes texts
  const ProviderTable* last = nullptr;
  for (const auto& table : subject.tables)
    for (const auto& row : table.rows)
      if (const auto* provider = table.has_status ? described(subject, row) : nullptr) {
        listed.insert(provider);
        kinds.insert(provider->capability->kind);
        last = &table;
      }
  if (!last || 2 * listed.size() <= subject.described.size())
    return;
  for (const auto& [id, provider] : subject.described)
    if (kinds.count(provider->capability->kind) > 0 && listed.count(provider) == 0 &&
        subject.providers_by_id.count(id) == 0)
      report.error(last->page->place(last->rows.back().at),
                   fmt::format("there is no row for {}, {}, which the catalog says is {}",
                               provider->model->air, provider->capability->slug,
                               status_word(provider->status)),
                   "add the row");
}

} // namespace

const Rule described_without_row{
    {"AC6247", "A capability of the catalog without a row",
     R"(Tables with a status have rows for most of what the catalog describes (`--catalog`), and none for this capability of a model. Who
looks there does not know that it is planned, or left out on purpose.

Add the row. Tables that have half of the catalog or less are no lists of all.
)",
     R"(// providers.md
| Model | AIR | Capability | Status |
| --- | --- | --- | --- |
| FLUX.2 [dev] | runware:400@1 | text-to-image | implemented |
| FLUX.2 [flex] | bfl:6@1 | text-to-image | implemented |
| FLUX.2 [pro] | bfl:5@1 | text-to-image | implemented |)",
     R"(// providers.md
| Model | AIR | Capability | Status |
| --- | --- | --- | --- |
| FLUX.2 [dev] | runware:400@1 | text-to-image | implemented |
| FLUX.2 [flex] | bfl:6@1 | text-to-image | implemented |
| FLUX.2 [pro] | bfl:5@1 | text-to-image | implemented |
| FLUX.2 [max] | bfl:7@1 | text-to-image | planned |)"},
    check};

} // namespace aircat::lint::rules
