#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "diagnostics/finding.hpp"

namespace aircat::output {

/// A generated file: its path below the output folder, with forward slashes, and its bytes.
struct OutputFile {
  std::string path;
  std::string content;
};

/// What a run is about, told before its first file.
struct Plan {
  /// Every path that the catalog and the templates give, also those of no interest to this run.
  std::vector<std::string> paths;
  /// The paths that this run compares or writes: some of `paths`, or all of them.
  std::vector<std::string> selected;
  /// The folders of the targets that are selected as a whole: files in them that are not in `paths`
  /// are extra.
  std::vector<std::string> folders;
  /// Whether the run is about everything: what an earlier run made anywhere and `paths` lacks is
  /// stale. Otherwise only what it made in `folders` is.
  bool complete = true;
};

enum class Change {
  created, ///< was not there; for a check: missing
  updated, ///< had other bytes; for a check: changed
  removed, ///< made by an earlier run and no longer generated; for a check: stale
  extra,   ///< in a target's folder and not made by aircat; only a check looks for it
};

struct FileChange {
  std::string path;
  Change change = Change::created;
  std::string diff = {}; ///< of a check, unified and cut; "" otherwise
};

/// What a sink did, or found that would have to be done.
struct SinkReport {
  std::vector<FileChange> changes; ///< by path
  std::size_t unchanged = 0;
  Findings findings; ///< sorted; for a check also one for each change
  /// Whether a finding is of reading or writing (exit code 4).
  bool io_failed = false;
  /// The findings that say no more than that the output is stale (exit code 2).
  std::size_t stale = 0;

  [[nodiscard]] std::size_t count(Change change) const;
};

/// The end of the generator: takes the files of a run. `begin` once, then `put` for each selected
/// file in any order and from any thread, then `finish` once. A selected file that is never put is
/// left as it is.
class Sink {
public:
  virtual ~Sink() = default;
  virtual void begin(Plan plan) = 0;
  virtual void put(OutputFile file) = 0;
  [[nodiscard]] virtual SinkReport finish() = 0;
};

/// Puts `files` into `sink` by as many threads as `jobs`, with `plan.selected` filled from them,
/// and `plan.paths` too where it is empty.
[[nodiscard]] SinkReport deliver(Sink& sink, std::vector<OutputFile> files, Plan plan,
                                 unsigned jobs = 1);

} // namespace aircat::output
