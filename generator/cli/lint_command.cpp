#include "check/check.hpp"
#include "check/ignores.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/locate.hpp"
#include "cli/mending.hpp"
#include "cli/today.hpp"
#include "cli/write_file.hpp"
#include "diagnostics/utf8.hpp"
#include "lint/baseline.hpp"
#include "lint/codes.hpp"
#include "lint/lint.hpp"
#include "lint/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
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

/// Prints the findings. A path that could not be linted ends the command worse than what was found.
ExitCode report(Findings& findings, const Console& console) {
  const bool unread =
      std::any_of(findings.all().begin(), findings.all().end(),
                  [](const Finding& finding) { return finding.code == lint::code::unreadable; });
  return worse(console.report(findings), unread ? ExitCode::io : ExitCode::fine);
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

void note_fixes(const Findings& findings, const Console& console) {
  std::size_t fixes = 0, orphans = 0;
  for (const auto& finding : findings.all())
    if (finding.fix)
      ++(finding.code == lint::code::orphan ? orphans : fixes);
  if (fixes > 0)
    console.note(fmt::format("{} can be mended with --fix", fixes));
  if (orphans > 0)
    console.note(fmt::format("{} can be removed with --fix-orphans", orphans));
}

/// Lints as the command line and the settings want it.
class Linter {
public:
  explicit Linter(const LintOptions& options)
      : paths_(options.paths.empty() ? std::vector<std::string>{"."} : options.paths),
        jobs_(thread_count(options.jobs)), strict_(options.strict) {}

  /// Reads settings and baseline. False when something is wrong with them.
  bool open(const LintOptions& options, Findings& findings) {
    const auto file = options.settings.empty() ? find_settings() : options.settings;
    if (!file.empty()) {
      auto settings = lint::read_settings(file, findings);
      if (!settings)
        return false;
      settings_ = std::move(*settings);
    }
    settings_.options.catalog = options.catalog;
    settings_.options.kind = options.kind;
    settings_.options.today = today();
    const auto known = options.baseline.empty() ? settings_.baseline : options.baseline;
    if (!known.empty() && options.write_baseline.empty())
      baseline_ = lint::read_baseline(known, findings);
    return !findings.has_errors();
  }

  [[nodiscard]] const lint::Options& options() const { return settings_.options; }
  [[nodiscard]] const std::vector<std::string>& paths() const { return paths_; }
  [[nodiscard]] const lint::Result& result() const { return result_; }

  /// The findings that count, of these texts instead of the files with their names.
  Findings look(const lint::Texts& instead) {
    settings_.options.instead = &instead;
    Findings findings;
    result_ = lint::lint(paths_, settings_.options, findings, jobs_);
    for (const auto& one : result_.catalogs)
      if (!one.has_errors) {
        check::check(one.catalog, findings, jobs_, today());
        findings = check::without_ignored(one.catalog, std::move(findings), check::IgnoresOf::lint,
                                          today());
      }
    findings = lint::apply(settings_, findings, today());
    if (baseline_)
      findings = lint::without(*baseline_, findings);
    if (strict_)
      findings.promote_warnings();
    findings.sort();
    return findings;
  }

private:
  std::vector<std::string> paths_;
  unsigned jobs_;
  bool strict_;
  lint::Settings settings_;
  std::optional<lint::Baseline> baseline_;
  lint::Result result_;
};

/// What is left is reported. A dry run writes nothing, so it reports what it would not mend, where
/// it stands now; that there is something to mend ends it as stale files do.
ExitCode mend(Linter& linter, const LintOptions& options, const Console& console) {
  GeneratedFiles generated;
  const auto may_mend = [&](const Finding& finding) {
    return (options.fix_orphans || finding.code != lint::code::orphan) &&
           !generated.has(finding.fix->file);
  };
  auto mended =
      lint::mend([&](const lint::Texts& instead) { return linter.look(instead); }, may_mend);
  Findings left;
  if (options.dry_run) {
    show(mended, console);
    for (const auto& finding : mended.found.all())
      if (!finding.fix || !may_mend(finding))
        left.add(finding);
  } else {
    write(mended, mended.left);
    left = std::move(mended.left);
  }
  const auto ending = report(left, console);
  console.note(fmt::format("{} {} in {}", options.dry_run ? "would mend" : "mended",
                           count(mended.fixes, "finding", "findings"),
                           count(mended.after.size(), "file", "files")));
  return options.dry_run && !mended.after.empty() ? worse(ending, ExitCode::stale) : ending;
}

ExitCode write_baseline(const Findings& found, const std::string& file, const Console& console) {
  const auto folder = std::filesystem::path(file).parent_path().string();
  Findings findings;
  if (const auto failure = write_file(file, lint::baseline_text(found, folder), true))
    findings.add(failure->finding(file));
  console.note(
      fmt::format("{} written to {}", count(found.all().size(), "finding", "findings"), file));
  return report(findings, console);
}

} // namespace

ExitCode run(const LintOptions& options) {
  const Console console(options.format);
  if (options.list_rules)
    return list_rules(console);
  if (options.dry_run && !options.fix && !options.fix_orphans) {
    console.fail("--dry-run goes with --fix or --fix-orphans");
    return ExitCode::usage;
  }
  Findings findings;
  Linter linter(options);
  if (!linter.open(options, findings))
    return console.report(findings);
  if (!options.resolve.empty())
    return show_lookups(options, linter.options(), linter.paths(), console, findings);
  auto ending = ExitCode::fine;
  if (options.fix || options.fix_orphans) {
    ending = mend(linter, options, console);
  } else {
    findings = linter.look({});
    if (!options.write_baseline.empty())
      return write_baseline(findings, options.write_baseline, console);
    ending = report(findings, console);
    note_fixes(findings, console);
  }
  console.note(summary(linter.result()));
  return ending;
}

} // namespace aircat::cli
