#pragma once

#include "diagnostics/finding.hpp"
#include "translations/units.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::translations {

/// What translators' files are: the shape of locales/<locale>.json, CSV by RFC 4180, XLIFF 1.2.
enum class FileFormat { json, csv, xliff };

/// The names of the formats on the command line, in the order of the enumeration.
[[nodiscard]] const std::vector<std::string>& file_format_names();
/// The format called `name` on the command line.
[[nodiscard]] std::optional<FileFormat> file_format(std::string_view name);
/// By the end of the file's name; nothing where that does not say it.
[[nodiscard]] std::optional<FileFormat> format_by_name(std::string_view path);
/// By how the content begins. What is neither JSON nor XML is CSV.
[[nodiscard]] FileFormat format_by_content(std::string_view text);

/// The units as a file. A unit with a character that the format cannot hold is left out; that is a
/// warning, whose place is `name`.
[[nodiscard]] std::string write(FileFormat format, const std::vector<Unit>& units,
                                std::string_view locale, const std::string& name,
                                Findings& findings);

/// A unit as it was read.
struct Translation {
  std::string id; ///< empty where the file has none
  std::string source, target;
  Location source_at, target_at;
  std::string pointer = {}; ///< JSON pointer of the target, in JSON
};

struct TranslationFile {
  std::vector<Translation> translations;
  std::string language = {}; ///< that the file says it is in; empty: it does not
  Location language_at = {};
};

/// Reads a file that is at hand. What is wrong with it are findings; with errors nothing comes
/// back.
[[nodiscard]] std::optional<TranslationFile> read(FileFormat format, const std::string& name,
                                                  std::string text, Findings& findings);

} // namespace aircat::translations
