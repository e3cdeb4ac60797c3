#include "render/texts.hpp"

#include "catalog/label.hpp"

#include <fmt/format.h>

#include <optional>

namespace aircat::render {
namespace {

using catalog::Input;
using catalog::Offer;

struct English {
  [[nodiscard]] static std::optional<std::string> text(std::string_view english) {
    return english.empty() ? std::nullopt : std::optional<std::string>(english);
  }
  [[nodiscard]] static std::optional<std::string> label(const Input&, const Offer& offer) {
    return offer.label;
  }
};

struct Translated {
  const catalog::Catalog& catalog;
  const catalog::Locale& locale;

  [[nodiscard]] std::optional<std::string> text(std::string_view english) const {
    const auto found = locale.texts.find(english);
    return found == locale.texts.end() ? std::nullopt : std::optional<std::string>(found->second);
  }
  [[nodiscard]] std::optional<std::string> label(const Input& input, const Offer& offer) const {
    return catalog::translated_label(catalog, locale, input, offer);
  }
};

void add(std::vector<KeyedText>& texts, std::string key, std::optional<std::string> text) {
  if (text)
    texts.push_back({std::move(key), std::move(*text)});
}

template <typename Language>
std::vector<KeyedText> texts_of_inputs(const catalog::Provider& provider,
                                       const Language& language) {
  std::vector<KeyedText> texts;
  const auto prefix = fmt::format("ly.img.plugin-ai-{}-generation-web.{}.property.",
                                  provider.capability->kind, provider.id);
  for (const auto& input : provider.inputs) {
    const auto key = prefix + std::string(input.name);
    add(texts, key, language.text(input.title));
    add(texts, key + ".placeholder", language.text(input.placeholder));
    for (const auto& offer : input.offers)
      add(texts, key + "." + offer.shown, language.label(input, offer));
  }
  return texts;
}

} // namespace

std::vector<KeyedText> input_texts(const catalog::Provider& provider) {
  return texts_of_inputs(provider, English{});
}

std::vector<KeyedText> input_texts(const catalog::Provider& provider,
                                   const catalog::Catalog& catalog, const catalog::Locale& locale) {
  return texts_of_inputs(provider, Translated{catalog, locale});
}

std::vector<KeyedText> panel_texts(const catalog::Provider& provider,
                                   const catalog::Locale& locale) {
  std::vector<KeyedText> texts;
  const auto add_text = [&](std::string_view name, std::string key) {
    const auto& panel = provider.capability->panel;
    if (const auto english = panel.find(name); english != panel.end())
      if (const auto found = locale.texts.find(english->second); found != locale.texts.end())
        texts.push_back({std::move(key), std::string(found->second)});
  };
  add_text("history", fmt::format("libraries.{}.history.label", provider.id));
  add_text("imageSelection", fmt::format("panel.ly.img.ai.{}.imageSelection", provider.id));
  return texts;
}

} // namespace aircat::render
