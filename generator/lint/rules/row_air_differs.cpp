#include "lint/rules.hpp"

#include "lint/project.hpp"
#include "lint/shared/table_rows.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for (const auto& one : table_rows(subject)) {
    const auto& row = *one.row;
    const auto* code =
        !row.id.empty() && !one.providers.empty() ? one.providers.front() : one.by_name;
    if (code && !row.air.empty() && !code->air.empty() && row.air != code->air)
      report.error(one.place(row.air_at),
                   fmt::format("the code of {} has the AIR {} ({}:{})", quoted(code->id),
                               quoted(code->air), code->file, code->air_at.line),
                   "mend the row, or the code");
  }
}

} // namespace

const Rule row_air_differs{
    {"AC6223", "A row has another AIR than the code",
     R"(A row of a table speaks of a provider, by its id or by the model's name and the capability, and gives another AIR than the
provider's code sends. One of the two is wrong, and a wrong AIR in code makes images with another model.

Mend the row, or the code. Rows whose AIR belongs to another provider are taken at their word.
)",
     R"(// providers.md
| Model | AIR | Capability | Status |
| --- | --- | --- | --- |
| FLUX.2 [dev] | runware:400@1 | text-to-image | implemented |
| FLUX.2 [flex] | bfl:6@1 | text-to-image | implemented |
| FLUX.2 [pro] | bfl:4@1 | text-to-image | implemented |)",
     R"(// providers.md
| Model | AIR | Capability | Status |
| --- | --- | --- | --- |
| FLUX.2 [dev] | runware:400@1 | text-to-image | implemented |
| FLUX.2 [flex] | bfl:6@1 | text-to-image | implemented |
| FLUX.2 [pro] | bfl:5@1 | text-to-image | implemented |)"},
    check};

} // namespace aircat::lint::rules
