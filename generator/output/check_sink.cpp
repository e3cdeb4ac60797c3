#include "output/check_sink.hpp"

#include <iterator>
#include <optional>
#include <utility>

#include "output/codes.hpp"
#include "output/diff.hpp"
#include "output/listing.hpp"
#include "output/manifest.hpp"
#include "output/path.hpp"

namespace aircat::output {

void CheckSink::put(OutputFile file) {
  if (usable_ && workspace_.plan().index(file.path))
    compare(file.path, file.content);
}

/// Whatever order threads come in, the first paths of all are among those that this is true of.
bool CheckSink::shows_difference(const std::string& path) {
  const std::lock_guard lock(mutex_);
  shown_.insert(path);
  if (shown_.size() <= options_.diffs)
    return true;
  const auto last = std::prev(shown_.end());
  const bool shows = *last != path;
  shown_.erase(last);
  return shows;
}

void CheckSink::compare(const std::string& path, std::string_view content) {
  auto& tree = workspace_.tree();
  const auto compared = workspace_.preview(path, content);
  switch (compared.state) {
  case State::failed:
    return workspace_.fail(path, compared.failure);
  case State::equal:
    return workspace_.add_unchanged();
  case State::absent:
    return workspace_.changed({path, Change::created});
  case State::different:
    break;
  }
  std::optional<std::string> now;
  if (const auto failure = tree.read(path, now))
    return workspace_.fail(path, *failure);
  std::string diff;
  if (now && shows_difference(path))
    diff = unified_diff(*now, content, options_.diff_lines);
  workspace_.changed({path, Change::updated, std::move(diff)});
}

void CheckSink::find_stale_and_extra() {
  const auto& plan = workspace_.plan();
  auto& tree = workspace_.tree();
  for (const auto& path : plan.stale(workspace_.owned()))
    if (tree.exists(path))
      workspace_.changed({path, Change::removed});
  if (plan.folders().empty())
    return;
  const auto is_extra = [&](const std::string& path) {
    return !plan.generates(path) && !workspace_.owns(path) && path != manifest_name;
  };
  for (auto& path : unignored_files(workspace_.root(), plan.folders(), is_extra))
    if (tree.exists(path)) // git also lists what was removed without its knowledge
      workspace_.changed({std::move(path), Change::extra});
}

void CheckSink::check_manifest() {
  const auto expected = manifest_text(workspace_.plan().owned_after(workspace_.owned()));
  const auto& now = workspace_.manifest();
  if (expected == now)
    return;
  const auto change = now.empty()        ? Change::created
                      : expected.empty() ? Change::removed
                                         : Change::updated;
  workspace_.changed(
      {std::string(manifest_name), change,
       change == Change::updated ? unified_diff(now, expected, options_.diff_lines) : ""});
}

Finding CheckSink::finding(const FileChange& change) const {
  Finding out;
  const auto path = below(workspace_.root(), change.path);
  out.where.file = path;
  out.hint = "run: " + options_.mend;
  switch (change.change) {
  case Change::created:
    out.code = code::missing;
    out.message = "the generated file is missing";
    break;
  case Change::updated:
    out.code = code::changed;
    out.message = "the file differs from what the catalog gives";
    if (change.path != manifest_name && !workspace_.owns(change.path)) {
      out.message += ", and aircat did not make it";
      out.hint =
          "move it away, or if it is not needed: rm " + shell_quoted(path) + "; then " + out.hint;
    }
    break;
  case Change::removed:
    out.code = code::stale;
    out.message = "the file is no longer generated";
    break;
  case Change::extra:
    out.code = code::extra;
    out.message = "the file is in a target's folder and not generated";
    out.hint = "run: rm " + shell_quoted(path) + " (or let git ignore it)";
    break;
  }
  return out;
}

SinkReport CheckSink::finish() {
  if (usable_) {
    find_stale_and_extra();
    // With paths refused, the manifest's difference would be an echo.
    if (!workspace_.failed())
      check_manifest();
  }
  auto report = workspace_.take_report();
  for (auto& change : report.changes) {
    if (!change.diff.empty() && change.path != manifest_name && !shown_.contains(change.path))
      change.diff.clear();
    report.findings.add(finding(change));
    ++report.stale;
  }
  report.findings.sort();
  return report;
}

} // namespace aircat::output
