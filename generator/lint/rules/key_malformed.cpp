#include "lint/rules.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for (const auto& file : subject.translations)
    for (const auto& text : file.texts)
      if (text.parts.form == TranslationKey::Form::malformed)
        report.error(*text.member,
                     fmt::format("{} is no key: {}", quoted(text.key), text.parts.problem),
                     "mend the key, which nobody looks up as it is");
}

} // namespace

const Rule key_malformed{
    {"AC6106", "A key that is nearly one",
     R"(Keys of the plug-ins have the form `ly.img.plugin-ai-image-generation-web.<provider>.property.<field>`, with a choice or
`placeholder` behind the field. This one is nearly of that form, so it was meant to be, but nobody looks it up.

Mend the key.
)",
     R"(// image/en.json
"ly.img.plugin-ai-images-generation-web.runware/bfl/flux-2-pro.property.prompt": "Prompt")",
     R"(// image/en.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt": "Prompt")"},
    check};

} // namespace aircat::lint::rules
