#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "output/sink.hpp"

namespace aircat::output {

/// A plan whose paths were checked, in order and ready to be asked.
class CheckedPlan {
public:
  CheckedPlan() = default;
  /// What is wrong with the paths becomes findings; those are in no list afterwards.
  CheckedPlan(Plan plan, std::string_view root, Findings& findings);

  [[nodiscard]] const std::vector<std::string>& paths() const { return paths_; }
  [[nodiscard]] const std::vector<std::string>& selected() const { return selected_; }
  [[nodiscard]] const std::vector<std::string>& folders() const { return folders_; }

  /// The position of `path` in `selected`.
  [[nodiscard]] std::optional<std::size_t> index(std::string_view path) const;
  [[nodiscard]] bool generates(std::string_view path) const;

  /// What of `owned` is no longer generated and within this run's selection.
  [[nodiscard]] std::vector<std::string> stale(const std::vector<std::string>& owned) const;
  /// Whether `path` has a generated path as its folder, or is the folder of one.
  [[nodiscard]] bool obstructs(std::string_view path) const;
  /// What the manifest lists after a run without failures.
  [[nodiscard]] std::vector<std::string> owned_after(const std::vector<std::string>& owned) const;

private:
  std::vector<std::string> paths_;
  std::vector<std::string> selected_;
  std::vector<std::string> folders_;
  bool complete_ = true;
};

} // namespace aircat::output
