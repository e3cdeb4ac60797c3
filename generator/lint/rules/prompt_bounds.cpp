#include "lint/rules.hpp"

#include "lint/shared/each.hpp"
#include "lint/shared/field_kind.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_property(subject, [&](const Input&, const Property& property) {
    if (!is_prompt(property))
      return;
    for (const std::string_view bound : {"minLength", "maxLength"}) {
      const auto* value = property.find(bound);
      if (!value)
        report.warning(*property.member,
                       fmt::format("{} has no \"{}\"", quoted(property.name), bound),
                       "add it, as the model's page says");
      else if (!value->is(catalog::Kind::integer) || value->integer < 1)
        report.error(*value, fmt::format("{} bounds nothing", catalog::text_of(*value)),
                     "write a number of characters, from 1");
    }
  });
}

} // namespace

const Rule prompt_bounds{
    {"AC6019", "A prompt has no bounds",
     R"(Every model has a longest prompt, and a shortest. Where the schema does not say `minLength` and `maxLength`, the editor lets a
person send a text that the service refuses, after the wait.

Add both, as the model's page says. A bound of nothing (`"maxLength": 0`) is none.
)",
     R"(// image/NanoBanana2Pro.text2image.json
"prompt": {
  "title": "Prompt",
  "type": "string",
  "x-imgly-builder": { "component": "TextArea" }
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
