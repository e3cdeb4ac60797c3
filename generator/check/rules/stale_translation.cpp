#include "check/rules.hpp"

#include "check/texts.hpp"
#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  constexpr std::size_t most_hints = 20; // finding near texts is the slow part
  if (!subject.texts())
    return;
  std::vector<std::string_view> shown;
  for (const auto& text : subject.texts()->shown())
    shown.push_back(text.text);
  for (const auto& locale : subject.catalog.locales) {
    std::size_t hints = 0;
    for (const auto& member : locale.document->root()->members) {
      if (member.key == "$schema" || subject.texts()->has(member.key))
        continue;
      report.warning(member, fmt::format("the catalog has no text {} any more", quoted(member.key)),
                     hints++ < most_hints ? did_you_mean(member.key, shown) : std::string{});
    }
  }
}

} // namespace

const Rule stale_translation{
    {"AC2701", "A translation of a text that has gone",
     R"(Entries of a locale are found by their English text. The catalog has no such text any more: it was changed, and the
panel now shows English in place of the translation.

The hint names a text that is near. Change the key to the new English text and look whether the translation still
fits, or remove the entry.
)",
     R"(// catalog/locales/de.json
"Source Image": "Ausgangsbild",
"Input Image": "Ausgangsbild")",
     R"(// catalog/locales/de.json
"Source Image": "Ausgangsbild")"},
    check};

} // namespace aircat::check::rules
