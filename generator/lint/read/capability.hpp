#pragma once

#include "lint/read/translation_key.hpp"

#include <string_view>
#include <vector>

namespace aircat::lint {

/// Something that a model does, by the names that code and tables have for it.
struct Capability {
  std::string_view slug;       ///< `image-to-image`
  std::string_view identifier; ///< `Image2Image`
  std::string_view stem;       ///< `image2image`: of files, of lists, and the suffix of ids
  Media media = Media::unknown;
};

/// By any of the three names; nullptr for any other text.
[[nodiscard]] const Capability* find_capability(std::string_view name);

[[nodiscard]] std::vector<std::string_view> capability_slugs();

/// Of a provider's file: `Flux2Pro.image2image.ts`; nullptr where the name does not say it.
[[nodiscard]] const Capability* capability_of_file(std::string_view path);

/// The capability that an id ends with, `runware/bfl/flux-2-pro/image2image`; nullptr where it has
/// no such end, as that of a provider has that makes something of a text.
[[nodiscard]] const Capability* capability_of_id(std::string_view id);

} // namespace aircat::lint
