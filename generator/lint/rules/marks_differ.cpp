#include "lint/rules.hpp"

#include "lint/codes.hpp"
#include "lint/shared/each.hpp"
#include "lint/shared/text_marks.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_translation(subject, [&](const Translations&, const Text& source, const Text& text) {
    for (auto& message : differing_marks(source.value(), text.value()))
      report.error(*text.member->value, std::move(message),
                   fmt::format("keep those of {}", quoted(source.value())));
  });
}

} // namespace

const Rule marks_differ{
    {code::marks_differ, "A translation loses what must stay",
     R"(A placeholder (`{name}`, `{}`, `%s`), a number or a URL of the source text is missing in the translation, or one is there that the
source does not have. A lost placeholder shows a hole, a changed number says something that is not so.

Numbers may be written as the language writes them: `1,024` and `1.024` are the same here.
)",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio.16:9": "Querformat")",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio.16:9": "Querformat 16:9")"},
    check};

} // namespace aircat::lint::rules
