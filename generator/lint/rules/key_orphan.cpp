#include "lint/rules.hpp"

#include "diagnostics/suggest.hpp"
#include "lint/codes.hpp"
#include "lint/edit.hpp"
#include "lint/shared/each.hpp"

#include <fmt/format.h>

#include <vector>

namespace aircat::lint::rules {
namespace {

/// What follows `.property.`.
std::string_view tail_of(std::string_view key) {
  constexpr std::string_view property = ".property.";
  return key.substr(key.find(property) + property.size());
}

void check(const Subject& subject, Report& report) {
  for_each_text(subject, [&](const Translations&, const Text& text) {
    if (text.parts.form != TranslationKey::Form::property ||
        subject.expected_keys.contains(text.key))
      return;
    const auto tail = tail_of(text.key);
    std::vector<std::string> tails;
    for (const auto* input : subject.inputs_by(text.parts.provider))
      for (const auto& expected : input->expected) {
        tails.emplace_back(tail_of(expected.key));
        if (tails.back() == tail)
          return;
      }
    // Of an unknown provider, or one that makes nobody knows what, nothing is expected.
    if (tails.empty())
      return;
    const std::vector<std::string_view> candidates(tails.begin(), tails.end());
    report.error(
        *text.member,
        fmt::format("{} translates nothing that {} has", quoted(tail), quoted(text.parts.provider)),
        hint_or(did_you_mean(tail, candidates), "mend the key, or remove it"),
        removed(*text.whole));
  });
}

} // namespace

const Rule key_orphan{
    {code::orphan, "A translation of nothing",
     R"(The key belongs to a provider whose schema was given, but the schema has no such field, or the field no such choice. It was
renamed or removed, or the key is misspelt: then another one is missing.

Mend the key, or remove it. Keys of providers whose schema was not given are left alone.
)",
     R"(// image/en.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio": "Format",
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio.9:16": "Portrait 9:16")",
     R"(// image/en.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio": "Format")"},
    check};

} // namespace aircat::lint::rules
