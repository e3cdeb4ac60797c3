#include "cli/run_interrupt.hpp"

#include <csignal>
#include <ctime>

namespace aircat::cli {
namespace {

sigset_t signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

} // namespace

Interrupt::Interrupt() {
  // Blocked here, and so in all threads that are started from now on; the listener takes them.
  const auto set = signals();
  ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
  listener_ = std::jthread([this, set](const std::stop_token& over) {
    constexpr timespec patience{0, 100'000'000};
    while (!over.stop_requested())
      if (::sigtimedwait(&set, nullptr, &patience) > 0)
        stop_.request_stop();
  });
}

Interrupt::~Interrupt() {
  listener_.request_stop();
  listener_.join();
  const auto set = signals();
  ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

} // namespace aircat::cli
