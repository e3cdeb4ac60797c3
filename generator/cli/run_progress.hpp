#pragma once

#include "aircat/run_options.hpp"

#include <cstddef>
#include <map>
#include <mutex>
#include <string>

namespace aircat::cli {

/// One line on a terminal that says how far the tasks are; nothing where there is no terminal.
class RunProgress {
public:
  explicit RunProgress(std::size_t tasks);
  ~RunProgress();

  /// May be called by several threads.
  void show(const aircat::Progress& progress);
  /// Takes the line away, so that something else can be printed.
  void clear();

private:
  std::mutex mutex_;
  bool wanted_, shown_ = false;
  std::size_t tasks_;
  std::map<std::string, aircat::Progress> by_task_;
};

} // namespace aircat::cli
