#pragma once

#include "lint/subject.hpp"

#include <vector>

namespace aircat::lint {

/// Every text that a person sees of the input, in the order of the schema. Empty where provider or
/// media are not known.
[[nodiscard]] std::vector<ExpectedText> expected_texts(const Input& input);

} // namespace aircat::lint
