#pragma once

#include "lint/subject.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aircat::lint {

/// A text that a person sees of an input, and the key that translates it.
struct ExpectedText {
  enum class What : unsigned char { title, placeholder, value };
  What what = What::title;
  std::string key;
  std::string_view text; ///< in the source locale as the schema has it; "" if not said
  const catalog::Member* source = nullptr; ///< where the schema says so, or at least the field
  std::string_view field;
};

/// All of them, in the order of the schema. Empty where provider or media are not known.
[[nodiscard]] std::vector<ExpectedText> expected_texts(const Input& input);

} // namespace aircat::lint
