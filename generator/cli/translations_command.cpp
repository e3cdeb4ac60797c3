#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/locate.hpp"
#include "cli/open_catalog.hpp"
#include "cli/write_file.hpp"
#include "diagnostics/utf8.hpp"
#include "lint/codes.hpp"
#include "lint/read/translations.hpp"
#include "lint/settings.hpp"
#include "translations/file.hpp"
#include "translations/merge.hpp"
#include "translations/pseudo.hpp"
#include "translations/units.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace aircat::cli {
namespace {

using translations::FileFormat;

/// Why there can be no such locale in a catalog, or "".
std::string problem_of_locale(const std::string& locale) {
  if (locale == "en")
    return "English is the language of the catalog itself; name another one with --locale";
  if (!lint::is_locale(locale))
    return fmt::format("'{}' is no locale; they look like de, pt-BR or zh-Hant", locale);
  return {};
}

/// Prints the text or writes it to a file, and the findings in any case.
ExitCode put(const std::string& text, const std::string& out, const Console& console,
             Findings& findings) {
  const auto ending = console.report(findings);
  if (ending != ExitCode::fine)
    return ending;
  if (out.empty() || out == "-") {
    console.print(text);
    return ending;
  }
  if (const auto failure = write_file(out, text, true)) {
    Findings failed;
    failed.add(failure->finding(out));
    (void)console.report(failed);
    return ExitCode::io;
  }
  return ending;
}

FileFormat format_of(const TranslationsImportOptions& options, std::string_view text) {
  if (const auto format = translations::file_format(options.file_format))
    return *format;
  return translations::format_by_name(options.file).value_or(translations::format_by_content(text));
}

/// As it was given, as the file says, or as it is called; "" where nothing says it.
std::string locale_of(const TranslationsImportOptions& options,
                      const translations::TranslationFile& file, const catalog::Catalog& catalog) {
  if (!options.locale.empty())
    return options.locale;
  if (!file.language.empty())
    return translations::locale_of_language(catalog, file.language);
  const auto stem = std::filesystem::path(options.file).stem().string();
  return lint::is_locale(stem) ? stem : std::string();
}

/// As `aircat.json` has it for lint. Nothing comes back when that file is wrong.
std::optional<translations::MergeOptions> merge_options(Findings& findings) {
  translations::MergeOptions options;
  const auto file = find_settings();
  if (file.empty())
    return options;
  const auto settings = lint::read_settings(file, findings);
  if (!settings)
    return std::nullopt;
  if (const auto severity = settings->severities.find(lint::code::marks_differ);
      severity != settings->severities.end())
    options.marks = severity->second;
  return options;
}

std::string listed(const std::vector<translations::Change>& changes) {
  std::string out;
  for (const auto& change : changes)
    out += change.before.empty()
               ? fmt::format("+ \"{}\": \"{}\"\n", visible(change.source), visible(change.after))
               : fmt::format("~ \"{}\": \"{}\", not \"{}\"\n", visible(change.source),
                             visible(change.after), visible(change.before));
  return out;
}

std::string summary(const std::string& path, const translations::Merged& merged, bool dry_run) {
  const auto added = static_cast<std::size_t>(
      std::count_if(merged.changes.begin(), merged.changes.end(),
                    [](const translations::Change& change) { return change.before.empty(); }));
  return fmt::format("{}: {} added, {} changed, {} as before, {} still open{}", path, added,
                     merged.changes.size() - added, merged.unchanged, merged.open,
                     dry_run ? "; nothing was written" : "");
}

} // namespace

ExitCode run(const TranslationsExportOptions& options) {
  const Console console(options.common.format);
  if (const auto problem = problem_of_locale(options.locale); !problem.empty()) {
    console.fail(problem);
    return ExitCode::usage;
  }
  Findings findings;
  auto ending = ExitCode::fine;
  const auto catalog = open_any_catalog(options.common, console, findings, ending);
  if (!catalog)
    return ending;
  auto units = translations::units_of(*catalog, options.locale);
  const auto all = units.size();
  const auto is_done = [](const translations::Unit& unit) { return !unit.target.empty(); };
  const auto done = static_cast<std::size_t>(std::count_if(units.begin(), units.end(), is_done));
  if (options.missing)
    std::erase_if(units, is_done);
  const auto given = translations::file_format(options.file_format);
  const auto format =
      given ? *given : translations::format_by_name(options.out).value_or(FileFormat::json);
  const auto text =
      translations::write(format, units, options.locale,
                          options.out.empty() ? "standard output" : options.out, findings);
  if (options.common.strict)
    findings.promote_warnings();
  ending = put(text, options.out, console, findings);
  if (ending == ExitCode::fine)
    console.note(fmt::format("{}: {} of {} texts are translated", options.locale, done, all));
  return ending;
}

ExitCode run(const TranslationsImportOptions& options) {
  const Console console(options.common.format);
  Findings findings;
  auto ending = ExitCode::fine;
  const auto catalog = open_catalog(options.common, console, findings, ending);
  if (!catalog)
    return ending;
  auto text = read_input(options.file, findings);
  const auto merging = merge_options(findings);
  if (findings.has_errors() || !merging)
    return console.report(findings);
  const auto name = options.file == "-" ? "standard input" : options.file;
  const auto format = format_of(options, text);
  const auto file = translations::read(format, name, std::move(text), findings);
  if (!file)
    return console.report(findings);
  const auto locale = locale_of(options, *file, *catalog);
  if (const auto problem = locale.empty()
                               ? "nothing says which language this is; name it with --locale"
                               : problem_of_locale(locale);
      !problem.empty()) {
    console.fail(problem);
    return ExitCode::usage;
  }
  const auto merged = translations::merge(*catalog, locale, *file, *merging, findings);
  if (options.common.strict)
    findings.promote_warnings();
  findings.sort();
  const auto path = fmt::format("{}/locales/{}.json", catalog->directory, locale);
  if (merged && !findings.has_errors() && !options.dry_run && !merged->changes.empty())
    if (const auto failure = write_file(path, merged->text, true)) {
      findings.add(failure->finding(path));
      (void)console.report(findings);
      return ExitCode::io;
    }
  ending = console.report(findings);
  if (ending != ExitCode::fine)
    return ending;
  if (options.dry_run && console.is_text())
    console.print(listed(merged->changes));
  console.note(summary(path, *merged, options.dry_run));
  return ending;
}

ExitCode run(const TranslationsPseudoOptions& options) {
  const Console console(options.common.format);
  Findings findings;
  auto ending = ExitCode::fine;
  const auto catalog = open_any_catalog(options.common, console, findings, ending);
  if (!catalog)
    return ending;
  return put(translations::pseudo_locale(*catalog), options.out, console, findings);
}

} // namespace aircat::cli
