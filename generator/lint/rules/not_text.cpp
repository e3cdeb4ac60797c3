#include "lint/rules.hpp"

#include "lint/shared/each.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_text(subject, [&](const Translations&, const Text& text) {
    const auto& value = *text.member->value;
    if (!value.is(catalog::Kind::string))
      report.error(
          value, fmt::format("{} is {}, no text", quoted(text.key), catalog::kind_name(value.kind)),
          "write a text in quotes");
  });
}

} // namespace

const Rule not_text{
    {"AC6117", "A translation that is no text",
     R"(The value of a key is a number, a list or something else that is no text. The editor shows nothing for it, or fails.

Write a text in quotes. Objects are no values: they nest keys.
)",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt": ["Beschreibung"])",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt": "Beschreibung")"},
    check};

} // namespace aircat::lint::rules
