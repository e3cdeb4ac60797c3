#include "prove/prove.hpp"

#include "check/check.hpp"
#include "cli/commands.hpp"
#include "cli/locate.hpp"
#include "cli/open_catalog.hpp"
#include "cli/write_samples.hpp"

#include <fmt/format.h>

#include <fstream>
#include <sstream>

namespace aircat::cli {
namespace {

ExitCode write_grid(const catalog::Catalog& catalog, const ProveOptions& options,
                    const Console& console) {
  const auto size = options.full ? prove::GridSize::full : prove::GridSize::limited;
  if (options.grid == "-") {
    std::ostringstream out;
    prove::write_grid(catalog, out, size);
    console.print(out.str());
    return ExitCode::fine;
  }
  std::ofstream out(options.grid, std::ios::binary);
  prove::write_grid(catalog, out, size);
  out.close();
  if (out)
    return ExitCode::fine;
  console.fail(fmt::format("cannot write the grid to '{}'", options.grid));
  return ExitCode::io;
}

} // namespace

ExitCode run(const ProveOptions& options) {
  const Console console(options.common.format);
  if (options.samples.list_kinds)
    return list_kinds(console);
  Findings findings;
  auto ending = ExitCode::fine;
  const auto catalog = open_catalog(options.common, console, findings, ending);
  if (!catalog)
    return ending;
  check::check(*catalog, findings);
  if (findings.has_errors()) {
    findings.sort();
    return console.report(findings);
  }
  if (options.samples.count > 0)
    return write_samples(*catalog, options, console);
  if (!options.grid.empty())
    return write_grid(*catalog, options, console);
  auto proof = prove::prove(
      *catalog, {thread_count(options.common.jobs),
                 options.full ? prove::GridSize::full : prove::GridSize::limited, false});
  findings.append(std::move(proof.findings));
  findings.sort();
  ending = console.report(findings);
  console.note(fmt::format("{} requests of {} providers built and judged in {:.2f} s",
                           proof.requests, proof.providers, proof.seconds));
  return ending;
}

} // namespace aircat::cli
