#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aircat::translations {

/// The one key of a locale that is no English text.
inline constexpr std::string_view schema_key = "$schema";

/// English texts and their translations, laid out as `aircat fmt` lays out locales/<locale>.json.
[[nodiscard]] std::string
locale_text(const std::vector<std::pair<std::string, std::string>>& texts);

} // namespace aircat::translations
