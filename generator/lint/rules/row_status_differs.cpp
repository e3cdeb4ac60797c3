#include "lint/rules.hpp"

#include "lint/project.hpp"
#include "lint/shared/against_catalog.hpp"
#include "lint/shared/table_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::lint::rules {
namespace {

/// The index that exports one of the providers; nullptr where none does.
const Module* exported_by(const Subject& subject, const std::vector<const ProviderCode*>& some) {
  for (const auto& folder : subject.folders)
    if (std::any_of(some.begin(), some.end(),
                    [&](const ProviderCode* code) { return folder.exported.count(code) > 0; }))
      return folder.index;
  return nullptr;
}

void check(const Subject& subject, Report& report) {
  for (const auto& one : table_rows(subject)) {
    const auto& status = one.row->status;
    if (described(subject, *one.row)) // then the catalog says which status it has
      continue;
    if (!one.table->has_status || (status != status_words[1] && status != status_words[2]))
      continue;
    if (const auto* index = exported_by(subject, one.providers))
      report.error(one.place(one.row->status_at),
                   fmt::format("this is {}, and {} exports its provider", status, index->file),
                   fmt::format("write {}", status_words[0]));
  }
}

} // namespace

const Rule row_status_differs{
    {"AC6224", "A row says planned, and there is a provider",
     R"(A row of a table gives a capability of a model the status `planned` or `skipped`, and its provider is there and exported. The
row was forgotten when the provider was made.

Write `implemented`. A provider that its index does not export yet is work in progress, and no finding.
)",
     R"(// providers.md
| Model | AIR | Capability | Status |
| --- | --- | --- | --- |
| FLUX.2 [dev] | runware:400@1 | text-to-image | implemented |
| FLUX.2 [flex] | bfl:6@1 | text-to-image | implemented |
| FLUX.2 [pro] | bfl:5@1 | text-to-image | planned |)",
     R"(// providers.md
| Model | AIR | Capability | Status |
| --- | --- | --- | --- |
| FLUX.2 [dev] | runware:400@1 | text-to-image | implemented |
| FLUX.2 [flex] | bfl:6@1 | text-to-image | implemented |
| FLUX.2 [pro] | bfl:5@1 | text-to-image | implemented |)"},
    check};

} // namespace aircat::lint::rules
