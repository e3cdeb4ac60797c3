#include "lint/rules.hpp"

#include "lint/shared/missing_text.hpp"

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  report_missing(subject, ExpectedText::What::title, "the label of", report);
}

} // namespace

const Rule key_missing{{"AC6101", "The label of a field has no translation",
                        R"(The panel looks up the label of each field by its key,
`ly.img.plugin-ai-image-generation-web.<provider>.property.<field>`. Where the source locale has no such key, the editor
falls back to the schema's title, in every language.

Add the key with the title of the field. Looked for is in all translation files that were given.
)",
                        R"(// image/en.json
{
  "ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt.placeholder": "Describe your image...",
  "ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio": "Format",
  "ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio.1:1": "Square",
  "ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio.16:9": "Landscape 16:9"
})",
                        R"(// image/en.json
{
  "ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt": "Prompt",
  "ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt.placeholder": "Describe your image...",
  "ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio": "Format",
  "ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio.1:1": "Square",
  "ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio.16:9": "Landscape 16:9"
})"},
                       check};

} // namespace aircat::lint::rules
