#pragma once

#include <chrono>
#include <memory>
#include <stop_token>

namespace aircat {

/// Time as the runtime sees it: whatever waits or meets a deadline asks this, so that a test can
/// let hours pass at once. Used by several threads.
class Clock {
public:
  using Duration = std::chrono::milliseconds;
  using Time = std::chrono::time_point<std::chrono::steady_clock, Duration>;

  virtual ~Clock() = default;
  [[nodiscard]] virtual Time now() = 0;
  /// Returns after `duration`, or false as soon as `stop` is requested.
  virtual bool wait(Duration duration, const std::stop_token& stop) = 0;

  /// The real one.
  [[nodiscard]] static std::shared_ptr<Clock> steady();
};

} // namespace aircat
