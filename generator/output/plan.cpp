#include "output/plan.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "output/codes.hpp"
#include "output/path.hpp"

namespace aircat::output {
namespace {

std::string folded(std::string_view path) {
  std::string out(path);
  for (auto& c : out)
    if (c >= 'A' && c <= 'Z')
      c = static_cast<char>(c - 'A' + 'a');
  return out;
}

void collision(Findings& findings, std::string_view root, const std::string& path,
               std::string message) {
  findings.error(std::string(code::path_collision), {below(root, path), 0, 0}, {},
                 std::move(message),
                 "give the models different names, or change the path in target.json");
}

/// The paths of which two cannot be in one folder.
std::set<std::string> colliding(const std::vector<std::string>& paths, std::string_view root,
                                Findings& findings) {
  std::set<std::string> out;
  std::map<std::string, std::string> by_folded;
  for (const auto& path : paths) {
    const auto [found, fresh] = by_folded.emplace(folded(path), path);
    if (fresh)
      continue;
    out.insert(path);
    collision(findings, root, path,
              found->second == path
                  ? "two generated files have this path"
                  : "this path and '" + found->second + "' differ in upper and lower case alone");
  }
  for (const auto& path : paths) {
    for (auto folder = folder_of(path); !folder.empty(); folder = folder_of(folder)) {
      const auto found = by_folded.find(folded(folder));
      if (found == by_folded.end())
        continue;
      out.insert(path);
      collision(findings, root, path,
                "'" + found->second + "' is a generated file and cannot be a folder");
      break;
    }
  }
  return out;
}

} // namespace

CheckedPlan::CheckedPlan(Plan plan, std::string_view root, Findings& findings)
    : paths_(std::move(plan.paths)), selected_(std::move(plan.selected)),
      folders_(sorted_unique(std::move(plan.folders))), complete_(plan.complete) {
  std::sort(paths_.begin(), paths_.end());
  std::sort(selected_.begin(), selected_.end());
  std::set<std::string> refused;
  for (const auto& path : paths_) {
    const auto problem = path_problem(path);
    if (!problem.empty() && refused.insert(path).second)
      findings.error(std::string(code::bad_path), {below(root, path), 0, 0}, {},
                     std::string("the generated path '").append(path).append("' ").append(problem),
                     "mend the name in the catalog, or the path in target.json");
  }
  refused.merge(colliding(paths_, root, findings));
  // A path twice among the selected alone would be written twice.
  for (auto at = selected_.begin();
       (at = std::adjacent_find(at, selected_.end())) != selected_.end(); ++at)
    if (refused.insert(*at).second)
      collision(findings, root, *at, "two generated files have this path");

  const auto is_refused = [&](const std::string& path) { return refused.contains(path); };
  std::erase_if(paths_, is_refused);
  const auto is_unknown = [&](const std::string& path) {
    return !std::binary_search(paths_.begin(), paths_.end(), path);
  };
  std::erase_if(selected_, is_unknown);
}

std::optional<std::size_t> CheckedPlan::index(std::string_view path) const {
  const auto found = std::lower_bound(selected_.begin(), selected_.end(), path);
  if (found == selected_.end() || *found != path)
    return std::nullopt;
  return static_cast<std::size_t>(found - selected_.begin());
}

bool CheckedPlan::generates(std::string_view path) const {
  return std::binary_search(paths_.begin(), paths_.end(), path, std::less<>{});
}

std::vector<std::string> CheckedPlan::stale(const std::vector<std::string>& owned) const {
  std::vector<std::string> out;
  for (const auto& path : owned) {
    const bool within =
        complete_ || std::any_of(folders_.begin(), folders_.end(),
                                 [&](const auto& folder) { return is_below(path, folder); });
    if (within && !generates(path))
      out.push_back(path);
  }
  return out;
}

bool CheckedPlan::obstructs(std::string_view path) const {
  for (auto folder = folder_of(path); !folder.empty(); folder = folder_of(folder))
    if (generates(folder))
      return true;
  const auto inside = std::string(path) + "/";
  const auto found = std::lower_bound(paths_.begin(), paths_.end(), inside);
  return found != paths_.end() && found->starts_with(inside);
}

std::vector<std::string> CheckedPlan::owned_after(const std::vector<std::string>& owned) const {
  const auto gone = stale(owned);
  std::vector<std::string> kept;
  std::set_difference(owned.begin(), owned.end(), gone.begin(), gone.end(),
                      std::back_inserter(kept));
  std::vector<std::string> out;
  std::set_union(kept.begin(), kept.end(), selected_.begin(), selected_.end(),
                 std::back_inserter(out));
  return out;
}

} // namespace aircat::output
