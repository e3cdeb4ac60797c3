#include "lint/rules.hpp"

#include "diagnostics/utf8.hpp"
#include "lint/shared/each.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_text(subject, [&](const Translations&, const Text& text) {
    auto rest = text.value();
    while (!rest.empty()) {
      const auto point = next_code_point(rest);
      if (!point.valid || is_deceptive(point.value)) {
        report.error(*text.member->value,
                     fmt::format("there is {} in this text",
                                 point.valid
                                     ? fmt::format("U+{:04X}", static_cast<unsigned>(point.value))
                                     : "a byte that is no UTF-8"),
                     "remove it");
        break;
      }
      rest.remove_prefix(point.size);
    }
  });
}

} // namespace

const Rule deceptive_character{
    {"AC6114", "A character that nobody sees",
     R"(The text holds a control character, an invisible one, or one that changes the direction in which its neighbours are shown.
It comes along when text is copied, and does to the panel what nobody intended.

Remove it, or write it as an escape where it is meant.
)",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt": "Beschrei\u200bbung")",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt": "Beschreibung")"},
    check};

} // namespace aircat::lint::rules
