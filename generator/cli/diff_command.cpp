#include "catalog/load.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/locate.hpp"
#include "cli/revision.hpp"
#include "compare/codes.hpp"
#include "compare/compare.hpp"
#include "compare/print.hpp"
#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

namespace aircat::cli {
namespace {

namespace fs = std::filesystem;
using compare::Change;
using compare::Impact;

/// A folder that is a catalog or holds one as catalog/; other folders are taken as they are, and
/// reading them says what is missing.
std::optional<std::string> folder_of(const std::string& name) {
  std::error_code error;
  if (!fs::is_directory(name, error))
    return std::nullopt;
  const auto inside = fs::path(name) / "catalog";
  return !fs::exists(fs::path(name) / "common.json", error) &&
                 fs::exists(inside / "common.json", error)
             ? inside.lexically_normal().string()
             : name;
}

/// One of the two catalogs; with errors they are reported, and nothing comes back.
std::optional<catalog::Catalog> open(const std::string& name, const DiffOptions& options,
                                     const Console& console, ExitCode& ending) {
  const auto jobs = thread_count(options.jobs);
  Findings findings;
  std::optional<catalog::Catalog> catalog;
  if (const auto folder = folder_of(name)) {
    catalog = catalog::load(*folder, jobs, findings);
  } else {
    const auto files = read_revision(name, find_catalog(options.catalog));
    if (!files) {
      console.fail(files.error());
      ending = ExitCode::usage;
      return std::nullopt;
    }
    catalog = load(*files, jobs, findings);
  }
  if (!findings.has_errors())
    return catalog;
  findings.sort();
  ending = console.report(findings);
  console.fail(
      fmt::format("'{}' cannot be compared: it is no catalog that this aircat reads", name));
  return std::nullopt;
}

std::string kinds_text() {
  std::string out;
  const auto titles = compare::codes();
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const auto& kind = compare::kinds()[i];
    out += fmt::format("{}  {:<10}  {:<23}  {}\n", kind.code, name_of(kind.impact), kind.id,
                       titles[i].title);
  }
  return out;
}

/// False, and said, when one of the names is no kind of change.
bool are_kinds(const std::vector<std::string>& names, const Console& console) {
  for (const auto& name : names) {
    if (compare::find_kind(name))
      continue;
    std::vector<std::string_view> known;
    for (const auto& kind : compare::kinds())
      known.insert(known.end(), {kind.id, kind.code});
    const auto meant = did_you_mean(name, known);
    console.fail(fmt::format("'{}' is no kind of change; {}", name,
                             meant.empty() ? "`aircat diff --list-kinds` lists them" : meant));
    return false;
  }
  return true;
}

void keep_wanted(const DiffOptions& options, std::vector<Change>& changes) {
  const auto names = [](const std::vector<std::string>& kinds, const Change& change) {
    const auto& kind = info(change.kind);
    return std::any_of(kinds.begin(), kinds.end(), [&](const std::string& name) {
      return name == kind.id || name == kind.code;
    });
  };
  std::erase_if(changes, [&](const Change& change) {
    return (!options.only.empty() && !names(options.only, change)) || names(options.ignore, change);
  });
}

bool fails(const std::vector<Change>& changes, const std::string& fail_on) {
  if (fail_on == "none")
    return false;
  const auto mildest = fail_on == "breaking"     ? Impact::breaking
                       : fail_on == "compatible" ? Impact::compatible
                                                 : Impact::neutral;
  return std::any_of(changes.begin(), changes.end(),
                     [&](const Change& change) { return change.impact <= mildest; });
}

} // namespace

ExitCode run(const DiffOptions& options) {
  const Console console(options.format);
  if (options.list_kinds) {
    console.print(kinds_text());
    return ExitCode::fine;
  }
  if (options.before.empty()) {
    console.fail("name what to compare with, a folder or a revision of git: aircat diff main");
    return ExitCode::usage;
  }
  if (!are_kinds(options.only, console) || !are_kinds(options.ignore, console))
    return ExitCode::usage;
  const auto work_tree = options.after.empty() ? find_catalog(options.catalog) : options.after;
  if (work_tree.empty()) {
    console.fail("there is no folder catalog/ here or above to compare with; name one: aircat diff "
                 "OLD NEW");
    return ExitCode::io;
  }
  auto ending = ExitCode::fine;
  const auto before = open(options.before, options, console, ending);
  const auto after = before ? open(work_tree, options, console, ending) : std::nullopt;
  if (!before || !after)
    return ending;
  auto changes = compare::compare(*before, *after);
  keep_wanted(options, changes);
  const compare::Names names{options.before, work_tree};
  if (options.format == "json")
    console.print(as_json(changes, names));
  else if (options.format == "markdown")
    console.print(as_markdown(changes, names));
  else
    console.print(as_text(changes));
  if (options.format == "text")
    console.note(changes.empty() ? "no changes" : summary_of(changes));
  return fails(changes, options.fail_on) ? ExitCode::findings : ExitCode::fine;
}

} // namespace aircat::cli
