#pragma once

#include "support/server.hpp"

#include <cstddef>
#include <memory>
#include <string>

namespace aircat::testing {

/// Does tasks as the service would, as far as a client sees it: judges them by the bundled catalog,
/// asks for a key, delivers at once or when asked for the result, and serves what it made. A prompt
/// with the word `forbidden` is refused. What it makes is the same small picture each time, and its
/// captions say so.
class Simulation {
public:
  /// A task that is delivered later is said to be under way so many times.
  explicit Simulation(int polls_before_the_end = 1);
  ~Simulation();

  [[nodiscard]] std::string url() const;
  /// How many tasks were done and would have been paid for.
  [[nodiscard]] std::size_t paid() const;

private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace aircat::testing
