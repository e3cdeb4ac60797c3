#include "cli/commands.hpp"
#include "cli/generation.hpp"
#include "cli/locate.hpp"

#include <fmt/format.h>

namespace aircat::cli {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string summary(const Generation& generation, const output::SinkReport& report,
                    const GenerateOptions& options) {
  using output::Change;
  const auto changed = report.count(Change::created) + report.count(Change::updated);
  auto text = fmt::format(
      "{}, {}; {} {}, {} unchanged", counted(generation.models, "model", "models"),
      counted(generation.providers, "provider", "providers"), counted(changed, "file", "files"),
      options.check     ? "stale"
      : options.dry_run ? "to write"
                        : "written",
      report.unchanged);
  if (const auto removed = report.count(Change::removed))
    text +=
        fmt::format(", {} {}", removed, options.check || options.dry_run ? "to remove" : "removed");
  text += fmt::format("; {} proven", counted(generation.requests, "request", "requests"));
  return text;
}

} // namespace

ExitCode run(const GenerateOptions& options) {
  const Console console(options.common.format);
  Generation generation(options, console);
  if (const auto note = generation.recall()) {
    console.note(*note);
    return ExitCode::fine;
  }
  if (!generation.prepare())
    return generation.ending();
  auto report = generation.deliver();
  auto ending = generation.finish(report);
  const auto text = summary(generation, report, options);
  console.note(fmt::format("{} ({:.2f} s)", text, generation.seconds()));
  if (options.timing)
    console.note(generation.timing());
  if (ending == ExitCode::fine)
    generation.remember(text);
  return ending;
}

} // namespace aircat::cli
