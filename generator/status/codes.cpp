#include "status/codes.hpp"

namespace aircat::status {
namespace {

constexpr CodeInfo table[] = {
    {code::unreadable_row, "A row of a table of providers that cannot be read",
     R"(`aircat sync-status` compares a table of providers with the catalog, row by row. A row speaks of one capability of one model:
it needs an AIR (or the id of a provider), a capability, and, where the table has these columns, a status that is `implemented`,
`planned` or `skipped`, and a date such as `2025`, `Nov 2025`, `26 Nov 2025` or `2025-11-26`. This cell holds something else, so the
row was not compared.

Write what the hint says, or leave a cell for a date empty. The order of columns does not matter, nor do links and marks around a
cell's text.
)",
     R"(// providers.md
| Model Name | AIR | Capability | Status |
| --- | --- | --- | --- |
| One | acme:1@1 | text-to-image | implemented |
| One | acme:1@1 | image-to-image | done |
| Film | acme:film@1 | text-to-video | implemented |)",
     R"(// providers.md
| Model Name | AIR | Capability | Status |
| --- | --- | --- | --- |
| One | acme:1@1 | text-to-image | implemented |
| One | acme:1@1 | image-to-image | implemented |
| Film | acme:film@1 | text-to-video | implemented |)"},
    {code::no_table, "A page without a table of providers",
     R"(`aircat sync-status` found no table of which each row is a capability of a model: none has a column of AIRs (or ids of
providers), and beside it one of capabilities or of their status. There is nothing to compare with the catalog.

Name another file, or give the columns their titles: `AIR`, `Capability`, `Status`.
)",
     R"(// providers.md
| Model | Price |
| --- | --- |
| One | 0.04 |)",
     R"(// providers.md
| Model Name | AIR | Capability | Status |
| --- | --- | --- | --- |
| One | acme:1@1 | text-to-image | implemented |
| One | acme:1@1 | image-to-image | implemented |
| Film | acme:film@1 | text-to-video | implemented |)"},
    {code::repeated_row, "Two rows of one capability of one model",
     R"(Two rows of the tables that `aircat sync-status` compares with the catalog have the same AIR and the same capability. One of
them may be forgotten when the other is changed.

Remove one.
)",
     R"(// providers.md
| Model Name | AIR | Capability | Status |
| --- | --- | --- | --- |
| One | acme:1@1 | text-to-image | implemented |
| One | acme:1@1 | text-to-image | implemented |
| One | acme:1@1 | image-to-image | implemented |
| Film | acme:film@1 | text-to-video | implemented |)",
     R"(// providers.md
| Model Name | AIR | Capability | Status |
| --- | --- | --- | --- |
| One | acme:1@1 | text-to-image | implemented |
| One | acme:1@1 | image-to-image | implemented |
| Film | acme:film@1 | text-to-video | implemented |)"},
};

} // namespace

std::span<const CodeInfo> codes() {
  return table;
}

} // namespace aircat::status
