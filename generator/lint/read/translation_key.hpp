#pragma once

#include <string>
#include <string_view>

namespace aircat::lint {

/// What a plug-in or a provider makes.
enum class Media : unsigned char { unknown, image, video };
[[nodiscard]] std::string_view media_name(Media media);

/// The keys by which the editor's plug-ins look up their texts. Ids of providers contain dots and
/// slashes, so that `.property.` is what a key is read by.
struct TranslationKey {
  enum class Form : unsigned char {
    other,            ///< of something else
    property,         ///< `ly.img.plugin-ai-image-generation-web.<provider>.property.<field>…`
    provider_default, ///< the same with `.defaults.property.`
    generic,          ///< `ly.img.plugin-ai-generation-web.property.<field>…`
    generic_default,  ///< the same with `.defaults.property.`
    history,          ///< `libraries.<provider>.history.label`
    selection,        ///< `panel.ly.img.ai.<provider>.imageSelection`
    malformed         ///< nearly one of these
  };
  Form form = Form::other;
  Media media = Media::unknown;
  std::string_view provider; ///< a part of the key, as are the next two
  std::string_view field;
  std::string_view rest;    ///< after the field: `placeholder`, an enum value, or ""
  std::string_view problem; ///< of a malformed key: what is wrong with it

  [[nodiscard]] bool is_ours() const { return form != Form::other && form != Form::malformed; }
};

/// Its parts live as long as `key`.
[[nodiscard]] TranslationKey parse_key(std::string_view key);

/// Whether there are keys, of whatever form but `other`, with this before their first dot.
[[nodiscard]] bool may_begin_key(std::string_view first_part);

/// The key of a field of a provider, without what may follow the field.
[[nodiscard]] std::string property_key(Media media, std::string_view provider,
                                       std::string_view field);

} // namespace aircat::lint
