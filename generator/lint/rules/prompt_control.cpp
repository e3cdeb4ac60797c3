#include "lint/rules.hpp"

#include "lint/shared/each.hpp"
#include "lint/shared/field_kind.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_property(subject, [&](const Input&, const Property& property) {
    if (is_prompt(property) && property.control() != "TextArea")
      report.error(*property.member, fmt::format("{} is shown in one line", quoted(property.name)),
                   "add \"x-imgly-builder\": { \"component\": \"TextArea\" }");
  });
}

} // namespace

const Rule prompt_control{
    {"AC6015", "A prompt is not a text area",
     R"(Prompts are long, and the panel shows them in a text area: `"x-imgly-builder": { "component": "TextArea" }`. Without it they
get one line, and no translated placeholder.

Add the component to the field.
)",
     R"(// image/NanoBanana2Pro.text2image.json
"prompt": {
  "title": "Prompt",
  "type": "string",
  "minLength": 3,
  "maxLength": 3000
})",
     R"(// image/NanoBanana2Pro.text2image.json
"prompt": {
  "title": "Prompt",
  "type": "string",
  "minLength": 3,
  "maxLength": 3000,
  "x-imgly-builder": { "component": "TextArea" }
})"},
    check};

} // namespace aircat::lint::rules
