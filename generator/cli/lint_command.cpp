#include "catalog/load.hpp"
#include "check/check.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/locate.hpp"
#include "lint/lint.hpp"

#include <fmt/format.h>

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
  const auto result =
      lint::lint(paths,
                 {options.source_locale,
                  {options.same_in_all_languages.begin(), options.same_in_all_languages.end()}},
                 findings, jobs);
  for (const auto& folder : result.catalogs) {
    Findings own;
    const auto catalog = catalog::load(folder, jobs, own);
    if (!own.has_errors())
      check::check(catalog, own, jobs);
    findings.append(std::move(own));
  }
  if (options.strict)
    findings.promote_warnings();
  findings.sort();
  const auto ending = console.report(findings);
  console.note(summary(result));
  return ending;
}

} // namespace aircat::cli
