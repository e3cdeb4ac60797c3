#include "check/check.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/locate.hpp"
#include "diagnostics/utf8.hpp"
#include "lint/codes.hpp"
#include "lint/lint.hpp"
#include "lint/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <optional>

namespace aircat::cli {
namespace {

ExitCode list_rules(const Console& console) {
  std::string out;
  for (const auto& rules : {check::codes(), lint::codes()})
    for (const auto& info : rules)
      out += fmt::format("{}  {}\n", info.code, info.title);
  console.print(out);
  return ExitCode::fine;
}

std::string today() {
  const auto now = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  return fmt::format("{:04}-{:02}-{:02}", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
}

ExitCode show_lookups(const LintOptions& options, const lint::Options& lint_options,
                      const std::vector<std::string>& paths, const Console& console,
                      Findings& findings) {
  const auto locale = options.locale.empty() ? lint_options.source_locale : options.locale;
  const auto lookups = lint::resolve(paths, lint_options, options.resolve, locale, findings);
  if (lookups.empty()) {
    console.fail(fmt::format("'{}' is no key of a provider's field; they have the form "
                             "ly.img.plugin-ai-image-generation-web.<provider>.property.<field>",
                             options.resolve));
    return ExitCode::usage;
  }
  std::string out;
  bool shown = false;
  for (const auto& one : lookups) {
    out += fmt::format("{} {}\n", one.text && !shown ? "->" : "  ", one.key);
    out += one.text ? fmt::format("     \"{}\"  {}:{}\n", visible(*one.text), one.where.file,
                                  one.where.line)
                    : "     nothing\n";
    shown = shown || one.text;
  }
  console.print(out);
  return shown ? ExitCode::fine : ExitCode::findings;
}

std::string count(std::size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string summary(const lint::Result& result) {
  const auto& counts = result.counts;
  auto text = fmt::format(
      "{}, {} with {}, {}, {}; {} passed by", count(result.catalogs.size(), "catalog", "catalogs"),
      count(counts.schemas, "schema", "schemas"), count(result.inputs, "input", "inputs"),
      count(counts.translations, "file of translations", "files of translations"),
      count(counts.providers, "provider's code", "providers' code"),
      count(counts.passed_by, "other file", "other files"));
  if (counts.indexes + counts.registrations + counts.tables + counts.pages > 0)
    text += fmt::format("\n{}, {}, {} of providers, {} that {} them",
                        count(counts.indexes, "index", "indexes"),
                        count(counts.registrations, "registration", "registrations"),
                        count(counts.tables, "table", "tables"),
                        count(counts.pages, "page", "pages"), counts.pages == 1 ? "names" : "name");
  if (counts.unread > 0)
    text += fmt::format("\n{} of code that {} computed: not compared with anything",
                        count(counts.unread, "piece", "pieces"), counts.unread == 1 ? "is" : "are");
  if (result.unlinked > 0)
    text += fmt::format("\n{} of a provider that nothing names: not compared with translations",
                        count(result.unlinked, "input", "inputs"));
  for (const auto& one : result.coverage)
    text += fmt::format("\n{}: {} of {} texts ({}%)", one.locale, one.translated, one.all,
                        one.all == 0 ? 100 : one.translated * 100 / one.all);
  return text;
}

} // namespace

ExitCode run(const LintOptions& options) {
  const Console console(options.format);
  if (options.list_rules)
    return list_rules(console);
  const auto jobs = thread_count(options.jobs);
  Findings findings;
  const auto paths = options.paths.empty() ? std::vector<std::string>{"."} : options.paths;
  const auto file = options.settings.empty() ? find_settings() : options.settings;
  const auto settings =
      file.empty() ? std::optional(lint::Settings{}) : lint::read_settings(file, findings);
  if (!settings)
    return console.report(findings);
  if (!options.resolve.empty())
    return show_lookups(options, settings->options, paths, console, findings);
  auto lint_options = settings->options;
  lint_options.catalog = options.catalog;
  lint_options.kind = options.kind;
  lint_options.today = today();
  const auto result = lint::lint(paths, lint_options, findings, jobs);
  for (const auto& one : result.catalogs)
    if (!one.has_errors)
      check::check(one.catalog, findings, jobs);
  findings = lint::apply(*settings, findings, today());
  if (options.strict)
    findings.promote_warnings();
  findings.sort();
  const bool unread =
      std::any_of(findings.all().begin(), findings.all().end(),
                  [](const Finding& finding) { return finding.code == lint::code::unreadable; });
  const auto ending = worse(console.report(findings), unread ? ExitCode::io : ExitCode::fine);
  console.note(summary(result));
  return ending;
}

} // namespace aircat::cli
