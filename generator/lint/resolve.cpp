#include "lint/resolve.hpp"

#include <fmt/format.h>

namespace aircat::lint {

std::vector<std::string> lookup_keys(std::string_view key) {
  const auto parts = parse_key(key);
  if (parts.form != TranslationKey::Form::property)
    return {};
  const auto tail = fmt::format("{}{}{}", parts.field, parts.rest.empty() ? "" : ".", parts.rest);
  const std::string base = "ly.img.plugin-ai-generation-web";
  const auto own =
      fmt::format("ly.img.plugin-ai-{}-generation-web.{}", media_name(parts.media), parts.provider);
  return {own + ".property." + tail, base + ".property." + tail, own + ".defaults.property." + tail,
          base + ".defaults.property." + tail};
}

std::vector<Lookup> resolve(const Subject& subject, std::string_view key, std::string_view locale) {
  std::vector<Lookup> lookups;
  for (auto& one : lookup_keys(key)) {
    Lookup lookup{std::move(one), std::nullopt, {}};
    for (const auto& file : subject.translations) {
      if (file.locale != locale || lookup.text)
        continue;
      for (const auto& text : file.texts)
        if (text.key == lookup.key) {
          lookup.text = std::string(text.value());
          lookup.where = catalog::where(*text.member);
          break;
        }
    }
    lookups.push_back(std::move(lookup));
  }
  return lookups;
}

} // namespace aircat::lint
