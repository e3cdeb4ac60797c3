#include "lint/rules.hpp"

#include "lint/project.hpp"
#include "lint/read/names.hpp"
#include "lint/shared/table_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::lint::rules {
namespace {

/// Rows that speak of the model, whatever they call the capability, or of an id that is nearly its.
bool may_speak_of(const TableRow& row, const ProviderCode& code) {
  return row.by_name == &code || is_slip_of(row.row->id, code.id) ||
         (!row.row->capability && (row.row->air == code.air || row.row->air.empty()));
}

void check(const Subject& subject, Report& report) {
  auto rows = table_rows(subject);
  std::erase_if(rows, [](const TableRow& row) { return !row.table->has_status; });
  for (const auto& folder : subject.folders) {
    std::set<const ProviderCode*> all, listed;
    for (const auto* code : folder.providers)
      if (can_be_listed(*code))
        all.insert(code);
    const TableRow* last = nullptr;
    for (const auto& row : rows)
      for (const auto* code : row.providers)
        if (all.count(code) > 0) {
          listed.insert(code);
          last = &row;
        }
    for (const auto* code : left_out(subject, all, listed)) {
      if (std::any_of(rows.begin(), rows.end(),
                      [&](const TableRow& row) { return may_speak_of(row, *code); }))
        continue;
      const auto* beside = last;
      for (const auto& row : rows)
        if (row.row->air == code->air)
          beside = &row;
      report.error(beside->place(beside->row->at),
                   fmt::format("there is no row for the provider of {}: {}, {}",
                               file_name(code->file), code->air, code->capability->slug),
                   "add the row");
    }
  }
}

} // namespace

const Rule row_missing{
    {"AC6221", "A provider without a row",
     R"(A table with the status of providers has a row for most providers of a folder, and none for this one. Who looks there takes it
for something that is still to be made.

Add the row: the model's AIR and the capability, with the status `implemented`. Rows are found by AIR and capability, or by an
id, in whatever order the columns are. Tables without a status, and such that have half of a folder's providers of a capability
or fewer, are no lists of all.
)",
     R"(// providers.md
| Model | AIR | Capability | Status |
| --- | --- | --- | --- |
| FLUX.2 [dev] | runware:400@1 | text-to-image | implemented |
| FLUX.2 [flex] | bfl:6@1 | text-to-image | implemented |)",
     R"(// providers.md
| Model | AIR | Capability | Status |
| --- | --- | --- | --- |
| FLUX.2 [dev] | runware:400@1 | text-to-image | implemented |
| FLUX.2 [flex] | bfl:6@1 | text-to-image | implemented |
| FLUX.2 [pro] | bfl:5@1 | text-to-image | implemented |)"},
    check};

} // namespace aircat::lint::rules
