#pragma once

#include "catalog/model.hpp"

#include <string>
#include <string_view>

namespace aircat::translations {

/// The text as a made-up language has it, to try layouts with: accented letters, about a third
/// longer, in brackets that show where it is cut off. Placeholders, numbers and URLs stay.
[[nodiscard]] std::string pseudo(std::string_view text);

/// A locale's file with all that panels show in the made-up language.
[[nodiscard]] std::string pseudo_locale(const catalog::Catalog& catalog);

} // namespace aircat::translations
