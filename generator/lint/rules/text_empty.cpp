#include "lint/rules.hpp"

#include "lint/shared/each.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_text(subject, [&](const Translations&, const Text& text) {
    const auto& value = *text.member->value;
    if (value.is(catalog::Kind::string) &&
        value.string.find_first_not_of(" \t\r\n") == std::string_view::npos)
      report.error(value, fmt::format("{} is empty", quoted(text.key)),
                   "write the text, or remove the key");
  });
}

} // namespace

const Rule text_empty{
    {"AC6109", "An empty translation",
     R"(The text is empty, or has nothing but spaces. The editor shows nothing where it stands, which is worse than the text of
another language.

Write the text, or remove the key.
)",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt": "")",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt": "Beschreibung")"},
    check};

} // namespace aircat::lint::rules
