#include "cli/codes.hpp"
#include "cli/commands.hpp"
#include "cli/locate.hpp"
#include "cli/open_catalog.hpp"
#include "output/disk_sink.hpp"
#include "site/site.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace aircat::cli {
namespace {

std::string summary(const output::SinkReport& report, std::size_t pages, double seconds) {
  using output::Change;
  auto text =
      fmt::format("{} {}; {} written, {} unchanged", pages, pages == 1 ? "page" : "pages",
                  report.count(Change::created) + report.count(Change::updated), report.unchanged);
  if (const auto removed = report.count(Change::removed))
    text += fmt::format(", {} removed", removed);
  return fmt::format("{} ({:.2f} s)", text, seconds);
}

bool is_page(const output::OutputFile& file) {
  constexpr std::string_view ending = ".html";
  return file.path.size() > ending.size() &&
         file.path.compare(file.path.size() - ending.size(), ending.size(), ending) == 0;
}

} // namespace

ExitCode run(const SiteOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  const Console console(options.common.format);
  Findings findings;
  auto ending = ExitCode::fine;
  const auto catalog = open_catalog(options.common, console, findings, ending);
  if (!catalog)
    return ending;
  const auto templates = options.templates.empty() ? find_templates() : options.templates;
  if (templates.empty()) {
    console.fail("there is no folder templates/ here or above; name one with --templates DIR");
    return ExitCode::io;
  }
  const auto codes = all_codes();
  const auto jobs = thread_count(options.common.jobs);
  std::vector<output::OutputFile> files;
  if (site::may_hold_site(options.out, findings))
    files = site::make_site(*catalog, {templates + "/site", codes, jobs, !options.no_validators},
                            findings);
  if (options.common.strict)
    findings.promote_warnings();
  if (findings.has_errors()) {
    findings.sort();
    return console.report(findings);
  }
  const auto pages = std::count_if(files.begin(), files.end(), is_page);
  output::DiskSink sink(options.out);
  auto report = output::deliver(sink, std::move(files), {}, jobs);
  findings.append(std::move(report.findings));
  findings.sort();
  ending = console.report(findings);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  console.note(summary(report, static_cast<std::size_t>(pages), seconds.count()));
  return report.io_failed ? ExitCode::io : ending;
}

} // namespace aircat::cli
