#pragma once

#include "lint/subject.hpp"

namespace aircat::lint {

/// The translations in a JSON file: `{"en": {…}, "de": {…}}`, or the texts of one locale, which the
/// file's name says (`locales/de.json`); "" where it does not. Keys may be nested. Empty when the
/// file holds something else.
[[nodiscard]] std::vector<Translations> read_translations(const catalog::Document& document,
                                                          const catalog::Node& root);
/// Those inside the inputs of a schema, under `x-imgly-translations`.
[[nodiscard]] std::vector<Translations> translations_in(const Schema& schema);

/// Whether a name is that of a locale: `de`, `pt-BR`, `zh_Hant`.
[[nodiscard]] bool is_locale(std::string_view name);

} // namespace aircat::lint
