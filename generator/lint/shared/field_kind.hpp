#pragma once

#include "lint/subject.hpp"

namespace aircat::lint {

/// A text that describes what to make: `prompt`, `negative_prompt`.
[[nodiscard]] inline bool is_prompt(const Property& property) {
  return (property.name == "prompt" || property.name == "negative_prompt") &&
         property.text("type") == "string" && !property.find("enum");
}

/// A single image, by URL: `image_url`, `mask_url`, `end_image_url`.
[[nodiscard]] inline bool is_image(const Property& property) {
  constexpr std::string_view endings[] = {"image_url", "mask_url"};
  for (const auto ending : endings)
    if (property.name.size() >= ending.size() &&
        property.name.substr(property.name.size() - ending.size()) == ending)
      return property.text("type") == "string";
  return false;
}

} // namespace aircat::lint
