#include "lint/rules.hpp"

#include "lint/shared/each.hpp"
#include "lint/shared/text_marks.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_text(subject, [&](const Translations&, const Text& text) {
    const auto at = unbalanced_bracket(text.value());
    if (at != std::string_view::npos)
      report.error(*text.member->value,
                   fmt::format("the bracket {} of {} has no partner", text.value()[at],
                               quoted(text.value())),
                   "add or remove a bracket");
  });
}

} // namespace

const Rule bracket_alone{
    {"AC6113", "A bracket without its partner",
     R"(A bracket is opened and not closed, closed and not opened, or closed by one of another kind. A part of the text is missing, or
one too many was typed.

Add or remove the bracket.
)",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt": "(Kurze Beschreibung")",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt": "(Kurze) Beschreibung")"},
    check};

} // namespace aircat::lint::rules
