#include "check/rules.hpp"

#include "check/texts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  constexpr std::size_t listed = 5;
  if (!subject.texts())
    return;
  for (const auto& locale : subject.catalog.locales) {
    const auto has = [&](std::string_view text) { return locale.texts.contains(text); };
    std::size_t missing = 0;
    std::string list;
    for (const auto& text : subject.texts()->shown()) {
      const bool by_parts =
          !text.parts.empty() && std::all_of(text.parts.begin(), text.parts.end(), has);
      if (has(text.text) || by_parts)
        continue;
      if (missing++ < listed)
        list += (list.empty() ? "" : ", ") + quoted(text.text);
    }
    if (missing > 0)
      report.warning(*locale.document->root(),
                     fmt::format("{} of {} texts have no translation: {}{}", missing,
                                 subject.texts()->shown().size(), list,
                                 missing > listed ? ", …" : ""),
                     "add them with the English text as the key");
  }
}

} // namespace

const Rule missing_translation{
    {"AC2702", "Texts without a translation",
     R"(A locale lacks entries for texts that panels of implemented providers show: titles, descriptions, placeholders, labels
and panel texts. These appear in English between translated ones. There is one finding for each locale, with the first
of the texts.

Add the entries: the key is the English text. For labels from a pattern the pattern serves (`"{} seconds"`), for labels
of sizes their words (`"Landscape"`, `"HD"`). Texts without letters need no translation.
)",
     R"(// catalog/models/acme/one.json
"inputs": { "negative_prompt": { "to": "negativePrompt", "title": "Negative Prompt" } })",
     R"(// catalog/models/acme/one.json
"inputs": { "negative_prompt": { "to": "negativePrompt", "title": "Negative Prompt" } }
// catalog/locales/de.json
"Negative Prompt": "Unerwünschtes")"},
    check};

} // namespace aircat::check::rules
