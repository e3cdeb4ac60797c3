#include "lint/rules.hpp"

#include <fmt/format.h>

#include <map>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for (const auto& table : subject.tables) {
    if (!table.has_status)
      continue;
    std::map<std::string, const ProviderRow*> first;
    for (const auto& row : table.rows) {
      if (!row.capability || (row.air.empty() && row.id.empty()))
        continue;
      const auto key =
          fmt::format("{}\n{}\n{}\n{}", row.id, row.air, row.capability_text, row.name);
      if (const auto [other, is_new] = first.emplace(key, &row); !is_new)
        report.error(table.page->place(row.at),
                     fmt::format("this row is at line {} already", other->second->at.line),
                     "keep one of the two");
    }
  }
}

} // namespace

const Rule row_repeated{
    {"AC6225", "A row stands twice",
     R"(A table with the status of providers has two rows for the same capability of the same model. When one of them is changed, the
other still says what was before.

Keep one of the two. Rows that differ in AIR, id, capability or the model's name are not the same.
)",
     R"(// providers.md
| Model | AIR | Capability | Status |
| --- | --- | --- | --- |
| FLUX.2 [dev] | runware:400@1 | text-to-image | implemented |
| FLUX.2 [flex] | bfl:6@1 | text-to-image | implemented |
| FLUX.2 [pro] | bfl:5@1 | text-to-image | implemented |
| FLUX.2 [flex] | bfl:6@1 | text-to-image | implemented |)",
     R"(// providers.md
| Model | AIR | Capability | Status |
| --- | --- | --- | --- |
| FLUX.2 [dev] | runware:400@1 | text-to-image | implemented |
| FLUX.2 [flex] | bfl:6@1 | text-to-image | implemented |
| FLUX.2 [pro] | bfl:5@1 | text-to-image | implemented |)"},
    check};

} // namespace aircat::lint::rules
