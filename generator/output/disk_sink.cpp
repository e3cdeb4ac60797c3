#include "output/disk_sink.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "output/manifest.hpp"
#include "output/path.hpp"

namespace aircat::output {

void DiskSink::begin(Plan plan) {
  usable_ = workspace_.begin(std::move(plan), true);
  if (!usable_)
    return;
  manifest_ = workspace_.manifest();
  // What is stale and stands where a folder or file must be now cannot wait until the end.
  for (const auto& path : workspace_.plan().stale(workspace_.owned()))
    if (workspace_.plan().obstructs(path))
      remove(path);
  claim();
}

/// Lists in the manifest what is about to be made, before it is: a killed run must not leave files
/// that the next one takes for someone else's. What exists already is not claimed until its bytes
/// are known.
void DiskSink::claim() {
  const auto& selected = workspace_.plan().selected();
  standings_ = std::vector<std::atomic<Standing>>(selected.size());
  std::vector<std::string> claimed;
  for (std::size_t i = 0; i < selected.size(); ++i) {
    auto standing = Standing::unknown;
    if (workspace_.owns(selected[i]))
      standing = Standing::owned;
    else if (!workspace_.tree().exists(selected[i]))
      standing = Standing::claimed;
    standings_[i] = standing;
    if (standing == Standing::claimed)
      claimed.push_back(selected[i]);
  }
  if (claimed.empty())
    return;
  std::vector<std::string> all;
  std::set_union(workspace_.owned().begin(), workspace_.owned().end(), claimed.begin(),
                 claimed.end(), std::back_inserter(all));
  save_manifest(all);
}

void DiskSink::put(OutputFile file) {
  const auto index = workspace_.plan().index(file.path);
  if (!usable_ || !index || workspace_.gave_up())
    return;
  auto& standing = standings_[*index];
  const auto before = standing.load();
  if (before == Standing::done || before == Standing::refused)
    return;
  auto& tree = workspace_.tree();
  Compared compared;
  if (before != Standing::claimed) {
    compared = tree.compare(file.path, file.content);
    if (compared.state == State::failed)
      return workspace_.fail(file.path, compared.failure);
    if (compared.state == State::equal) {
      standing = Standing::done;
      return workspace_.add_unchanged();
    }
    if (compared.state == State::different && before == Standing::unknown) {
      standing = Standing::refused;
      return workspace_.fail_foreign(file.path);
    }
  }
  const bool replace = before == Standing::owned;
  if (const auto failure = tree.write(file.path, file.content, replace))
    return workspace_.fail(file.path, *failure);
  standing = Standing::done;
  workspace_.changed({std::move(file.path),
                      compared.state == State::different ? Change::updated : Change::created});
}

void DiskSink::remove(const std::string& path) {
  const bool existed = workspace_.tree().exists(path);
  if (const auto failure = workspace_.tree().remove(path))
    workspace_.fail(path, *failure);
  else if (existed)
    workspace_.changed({path, Change::removed});
}

void DiskSink::save_manifest(const std::vector<std::string>& paths) {
  const auto text = manifest_text(paths);
  if (text == manifest_)
    return;
  const auto failure = text.empty() ? workspace_.tree().remove(manifest_name)
                                    : workspace_.tree().write(manifest_name, text, true);
  if (failure)
    workspace_.fail(manifest_name, *failure);
  else
    manifest_ = text;
}

SinkReport DiskSink::finish() {
  if (!usable_)
    return workspace_.take_report();
  const auto& plan = workspace_.plan();
  std::vector<std::string> owned;
  if (workspace_.failed()) {
    // Something went wrong: remove nothing, forget nothing.
    owned = parse_manifest(manifest_);
  } else {
    for (const auto& path : plan.stale(workspace_.owned()))
      if (!plan.obstructs(path)) // those went at the beginning
        remove(path);
    owned = workspace_.owned();
    if (!workspace_.failed()) {
      const auto gone = plan.stale(owned);
      std::vector<std::string> kept;
      std::set_difference(owned.begin(), owned.end(), gone.begin(), gone.end(),
                          std::back_inserter(kept));
      owned = std::move(kept);
    }
  }
  for (std::size_t i = 0; i < standings_.size(); ++i)
    if (standings_[i] == Standing::done)
      owned.push_back(plan.selected()[i]);
  save_manifest(sorted_unique(std::move(owned)));
  return workspace_.take_report();
}

} // namespace aircat::output
