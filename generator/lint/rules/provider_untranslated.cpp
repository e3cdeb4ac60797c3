#include "lint/rules.hpp"

#include "lint/shared/against_catalog.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_set>

namespace aircat::lint::rules {
namespace {

/// Texts in files, not those that schemas bring along.
bool is_of_source(const Subject& subject, const Translations& file) {
  return !file.in_schema && file.locale == subject.options.source_locale;
}

void check(const Subject& subject, Report& report) {
  std::unordered_set<std::string_view> translated;
  std::set<Media> homes; // where `key_missing` speaks of each key
  for (const auto& file : subject.translations)
    if (is_of_source(subject, file)) {
      homes.insert(file.media);
      for (const auto& text : file.texts)
        translated.insert(text.parts.provider);
    }
  if (homes.empty() || homes.count(Media::unknown) > 0)
    return;
  for (const auto& [id, inputs] : subject.inputs_of) {
    const auto* provider = described(subject, id);
    if (!provider || provider->status != catalog::Status::implemented || translated.contains(id))
      continue;
    for (const auto* input : inputs)
      if (!homes.contains(input->media))
        report.error(*provider->node,
                     fmt::format("this is implemented, and no file has texts of {} in \"{}\"", id,
                                 subject.options.source_locale),
                     "add the translations of its schema, or give it another status");
  }
}

} // namespace

const Rule provider_untranslated{
    {"AC6249", "Implemented in the catalog, and not translated",
     R"(The catalog given with `--catalog` says that a capability of a model is implemented. Its provider was given, and translations of
the other kind of provider, but none that could be its own: the file of its plug-in is missing.

Add the translations, or give the capability another status. Where a file for its plug-in was given, each missing key is a finding of
its own (AC6101); where no translations were given at all, none are missed.
)",
     R"(// video/en.json
{ "ly.img.plugin-ai-video-generation-web.runware/openai/sora-2.property.prompt": "Prompt" })",
     R"(// video/en.json
{ "ly.img.plugin-ai-video-generation-web.runware/openai/sora-2.property.prompt": "Prompt" }
// image/en.json
{
  "ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt": "Prompt",
  "ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt.placeholder": "Describe your image..."
})"},
    check};

} // namespace aircat::lint::rules
