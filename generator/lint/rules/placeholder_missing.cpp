#include "lint/rules.hpp"

#include "lint/shared/missing_text.hpp"

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  report_missing(subject, ExpectedText::What::placeholder, "the placeholder of", report);
}

} // namespace

const Rule placeholder_missing{
    {"AC6102", "The placeholder of a text area has no translation",
     R"(An empty text area shows a placeholder, which is looked up under the field's key with `.placeholder` behind it. Where the
source locale has no such key, the area stays empty.

Add the key.
)",
     R"(// image/en.json
{
  "ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt": "Prompt",
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
