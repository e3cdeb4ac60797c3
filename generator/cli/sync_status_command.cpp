#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/open_catalog.hpp"
#include "lint/read/read_text.hpp"
#include "status/compare.hpp"

namespace aircat::cli {

ExitCode run(const SyncStatusOptions& options) {
  const Console console("text");
  Findings findings;
  const auto page = options.file == "-" ? std::optional(read_input(options.file, findings))
                                        : lint::read_text(options.file, findings);
  if (!page)
    return worse(console.report(findings), ExitCode::io);
  auto ending = ExitCode::fine;
  const auto catalog = open_any_catalog(options.common, console, findings, ending);
  if (!catalog)
    return ending;
  Findings rows;
  const auto name = options.file == "-" ? "standard input" : options.file;
  const auto comparison = status::compare(*catalog, name, *page, rows);
  if (options.report == "json") {
    console.print(status::as_json(comparison, rows));
    ending = rows.has_errors() ? ExitCode::findings : ExitCode::fine;
  } else {
    console.print(status::as_text(comparison));
    ending = console.report(rows);
  }
  return comparison.differences.empty() ? ending : worse(ending, ExitCode::findings);
}

} // namespace aircat::cli
