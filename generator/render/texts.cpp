#include "render/texts.hpp"

#include <fmt/format.h>

namespace aircat::render {

std::vector<KeyedText> input_texts(const catalog::Provider& provider) {
  std::vector<KeyedText> texts;
  const auto prefix = fmt::format("ly.img.plugin-ai-{}-generation-web.{}.property.",
                                  provider.capability->kind, provider.id);
  for (const auto& input : provider.inputs) {
    const auto key = prefix + std::string(input.name);
    if (!input.title.empty())
      texts.push_back({key, std::string(input.title)});
    if (!input.placeholder.empty())
      texts.push_back({key + ".placeholder", std::string(input.placeholder)});
    for (const auto& offer : input.offers)
      texts.push_back({key + "." + offer.shown, offer.label});
  }
  return texts;
}

std::vector<KeyedText> panel_texts(const catalog::Provider& provider) {
  std::vector<KeyedText> texts;
  const auto& panel = provider.capability->panel;
  if (const auto history = panel.find("history"); history != panel.end())
    texts.push_back(
        {fmt::format("libraries.{}.history.label", provider.id), std::string(history->second)});
  if (const auto selection = panel.find("imageSelection"); selection != panel.end())
    texts.push_back({fmt::format("panel.ly.img.ai.{}.imageSelection", provider.id),
                     std::string(selection->second)});
  return texts;
}

std::vector<KeyedText> translated(const std::vector<KeyedText>& texts,
                                  const catalog::Locale& locale) {
  std::vector<KeyedText> out;
  for (const auto& text : texts)
    if (const auto found = locale.texts.find(text.text); found != locale.texts.end())
      out.push_back({text.key, std::string(found->second)});
  return out;
}

} // namespace aircat::render
