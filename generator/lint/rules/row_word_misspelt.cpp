#include "lint/rules.hpp"

#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::lint::rules {
namespace {

/// The word that is meant where one letter is wrong; "" where it is none of these.
std::string_view nearly(std::string_view word, const auto& words) {
  for (const std::string_view one : words)
    if (edit_distance(word, one) == 1)
      return one;
  return {};
}

void check(const Subject& subject, Report& report) {
  const auto slugs = capability_slugs();
  for (const auto& table : subject.tables)
    for (const auto& row : table.rows) {
      const auto look = [&](std::string_view word, Spot at, const auto& words) {
        if (const auto meant = nearly(word, words); !meant.empty())
          report.error(table.page->place(at), fmt::format("there is no {}", quoted(word)),
                       suggestion(meant));
      };
      look(row.status, row.status_at, status_words);
      if (!row.capability)
        look(capability_word(row.capability_text), row.capability_at, slugs);
    }
}

} // namespace

const Rule row_word_misspelt{
    {"AC6226", "A row has a word that is nearly one",
     R"(The status or the capability of a row is none of those that there are, and differs from one of them by one letter. Whatever reads
the table passes the row by.

Mend the word. Words that are like none of them are left alone: a table may know more than aircat does.
)",
     R"(// providers.md
| Model | AIR | Capability | Status |
| --- | --- | --- | --- |
| FLUX.2 [dev] | runware:400@1 | text-to-image | implemented |
| FLUX.2 [flex] | bfl:6@1 | text-to-image | implemented |
| FLUX.2 [pro] | bfl:5@1 | text-to-image | implementd |)",
     R"(// providers.md
| Model | AIR | Capability | Status |
| --- | --- | --- | --- |
| FLUX.2 [dev] | runware:400@1 | text-to-image | implemented |
| FLUX.2 [flex] | bfl:6@1 | text-to-image | implemented |
| FLUX.2 [pro] | bfl:5@1 | text-to-image | implemented |)"},
    check};

} // namespace aircat::lint::rules
