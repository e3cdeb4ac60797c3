#pragma once

#include "aircat/clock.hpp"

#include <functional>
#include <mutex>
#include <vector>

namespace aircat::testing {

/// Time that stands still until someone waits: a wait returns at once, moves the time and is
/// remembered.
class FakeClock : public Clock {
public:
  Time now() override {
    const std::scoped_lock lock(mutex_);
    return now_;
  }

  bool wait(Duration duration, const std::stop_token& stop) override {
    std::function<void()> on_wait;
    {
      const std::scoped_lock lock(mutex_);
      waits_.push_back(duration);
      on_wait = on_wait_;
    }
    if (on_wait)
      on_wait();
    if (stop.stop_requested())
      return false;
    advance(duration);
    return true;
  }

  void advance(Duration duration) {
    const std::scoped_lock lock(mutex_);
    now_ += duration;
  }

  /// Is called at the begin of each wait.
  void on_wait(std::function<void()> action) {
    const std::scoped_lock lock(mutex_);
    on_wait_ = std::move(action);
  }

  /// In milliseconds, in their order.
  [[nodiscard]] std::vector<Duration::rep> waits() const {
    const std::scoped_lock lock(mutex_);
    std::vector<Duration::rep> counts;
    for (const auto& duration : waits_)
      counts.push_back(duration.count());
    return counts;
  }

private:
  mutable std::mutex mutex_;
  Time now_{Duration{1'000'000}};
  std::vector<Duration> waits_;
  std::function<void()> on_wait_;
};

} // namespace aircat::testing
