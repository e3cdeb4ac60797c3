#pragma once

#include <mutex>
#include <set>
#include <string>

#include "output/sink.hpp"
#include "output/workspace.hpp"

namespace aircat::output {

struct CheckOptions {
  /// The command that brings the output up to date, for hints.
  std::string mend = "aircat generate";
  std::size_t diff_lines = 30; ///< of one file
  std::size_t diffs = 10;      ///< files whose difference is shown; those after that are only named
};

/// Compares and writes nothing: missing, changed, stale and extra files are findings, with the
/// command that mends each.
class CheckSink final : public Sink {
public:
  explicit CheckSink(std::string root, CheckOptions options = {})
      : workspace_(std::move(root)), options_(std::move(options)) {}
  void begin(Plan plan) override { usable_ = workspace_.begin(std::move(plan), false); }
  void put(OutputFile file) override;
  [[nodiscard]] SinkReport finish() override;

private:
  [[nodiscard]] bool shows_difference(const std::string& path);
  void compare(const std::string& path, std::string_view content);
  void find_stale_and_extra();
  void check_manifest();
  [[nodiscard]] Finding finding(const FileChange& change) const;

  Workspace workspace_;
  CheckOptions options_;
  bool usable_ = false;
  std::mutex mutex_;
  std::set<std::string> shown_; ///< the first paths so far that differ, as many as show it
};

} // namespace aircat::output
