#pragma once

#include <chrono>
#include <cstdint>

namespace aircat::cli {

/// One line on a terminal that says how far a long run is; nothing where there is no terminal.
class Progress {
public:
  Progress();

  void advance(std::size_t bytes, std::uint64_t tasks);
  /// Takes the line away, so that something else can be printed.
  void clear();

private:
  using Clock = std::chrono::steady_clock;

  bool wanted_;
  bool shown_ = false;
  std::uint64_t bytes_ = 0;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
};

} // namespace aircat::cli
