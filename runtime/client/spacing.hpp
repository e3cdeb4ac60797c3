#pragma once

#include "aircat/clock.hpp"

#include <mutex>
#include <optional>
#include <stop_token>

namespace aircat::client {

/// Lets callers go on one after another, so much time apart at least, whichever threads they are.
class Spacing {
public:
  explicit Spacing(Clock::Duration apart) : apart_(apart) {}

  /// Waits for its turn; false as soon as `stop` is requested.
  [[nodiscard]] bool wait(Clock& clock, const std::stop_token& stop);

private:
  Clock::Duration apart_;
  std::mutex mutex_;
  std::optional<Clock::Time> last_; ///< the turn that was given last, also of who gave up
};

} // namespace aircat::client
