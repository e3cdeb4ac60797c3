#pragma once

#include "translations/file.hpp"

namespace aircat::translations {

// One file a format and direction. Readers of CSV and XLIFF get UTF-8 without a byte order mark.

[[nodiscard]] std::string write_json(const std::vector<Unit>& units);
[[nodiscard]] std::string write_csv(const std::vector<Unit>& units);
[[nodiscard]] std::string write_xliff(const std::vector<Unit>& units, std::string_view locale);

[[nodiscard]] TranslationFile read_json(const std::string& name, std::string text,
                                        Findings& findings);
[[nodiscard]] TranslationFile read_csv(const std::string& name, std::string_view text,
                                       Findings& findings);
[[nodiscard]] TranslationFile read_xliff(const std::string& name, std::string_view text,
                                         Findings& findings);

} // namespace aircat::translations
