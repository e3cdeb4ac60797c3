#pragma once

#include <stop_token>
#include <thread>

namespace aircat::cli {

/// Turns the first Ctrl-C, or a request of the system to end, into a stop that is asked for: what
/// runs can end in order. For as long as it lives.
class Interrupt {
public:
  Interrupt();
  ~Interrupt();
  Interrupt(Interrupt&&) = delete;

  [[nodiscard]] std::stop_token token() const { return stop_.get_token(); }

private:
  std::stop_source stop_;
  std::jthread listener_;
};

} // namespace aircat::cli
