#include "aircat/clock.hpp"

#include <condition_variable>
#include <mutex>

namespace aircat {
namespace {

class SteadyClock : public Clock {
public:
  Time now() override {
    return std::chrono::time_point_cast<Duration>(std::chrono::steady_clock::now());
  }

  bool wait(Duration duration, const std::stop_token& stop) override {
    std::mutex mutex;
    std::condition_variable_any stopped;
    std::unique_lock lock(mutex);
    stopped.wait_for(lock, stop, duration, [] { return false; });
    return !stop.stop_requested();
  }
};

} // namespace

std::shared_ptr<Clock> Clock::steady() {
  return std::make_shared<SteadyClock>();
}

} // namespace aircat
