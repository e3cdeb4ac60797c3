#include "lint/link.hpp"

#include "catalog/parallel.hpp"
#include "lint/read/schema.hpp"
#include "lint/shared/expected_text.hpp"
#include "lint/shared/letters_and_digits.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <unordered_map>

namespace aircat::lint {
namespace {

/// `runware/bfl/flux-2-dev/image2image` → `flux2devimage2image`: who runs and who makes the model
/// is no part of an input's name.
std::string words_of_id(std::string_view id) {
  for (int n = 0; n < 2; ++n)
    if (const auto slash = id.find('/'); slash != std::string_view::npos)
      id.remove_prefix(slash + 1);
  return letters_and_digits(id);
}

std::string words_of_input(std::string_view name) {
  constexpr std::string_view suffix = "Input";
  if (name.size() > suffix.size() && name.substr(name.size() - suffix.size()) == suffix)
    name.remove_suffix(suffix.size());
  return letters_and_digits(name);
}

struct Links {
  std::unordered_map<std::string_view, const ProviderCode*> by_file; ///< of the schema
  std::unordered_map<const catalog::Document*, std::set<std::string>> in_schema;
  std::unordered_map<std::string, std::set<std::string>> by_words;
  std::unordered_map<std::string_view, std::set<Media>> media; ///< by provider
};

Links read_links(const Subject& subject) {
  Links links;
  for (const auto& code : subject.code)
    links.by_file[code.schema_file] = &code;
  for (const auto& one : subject.translations) {
    const TranslationKey* before = nullptr;
    for (const auto& text : one.texts) {
      const auto& key = text.parts;
      if (key.form != TranslationKey::Form::property)
        continue;
      // Keys of a provider stand together: nearly all say what the one before has said.
      if (before && before->provider == key.provider && before->media == key.media)
        continue;
      before = &key;
      auto& media = links.media[key.provider];
      if (media.empty())
        links.by_words[words_of_id(key.provider)].emplace(key.provider);
      media.insert(key.media);
      if (one.in_schema)
        links.in_schema[one.document].emplace(key.provider);
    }
  }
  return links;
}

std::string only(const std::set<std::string>& ids) {
  return ids.size() == 1 ? *ids.begin() : std::string{};
}

std::string provider_of(const Input& input, bool alone, const Links& links) {
  if (const auto code = links.by_file.find(
          std::filesystem::path(input.document->name()).lexically_normal().string());
      code != links.by_file.end() &&
      (code->second->input_name.empty() || code->second->input_name == input.name()))
    return code->second->id;
  if (const auto ids = links.in_schema.find(input.document); alone && ids != links.in_schema.end())
    return only(ids->second);
  const auto ids = links.by_words.find(words_of_input(input.name()));
  return ids == links.by_words.end() ? std::string{} : only(ids->second);
}

Media media_of(const Input& input, const Links& links) {
  for (const auto name : {std::string_view(input.provider), input.name()})
    if (const auto media = media_by_name(name); media != Media::unknown)
      return media;
  const auto file = std::filesystem::path(input.document->name()).filename().string();
  if (const auto media = media_by_name(file); media != Media::unknown)
    return media;
  const auto found = links.media.find(input.provider);
  return found != links.media.end() && found->second.size() == 1 ? *found->second.begin()
                                                                 : Media::unknown;
}

} // namespace

void link(Subject& subject, unsigned jobs) {
  const auto links = read_links(subject);
  for (auto& schema : subject.schemas)
    for (auto& input : schema.inputs) {
      input.provider = provider_of(input, schema.inputs.size() == 1, links);
      input.media = media_of(input, links);
      input.expected = expected_texts(input);
      for (const auto& expected : input.expected)
        subject.expected_keys.insert(expected.key);
      if (!input.provider.empty())
        subject.inputs_of[input.provider].push_back(&input);
    }
  for (const auto& one : subject.translations)
    if (one.locale == subject.options.source_locale)
      for (const auto& text : one.texts)
        subject.source_texts.emplace(text.key, &text);
  parallel_for(subject.translations.size(), jobs, [&](std::size_t i) {
    for (auto& text : subject.translations[i].texts)
      if (text.parts.is_ours())
        if (const auto source = subject.source_texts.find(text.key);
            source != subject.source_texts.end())
          text.source = source->second;
  });
}

} // namespace aircat::lint
