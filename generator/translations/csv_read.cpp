#include "translations/codes.hpp"
#include "translations/csv_guard.hpp"
#include "translations/csv_table.hpp"
#include "translations/formats.hpp"
#include "translations/lines.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::translations {
namespace {

struct Columns {
  std::optional<std::size_t> id, source, target;
};

std::string lower_case(std::string text) {
  for (auto& c : text)
    if (c >= 'A' && c <= 'Z')
      c = static_cast<char>(c - 'A' + 'a');
  return text;
}

Columns columns_of(const Row& header) {
  const auto column = [&](std::string_view name) -> std::optional<std::size_t> {
    for (std::size_t i = 0; i < header.size(); ++i)
      if (lower_case(header[i].text) == name)
        return i;
    return std::nullopt;
  };
  return {column("id"), column("source"), column("target")};
}

/// A comma; or what spreadsheets write where the comma is the decimal mark.
constexpr std::string_view separators = ",;\t";

/// The separator by which the first row has the columns; nothing when there is none.
std::optional<char> separator_of(std::string_view text) {
  for (const char separator : separators)
    if (const auto header = CsvReader(text, separator).next()) {
      const auto columns = columns_of(*header);
      if (columns.source && columns.target)
        return separator;
    }
  return std::nullopt;
}

} // namespace

TranslationFile read_csv(const std::string& name, std::string_view text, Findings& findings) {
  TranslationFile file;
  const Lines lines(name, text);
  const auto separator = separator_of(text);
  if (!separator) {
    findings.error(code::broken_file, lines.locate(0), "",
                   "the first line does not name the columns \"source\" and \"target\"",
                   "write id,source,target, as an export has it");
    return file;
  }
  CsvReader reader(text, *separator);
  const auto header = reader.next();
  const auto columns = columns_of(*header);
  while (const auto row = reader.next()) {
    if (row->size() > header->size()) {
      findings.error(code::broken_file, lines.locate((*row)[header->size()].at), "",
                     fmt::format("this row has {} cells, and there are {} columns", row->size(),
                                 header->size()),
                     "put cells with a separator in them in quotes");
      continue;
    }
    // Spreadsheets leave out empty cells at the end of a row.
    const auto cell = [&](const std::optional<std::size_t>& column) {
      return column && *column < row->size() ? (*row)[*column] : Cell{{}, row->back().at};
    };
    const auto source = cell(columns.source), target = cell(columns.target);
    if (source.text.empty() && target.text.empty())
      continue;
    file.translations.push_back({cell(columns.id).text, unguarded(source.text),
                                 unguarded(target.text), lines.locate(source.at),
                                 lines.locate(target.at)});
  }
  if (const auto& fault = reader.fault())
    findings.error(code::broken_file, lines.locate(fault->at), "", fault->message, fault->hint);
  return file;
}

} // namespace aircat::translations
