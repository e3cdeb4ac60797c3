#include "lint/rules.hpp"

#include "lint/shared/each.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_text(subject, [&](const Translations& file, const Text& text) {
    if (text.parts.form != TranslationKey::Form::provider_default ||
        file.locale != subject.options.source_locale)
      return;
    const auto generic =
        fmt::format("ly.img.plugin-ai-generation-web.property.{}{}{}", text.parts.field,
                    text.parts.rest.empty() ? "" : ".", text.parts.rest);
    if (subject.source_texts.count(generic) > 0)
      report.warning(
          *text.member,
          fmt::format("{} comes before this default, so nobody sees it", quoted(generic)),
          "write it without \".defaults\", or remove the generic key");
  });
}

} // namespace

const Rule default_shadowed{
    {"AC6116", "A default that nobody sees",
     R"(The editor looks a text up in this order: the provider's own key, the generic key `ly.img.plugin-ai-generation-web.property.…`,
the provider's `.defaults.property.…`, the generic default. A generic key therefore hides every default of every provider, and
the default written here is never shown.

Write it as the provider's own key, or remove the generic one.
)",
     R"(// image/en.json
"ly.img.plugin-ai-generation-web.property.prompt": "Prompt",
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.defaults.property.prompt": "Prompt")",
     R"(// image/en.json
"ly.img.plugin-ai-generation-web.property.prompt": "Prompt",
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt": "Prompt")"},
    check};

} // namespace aircat::lint::rules
