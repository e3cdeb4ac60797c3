#pragma once

#include "catalog/model.hpp"
#include "translations/file.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aircat::translations {

/// A translation that an import brings.
struct Change {
  std::string source, before, after; ///< before: empty where there was none
};

/// A locale's file after an import.
struct Merged {
  std::string text; ///< laid out as `aircat fmt` does
  std::vector<Change> changes;
  std::size_t unchanged = 0; ///< translations that the locale had already
  std::size_t open = 0;      ///< texts that still have none
};

struct MergeOptions {
  /// Of placeholders, numbers and URLs that differ (AC6111); nothing: they may.
  std::optional<Severity> marks = Severity::error;
};

/// What becomes of locales/<locale>.json. Its entries keep their order; new ones stand behind them,
/// in the order of an export. An empty translation is an open one and changes nothing. What is
/// wrong with the file are findings; with errors nothing comes back.
[[nodiscard]] std::optional<Merged> merge(const catalog::Catalog& catalog, std::string_view locale,
                                          const TranslationFile& file, const MergeOptions& options,
                                          Findings& findings);

/// The locale of the catalog that a file's language means (`pt-br` is `pt_BR`), else the language.
[[nodiscard]] std::string locale_of_language(const catalog::Catalog& catalog,
                                             const std::string& language);

/// Whether a file in `language` may be a translation into `locale`: regions may differ, as tools
/// write `de-DE` for `de`.
[[nodiscard]] bool is_same_language(std::string_view language, std::string_view locale);

} // namespace aircat::translations
