#include "lint/read/translation_key.hpp"

#include "diagnostics/suggest.hpp"

#include <algorithm>

namespace aircat::lint {
namespace {

using Form = TranslationKey::Form;

constexpr std::string_view generic_prefix = "ly.img.plugin-ai-generation-web.";
constexpr std::string_view image_prefix = "ly.img.plugin-ai-image-generation-web.";
constexpr std::string_view video_prefix = "ly.img.plugin-ai-video-generation-web.";
constexpr std::string_view libraries = "libraries.";
constexpr std::string_view history = ".history.label";
constexpr std::string_view panel = "panel.ly.img.ai.";
constexpr std::string_view selection = ".imageSelection";
constexpr std::string_view property = ".property.";
constexpr std::string_view defaults = ".defaults";

/// Ids of providers are paths; libraries and panels of others have none in their names.
bool is_provider(std::string_view text) {
  return text.find('/') != std::string_view::npos;
}

TranslationKey malformed(std::string_view problem) {
  TranslationKey key;
  key.form = Form::malformed;
  key.problem = problem;
  return key;
}

/// `<field>` or `<field>.<rest>`.
bool read_field(std::string_view text, TranslationKey& key) {
  const auto dot = text.find('.');
  key.field = text.substr(0, dot);
  if (dot != std::string_view::npos)
    key.rest = text.substr(dot + 1);
  return !key.field.empty() && (dot == std::string_view::npos || !key.rest.empty());
}

bool has_space(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t'; });
}

/// A key of a plug-in for one kind of media, after its prefix.
TranslationKey of_plugin(std::string_view text, Media media) {
  TranslationKey key;
  key.media = media;
  const auto at = text.find(property);
  if (at == std::string_view::npos) {
    if (!is_provider(text))
      return key; // a text of the plug-in itself
    const auto wrong = text.find(".properties.") != std::string_view::npos ||
                       text.find(".prop.") != std::string_view::npos;
    return wrong ? malformed("between provider and field stands \".property.\"") : TranslationKey{};
  }
  auto provider = text.substr(0, at);
  key.form = Form::property;
  if (provider.ends_with(defaults)) {
    key.form = Form::provider_default;
    provider.remove_suffix(defaults.size());
  }
  key.provider = provider;
  if (provider.empty())
    return malformed("it names no provider");
  if (has_space(provider))
    return malformed("ids of providers contain no space");
  if (!read_field(text.substr(at + property.size()), key))
    return malformed("a dot with nothing behind it");
  if (has_space(key.field))
    return malformed("names of fields contain no space");
  return key;
}

TranslationKey of_base(std::string_view text) {
  TranslationKey key;
  key.form = Form::generic;
  if (text.starts_with("defaults.")) {
    key.form = Form::generic_default;
    text.remove_prefix(9);
  }
  if (!text.starts_with("property."))
    return {}; // a text of the plug-in itself
  if (!read_field(text.substr(9), key))
    return malformed("a dot with nothing behind it");
  return key;
}

/// A key that has `.property.` but whose beginning is nearly that of a plug-in.
TranslationKey misspelt(std::string_view key) {
  if (!key.starts_with("ly.img.") || key.find(property) == std::string_view::npos)
    return {};
  constexpr std::size_t near = 2;
  const auto slash = key.find('/');
  const auto head = key.substr(0, slash);
  const auto dot = head.rfind('.');
  if (slash == std::string_view::npos || dot == std::string_view::npos)
    return {};
  const auto is_near = [&](std::string_view prefix) {
    return edit_distance(head.substr(0, dot + 1), prefix) <= near;
  };
  if (is_near(image_prefix))
    return malformed("its beginning should be \"ly.img.plugin-ai-image-generation-web.\"");
  if (is_near(video_prefix))
    return malformed("its beginning should be \"ly.img.plugin-ai-video-generation-web.\"");
  return {};
}

} // namespace

std::string_view media_name(Media media) {
  return media == Media::image ? "image" : media == Media::video ? "video" : "unknown";
}

TranslationKey parse_key(std::string_view key) {
  if (key.starts_with(image_prefix))
    return of_plugin(key.substr(image_prefix.size()), Media::image);
  if (key.starts_with(video_prefix))
    return of_plugin(key.substr(video_prefix.size()), Media::video);
  if (key.starts_with(generic_prefix))
    return of_base(key.substr(generic_prefix.size()));
  const auto between = [&](std::string_view front, std::string_view back, Form form) {
    TranslationKey out;
    if (key.size() <= front.size() + back.size() || !key.starts_with(front) || !key.ends_with(back))
      return out;
    const auto inner = key.substr(front.size(), key.size() - front.size() - back.size());
    if (!is_provider(inner))
      return out;
    out.form = form;
    out.provider = inner;
    return out;
  };
  if (auto out = between(libraries, history, Form::history); out.form != Form::other)
    return out;
  if (auto out = between(panel, selection, Form::selection); out.form != Form::other)
    return out;
  return misspelt(key);
}

bool may_begin_key(std::string_view first_part) {
  const auto begins = [&](std::string_view prefix) {
    return prefix.substr(0, prefix.find('.')) == first_part;
  };
  return begins(generic_prefix) || begins(libraries) || begins(panel);
}

std::string property_key(Media media, std::string_view provider, std::string_view field) {
  std::string key(media == Media::video ? video_prefix : image_prefix);
  for (const auto part : {provider, property, field})
    key += part;
  return key;
}

} // namespace aircat::lint
