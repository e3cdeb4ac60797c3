#include "catalog/files.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/open_catalog.hpp"
#include "cli/write_file.hpp"
#include "import/import.hpp"
#include "output/diff.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <limits>

namespace aircat::cli {
namespace {

constexpr auto standard_input = "-";

/// What is wrong with the command line beside its grammar, or "".
std::string problem_of(const catalog::Catalog& catalog, const ImportOptions& options) {
  for (const auto& name : options.capabilities)
    if (!catalog.capabilities.contains(name)) {
      std::string all;
      for (const auto& [slug, capability] : catalog.capabilities)
        all += (all.empty() ? "" : ", ") + std::string(slug);
      return fmt::format("there is no capability '{}'; there are {}", name, all);
    }
  return {};
}

std::string name_of(const catalog::Catalog& catalog, const importing::Import& import) {
  return fmt::format("{}/{}", catalog.directory, import.path);
}

/// As `diff -u` and git print it.
std::string patch_of(const importing::Import& import) {
  const auto diff =
      output::unified_diff(import.before, import.after, std::numeric_limits<std::size_t>::max());
  if (diff.empty())
    return {};
  return fmt::format("--- a/catalog/{0}\n+++ b/catalog/{0}\n{1}", import.path, diff);
}

ExitCode put(const std::string& path, const std::string& text, bool replace,
             const Console& console) {
  const auto failure = write_file(path, text, replace);
  if (!failure)
    return ExitCode::fine;
  Findings failed;
  failed.add(failure->finding(path));
  (void)console.report(failed);
  return ExitCode::io;
}

std::string counted(std::size_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// The proposal to where it was asked for.
ExitCode hand_over(const importing::Import& import, const catalog::Catalog& catalog,
                   const ImportOptions& options, const Console& console) {
  const auto path = name_of(catalog, import);
  const bool same = import.before == import.after;
  const auto what = import.is_new ? std::string("not described yet")
                    : same        ? std::string("the catalog says the same")
                                  : counted(import.changes, "difference", "differences");
  console.note(fmt::format("{}: {}{}", path, what,
                           import.left > 0 ? fmt::format(", {} left to do by hand", import.left)
                                           : std::string()));
  if (options.write) {
    if (same)
      return ExitCode::fine;
    const auto ending = put(path, import.after, !import.is_new, console);
    if (ending == ExitCode::fine)
      console.note(
          fmt::format("{}: written; look at it with `git diff`, then run `aircat check`", path));
    return ending;
  }
  const auto text = import.is_new ? import.after : patch_of(import);
  if (!options.output.empty())
    return put(options.output, text, false, console);
  if (console.is_text())
    console.print(text);
  return ExitCode::fine;
}

} // namespace

ExitCode run(const ImportOptions& options) {
  const Console console(options.common.format);
  Findings findings;
  auto ending = ExitCode::fine;
  const auto catalog = open_catalog(options.common, console, findings, ending);
  if (!catalog)
    return ending;
  if (const auto problem = problem_of(*catalog, options); !problem.empty()) {
    console.fail(problem);
    return ExitCode::usage;
  }
  auto text = read_input(options.file, findings);
  if (findings.has_errors())
    return worse(console.report(findings), ExitCode::io);
  const std::string name = options.file == standard_input ? "standard input" : options.file;
  const importing::ImportOptions wanted{options.model, options.vendor,       options.slug,
                                        options.name,  options.capabilities, options.source,
                                        options.date};
  catalog::Document document(name, std::move(text));
  const auto import =
      options.docs ? importing::import_docs(*catalog, name, document.text(), wanted, findings)
                   : importing::import_schema(*catalog, document, wanted, findings);
  if (options.common.strict)
    findings.promote_warnings();
  findings.sort();
  ending = console.report(findings);
  if (!import)
    return ending;
  return worse(ending, hand_over(*import, *catalog, options, console));
}

} // namespace aircat::cli
