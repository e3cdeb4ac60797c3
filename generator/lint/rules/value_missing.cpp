#include "lint/rules.hpp"

#include "lint/shared/missing_text.hpp"

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  report_missing(subject, ExpectedText::What::value, "the label of a choice of", report);
}

} // namespace

const Rule value_missing{
    {"AC6103", "The label of a choice has no translation",
     R"(Each choice of a field is looked up under the field's key with the value behind it: `….property.aspect_ratio.16:9`. Where the
source locale has no such key, the panel shows the bare value.

Add the key with the choice's label.
)",
     R"(// image/en.json
{
  "ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt": "Prompt",
  "ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt.placeholder": "Describe your image...",
  "ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio": "Format",
  "ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio.1:1": "Square"
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
