#include "check/texts.hpp"

#include "catalog/label.hpp"

#include <algorithm>

namespace aircat::check {
namespace {

/// Numbers, ratios and signs read the same in every language.
bool has_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

} // namespace

EnglishTexts::EnglishTexts(const Catalog& catalog) {
  for (const auto& document : catalog.documents)
    if (const auto* root = document.root())
      if (const auto* inputs = root->find("inputs"))
        collect_written(*inputs);
  for (const auto& word : catalog.words)
    add(word.text, false);
  for (const auto word : catalog::orientations())
    add(word, false);
  for (const auto& [slug, capability] : catalog.capabilities) {
    add(capability.name, false);
    for (const auto& [key, text] : capability.panel)
      add(text, false);
  }
  each_provider(catalog, [&](const Provider& provider) {
    const bool shown = provider.status == Status::implemented;
    each_shown_text(provider, [&](const ShownText& text) {
      std::vector<std::string_view> parts;
      if (text.offer)
        parts = catalog::label_parts(catalog, *text.input, *text.offer);
      add(text.text, shown, {parts.begin(), parts.end()});
    });
  });
}

void EnglishTexts::collect_written(const Node& inputs) {
  for (const auto& input : inputs.members)
    for (const auto& member : input.value->members) {
      if (member.value->is(catalog::Kind::string))
        add(member.value->string, false);
      for (const auto& label : member.value->members)
        if (label.value->is(catalog::Kind::string))
          add(label.value->string, false);
    }
}

void EnglishTexts::add(std::string_view text, bool shown, std::vector<std::string> parts) {
  if (text.empty())
    return;
  all_.emplace(text);
  all_.insert(parts.begin(), parts.end());
  if (shown && has_letters(text) && listed_.emplace(text).second)
    shown_.push_back({std::string(text), std::move(parts)});
}

} // namespace aircat::check
