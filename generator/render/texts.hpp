#pragma once

#include "catalog/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aircat::render {

/// A translation key and the text that a person sees.
struct KeyedText {
  std::string key;
  std::string text;
};

/// The English texts of a provider's inputs: title, placeholder, and the label of each offered
/// value.
[[nodiscard]] std::vector<KeyedText> input_texts(const catalog::Provider& provider);
/// The same in another language; those that it lacks are left out.
[[nodiscard]] std::vector<KeyedText> input_texts(const catalog::Provider& provider,
                                                 const catalog::Catalog& catalog,
                                                 const catalog::Locale& locale);

/// The texts of a provider's panel in another language: the history's label and, with an image
/// input, the title of the image selection. Those that it lacks are left out.
[[nodiscard]] std::vector<KeyedText> panel_texts(const catalog::Provider& provider,
                                                 const catalog::Locale& locale);

} // namespace aircat::render
