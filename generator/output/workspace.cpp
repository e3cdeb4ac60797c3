#include "output/workspace.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "output/codes.hpp"
#include "output/manifest.hpp"
#include "output/path.hpp"

namespace aircat::output {

bool Workspace::begin(Plan plan, bool create) {
  plan_ = CheckedPlan(std::move(plan), root_, report_.findings);
  if (const auto failure = tree_.open(root_, create)) {
    report_.io_failed = true;
    report_.findings.add(failure->finding(root_));
    return false;
  }
  // With the lock held, so that no other run writes it meanwhile.
  const bool locked = !create || tree_.lock();
  std::optional<std::string> text;
  if (const auto failure = tree_.read(manifest_name, text)) {
    report_.io_failed = true;
    report_.findings.add(failure->finding(below(root_, manifest_name)));
    return false;
  }
  manifest_ = text.value_or("");
  owned_ = parse_manifest(manifest_);
  if (create && locked) {
    // What killed runs left is in folders that they wrote to.
    std::vector<std::string> folders{""};
    const auto add_folders = [&](const std::vector<std::string>& paths) {
      for (const auto& path : paths)
        if (folders.back() != folder_of(path))
          folders.emplace_back(folder_of(path));
    };
    add_folders(owned_);
    add_folders(plan_.paths());
    for (const auto& folder : sorted_unique(std::move(folders)))
      tree_.clean(folder);
  }
  return true;
}

bool Workspace::owns(std::string_view path) const {
  return std::binary_search(owned_.begin(), owned_.end(), path, std::less<>{});
}

Compared Workspace::preview(std::string_view path, std::string_view content) {
  auto compared = tree_.compare(path, content);
  if (compared.state != State::failed || compared.failure.code != code::wrong_kind)
    return compared;
  for (auto folder = folder_of(path); !folder.empty(); folder = folder_of(folder))
    if (owns(folder))
      return {};
  const auto inside = std::string(path) + "/";
  const auto found = std::lower_bound(owned_.begin(), owned_.end(), inside);
  if (found != owned_.end() && found->starts_with(inside))
    return {};
  return compared;
}

void Workspace::fail(std::string_view path, const Failure& failure) {
  const std::lock_guard lock(mutex_);
  // One file tells it; the thousand after it would tell the same.
  if (gave_up_ && failure.fatal)
    return;
  gave_up_ = gave_up_ || failure.fatal;
  report_.io_failed = report_.io_failed || failure.io;
  report_.findings.add(failure.finding(below(root_, path)));
}

void Workspace::fail_foreign(std::string_view path) {
  Failure failure;
  failure.code = code::foreign_file;
  failure.message = "a file that aircat did not make is in the way, with other content";
  failure.hint = "move it away, or if it is not needed: rm " + shell_quoted(below(root_, path));
  fail(path, failure);
}

void Workspace::changed(FileChange change) {
  const std::lock_guard lock(mutex_);
  report_.changes.push_back(std::move(change));
}

void Workspace::add_unchanged() {
  const std::lock_guard lock(mutex_);
  ++report_.unchanged;
}

bool Workspace::failed() {
  const std::lock_guard lock(mutex_);
  return report_.findings.has_errors();
}

bool Workspace::gave_up() {
  const std::lock_guard lock(mutex_);
  return gave_up_;
}

SinkReport Workspace::take_report() {
  const std::lock_guard lock(mutex_);
  report_.findings.sort();
  std::sort(report_.changes.begin(), report_.changes.end(),
            [](const FileChange& a, const FileChange& b) { return a.path < b.path; });
  tree_.unlock();
  return std::exchange(report_, {});
}

} // namespace aircat::output
