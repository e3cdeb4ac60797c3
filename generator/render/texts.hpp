#pragma once

#include "catalog/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aircat::render {

/// A translation key and its English text.
struct KeyedText {
  std::string key;
  std::string text;
};

/// The texts of a provider's inputs: title, placeholder, and the label of each offered value.
[[nodiscard]] std::vector<KeyedText> input_texts(const catalog::Provider& provider);

/// The texts of a provider's panel: the history's label and, with an image input, the title of the
/// image selection.
[[nodiscard]] std::vector<KeyedText> panel_texts(const catalog::Provider& provider);

/// The same texts in another language; those that it lacks are left out.
[[nodiscard]] std::vector<KeyedText> translated(const std::vector<KeyedText>& texts,
                                                const catalog::Locale& locale);

} // namespace aircat::render
