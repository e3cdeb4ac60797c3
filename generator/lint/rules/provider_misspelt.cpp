#include "lint/rules.hpp"

#include "diagnostics/suggest.hpp"
#include "lint/shared/each.hpp"
#include "lint/shared/letters_and_digits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_map>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  // Of ids that are alike the last is meant, in whatever order they are kept.
  std::unordered_map<std::string, std::string_view> known;
  for (const auto& [id, inputs] : subject.inputs_of) {
    auto& meant = known[letters_and_digits(id)];
    meant = std::max(meant, id);
  }
  for_each_text(subject, [&](const Translations&, const Text& text) {
    const auto id = text.parts.provider;
    if (id.empty() || subject.inputs_of.contains(id))
      return;
    if (const auto meant = known.find(letters_and_digits(id)); meant != known.end())
      report.error(*text.member, fmt::format("there is no provider {}", quoted(id)),
                   suggestion(meant->second));
  });
}

} // namespace

const Rule provider_misspelt{
    {"AC6107", "A key names a provider that is nearly one",
     R"(The provider in the key is none of those whose schemas were given, but differs from one of them by marks alone: `veo-3-1` for
`veo-3.1`. Nobody looks such a key up, and the right one is missing.

Mend the id. Providers that are like none of those given are left alone.
)",
     R"(// image/en.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2.pro.property.prompt": "Prompt")",
     R"(// image/en.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt": "Prompt")"},
    check};

} // namespace aircat::lint::rules
