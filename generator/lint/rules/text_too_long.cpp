#include "lint/rules.hpp"

#include "diagnostics/utf8.hpp"
#include "lint/shared/each.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

std::size_t length_of(std::string_view text) {
  std::size_t length = 0;
  for (; !text.empty(); text.remove_prefix(next_code_point(text).size))
    ++length;
  return length;
}

void check(const Subject& subject, Report& report) {
  for_each_text(subject, [&](const Translations&, const Text& text) {
    const auto most = text.parts.rest == "placeholder" ? subject.options.longest_placeholder
                                                       : subject.options.longest_label;
    if (const auto length = length_of(text.value()); length > most)
      report.warning(*text.member->value,
                     fmt::format("{} characters, where {} have room", length, most),
                     "find a shorter text");
  });
}

} // namespace

const Rule text_too_long{
    {"AC6115", "A text is too long for its place",
     R"(The panel is narrow. A label or a choice of more than 40 characters, or a placeholder of more than 120, is cut off or breaks
the line, in one language where it does not in another. `aircat.json` may set other lengths:
`"lint": { "longest": { "label": 60, "placeholder": 200 } }`.

Find a shorter text.
)",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property": {
  "aspect_ratio.1:1": "Quadratisches Bild mit vier gleich langen Seiten"
})",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property": {
  "aspect_ratio.1:1": "Quadrat"
})"},
    check};

} // namespace aircat::lint::rules
