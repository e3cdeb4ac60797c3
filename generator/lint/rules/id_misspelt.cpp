#include "lint/rules.hpp"

#include "diagnostics/suggest.hpp"
#include "lint/shared/written_ids.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_written_id(subject, [&](const Page& page, const PageText& text, const WrittenId& id) {
    if (const auto* meant = meant_provider(subject, id.id); meant && meant->id != id.id)
      report.error(page.place(text.at), fmt::format("there is no provider {}", quoted(id.id)),
                   suggestion(meant->id));
  });
}

} // namespace

const Rule id_misspelt{
    {"AC6231", "A page names a provider that is nearly one",
     R"(A page of Markdown has an id in code, alone or as the id of a panel or a history (`ly.img.ai.…`, `….history`), that no provider has;
but one has the same id but for the marks (`veo-3-1` for `veo-3.1`) or for one letter. Who copies it from there gets nothing.

Mend the id. Ids that are like none of those given, blocks of code, and changelogs, which speak of the past, are left alone.
)",
     R"(// README.md
The panel of FLUX.2 [pro] is `ly.img.ai.runware/bfl/flux2-pro`.)",
     R"(// README.md
The panel of FLUX.2 [pro] is `ly.img.ai.runware/bfl/flux-2-pro`.)"},
    check};

} // namespace aircat::lint::rules
