#include "lint/rules.hpp"

#include "diagnostics/printer.hpp"
#include "lint/edit.hpp"
#include "lint/shared/each.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

constexpr std::string_view white_space = " \t\r\n";

bool is_space(char c) {
  return white_space.find(c) != std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(white_space);
  return text.substr(begin, text.find_last_not_of(white_space) + 1 - begin);
}

void check(const Subject& subject, Report& report) {
  for_each_text(subject, [&](const Translations&, const Text& text) {
    const auto value = text.value();
    if (value.find_first_not_of(white_space) != std::string_view::npos &&
        (is_space(value.front()) || is_space(value.back())))
      report.error(*text.member->value,
                   fmt::format("{} {} with white space", quoted(value),
                               is_space(value.front()) ? "begins" : "ends"),
                   "remove it", replaced(*text.member->value, json_quoted(trimmed(value))));
  });
}

} // namespace

const Rule text_spaces{
    {"AC6110", "Space around a text",
     R"(The text begins or ends with white space. Nobody sees it in a file, and everybody sees that a label is not where the others
are. Texts that are put together from parts do not occur here.

Remove the space.
)",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt": "Beschreibung ")",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt": "Beschreibung")"},
    check};

} // namespace aircat::lint::rules
