#include "cli/commands.hpp"
#include "cli/open_catalog.hpp"
#include "cli/today.hpp"
#include "provenance/audit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace aircat::cli {
namespace {

/// `180d`, or the day from which on a source is not old. Nothing for anything else.
std::optional<catalog::Day> oldest_day(std::string_view text, catalog::Day today) {
  if (!text.ends_with("d"))
    return catalog::first_day_of(text);
  int days = 0;
  const auto* end = text.data() + text.size() - 1;
  const auto [last, error] = std::from_chars(text.data(), end, days);
  if (error != std::errc{} || last != end || days < 0)
    return std::nullopt;
  return today - std::chrono::days(days);
}

/// The parts that were asked for; none: all.
provenance::Shown shown_of(const SourcesOptions& options) {
  if (!options.undocumented && !options.old && !options.contradicted)
    return {};
  return {options.undocumented, options.old, options.contradicted};
}

std::string text_of(const provenance::Audit& audit, provenance::Shown shown,
                    std::string_view format) {
  if (format == "json")
    return provenance::as_json(audit, shown);
  return format == "markdown" ? provenance::as_markdown(audit, shown)
                              : provenance::as_text(audit, shown);
}

/// What has no source is an error. That some are old, contradicted or only tried is known and
/// shown; strictly these count too.
bool is_bad(const provenance::Audit& audit, provenance::Shown shown, bool strict) {
  if (shown.undocumented && !audit.unsourced.empty())
    return true;
  return strict &&
         ((shown.undocumented && !audit.tried.empty()) || (shown.old && !audit.old.empty()) ||
          (shown.contradicted && !audit.contradictions.empty()));
}

} // namespace

ExitCode run(const SourcesOptions& options) {
  const Console console("text");
  const auto now = catalog::last_day_of(options.today.empty() ? today() : options.today);
  if (!now) {
    console.fail(fmt::format("'{}' is no date; write --today 2026-11-21", options.today));
    return ExitCode::usage;
  }
  const auto oldest = oldest_day(options.older_than, *now);
  if (!oldest) {
    console.fail(fmt::format("'{}' is neither a number of days nor a date; write --older-than 180d "
                             "or --older-than 2026-01-31",
                             options.older_than));
    return ExitCode::usage;
  }
  Findings findings;
  auto ending = ExitCode::fine;
  const auto catalog = open_any_catalog(options.common, console, findings, ending);
  if (!catalog)
    return ending;
  provenance::AuditOptions asked{*now, *oldest, {}};
  for (const auto& name : options.models) {
    const auto* model = find_model(*catalog, name, console);
    if (!model)
      return ExitCode::usage;
    asked.models.push_back(model);
  }
  const provenance::Provenance provenance(*catalog);
  const auto audit = provenance::audit(*catalog, provenance, asked);
  const auto shown = shown_of(options);
  console.print(text_of(audit, shown, options.report));
  return is_bad(audit, shown, options.common.strict) ? ExitCode::findings : ExitCode::fine;
}

} // namespace aircat::cli
