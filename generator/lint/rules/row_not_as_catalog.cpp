#include "lint/rules.hpp"

#include "lint/shared/against_catalog.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for (const auto& table : subject.tables)
    for (const auto& row : table.rows) {
      const auto* provider = described(subject, row);
      if (!table.has_status || !provider ||
          std::find(status_words.begin(), status_words.end(), row.status) == status_words.end())
        continue;
      if (const auto status = status_word(provider->status); status != row.status)
        report.error(table.page->place(row.status_at),
                     fmt::format("the catalog says {} ({}:{})", status,
                                 provider->model->document->name(),
                                 catalog::where(*provider->node).line),
                     fmt::format("write {}, or mend the catalog", status));
    }
}

} // namespace

const Rule row_not_as_catalog{
    {"AC6245", "A row has another status than the catalog",
     R"(A table gives a capability of a model another status than the catalog does (`--catalog`). Tables that are written by hand are
forgotten; one that is generated cannot be.

Mend the row, or the catalog.
)",
     R"(// providers.md
| Model | AIR | Capability | Status |
| --- | --- | --- | --- |
| FLUX.2 [max] | bfl:7@1 | text-to-image | skipped |)",
     R"(// providers.md
| Model | AIR | Capability | Status |
| --- | --- | --- | --- |
| FLUX.2 [max] | bfl:7@1 | text-to-image | planned |)"},
    check};

} // namespace aircat::lint::rules
