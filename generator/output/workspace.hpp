#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "output/plan.hpp"
#include "output/sink.hpp"
#include "output/tree.hpp"

namespace aircat::output {

/// What the sinks that look at a disk share: the folder, the plan, and who made what.
class Workspace {
public:
  explicit Workspace(std::string root) : root_(std::move(root)) {}

  /// False when the folder cannot be used at all.
  bool begin(Plan plan, bool create);

  [[nodiscard]] Tree& tree() { return tree_; }
  [[nodiscard]] const CheckedPlan& plan() const { return plan_; }
  [[nodiscard]] const std::string& root() const { return root_; }
  /// What earlier runs made, in order.
  [[nodiscard]] const std::vector<std::string>& owned() const { return owned_; }
  [[nodiscard]] bool owns(std::string_view path) const;
  /// As `Tree::compare`, but what an earlier run made is no obstacle where a file becomes a folder
  /// or a folder a file: a writing run would have removed it.
  [[nodiscard]] Compared preview(std::string_view path, std::string_view content);
  /// The manifest as it is now, "" when it is not there.
  [[nodiscard]] const std::string& manifest() const { return manifest_; }

  void fail(std::string_view path, const Failure& failure);
  void fail_foreign(std::string_view path);
  void changed(FileChange change);
  void add_unchanged();
  [[nodiscard]] bool failed();
  /// Whether writing on makes no sense.
  [[nodiscard]] bool gave_up();

  /// Findings and changes so far, in order. Other runs may have the folder from here on.
  [[nodiscard]] SinkReport take_report();

private:
  std::string root_;
  Tree tree_;
  CheckedPlan plan_;
  std::vector<std::string> owned_;
  std::string manifest_;
  std::mutex mutex_; ///< guards what follows
  SinkReport report_;
  bool gave_up_ = false;
};

} // namespace aircat::output
