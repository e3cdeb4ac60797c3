#include "translations/file.hpp"

#include "catalog/report.hpp"
#include "diagnostics/utf8.hpp"
#include "translations/codes.hpp"
#include "translations/formats.hpp"
#include "translations/lines.hpp"

#include <fmt/format.h>

#include <array>

namespace aircat::translations {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr std::array<std::pair<std::string_view, FileFormat>, 4> endings{
    {{".json", FileFormat::json},
     {".csv", FileFormat::csv},
     {".xlf", FileFormat::xliff},
     {".xliff", FileFormat::xliff}}};

/// Whether XML cannot write it in any way.
bool is_unfit(char32_t code) {
  return (code < 0x20 && code != '\t' && code != '\n' && code != '\r') || code == 0xFFFE ||
         code == 0xFFFF;
}

struct Misfit {
  std::size_t at = 0;
  CodePoint point;
};

/// The first character that is unfit, or byte that is no UTF-8.
std::optional<Misfit> misfit_in(std::string_view text) {
  for (std::size_t at = plain_prefix(text); at < text.size();) {
    const auto point = next_code_point(text.substr(at));
    if (!point.valid || is_unfit(point.value))
      return Misfit{at, point};
    at += point.size;
    at += plain_prefix(text.substr(at));
  }
  return std::nullopt;
}

std::string name_of(const CodePoint& point) {
  return fmt::format("U+{:04X}", static_cast<unsigned>(point.value));
}

/// The units that CSV and XML can hold.
std::vector<Unit> fit(const std::vector<Unit>& units, const std::string& name, Findings& findings) {
  std::vector<Unit> out;
  for (const auto& unit : units) {
    auto misfit = misfit_in(unit.source);
    if (!misfit)
      misfit = misfit_in(unit.target);
    if (misfit)
      findings.warning(code::unfit_character, {name, 0, 0}, "",
                       fmt::format("{} is left out: it has the character {}",
                                   catalog::quoted(unit.source), name_of(misfit->point)),
                       "remove the character, or export as JSON");
    else
      out.push_back(unit);
  }
  return out;
}

/// Whether the text can be read at all; if not, that is a finding.
bool is_readable(const std::string& name, std::string_view text, Findings& findings) {
  const auto misfit = misfit_in(text);
  if (!misfit)
    return true;
  const auto where = Lines(name, text).locate(misfit->at);
  if (misfit->point.valid)
    findings.error(code::unfit_character, where, "",
                   fmt::format("there is {} in this file", name_of(misfit->point)), "remove it");
  else
    findings.error(code::broken_file, where, "", "this is no UTF-8",
                   "save the file as UTF-8; from a spreadsheet, as \"CSV UTF-8\"");
  return false;
}

} // namespace

const std::vector<std::string>& file_format_names() {
  static const std::vector<std::string> names{"json", "csv", "xliff"};
  return names;
}

std::optional<FileFormat> file_format(std::string_view name) {
  const auto& names = file_format_names();
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name)
      return static_cast<FileFormat>(i);
  return std::nullopt;
}

std::optional<FileFormat> format_by_name(std::string_view path) {
  for (const auto& [ending, format] : endings)
    if (path.ends_with(ending))
      return format;
  return std::nullopt;
}

FileFormat format_by_content(std::string_view text) {
  if (text.starts_with(byte_order_mark))
    text.remove_prefix(byte_order_mark.size());
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos)
    return FileFormat::csv;
  return text[first] == '<'   ? FileFormat::xliff
         : text[first] == '{' ? FileFormat::json
                              : FileFormat::csv;
}

std::string write(FileFormat format, const std::vector<Unit>& units, std::string_view locale,
                  const std::string& name, Findings& findings) {
  if (format == FileFormat::json)
    return write_json(units);
  const auto fitting = fit(units, name, findings);
  return format == FileFormat::csv ? write_csv(fitting) : write_xliff(fitting, locale);
}

std::optional<TranslationFile> read(FileFormat format, const std::string& name, std::string text,
                                    Findings& findings) {
  const auto before = findings.errors();
  TranslationFile file;
  if (format == FileFormat::json) {
    file = read_json(name, std::move(text), findings);
  } else if (is_readable(name, text, findings)) {
    if (text.starts_with(byte_order_mark))
      text.erase(0, byte_order_mark.size());
    file = format == FileFormat::csv ? read_csv(name, text, findings)
                                     : read_xliff(name, text, findings);
  }
  if (findings.errors() != before)
    return std::nullopt;
  return file;
}

} // namespace aircat::translations
