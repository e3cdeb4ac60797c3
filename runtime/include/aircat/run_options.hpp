#pragma once

#include "aircat/clock.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

namespace aircat {

/// How far a task is.
struct Progress {
  std::string task_uuid;
  std::string state;                      ///< `sent`, `processing`, `success`, `error`, `retrying`
  std::optional<double> percent;          ///< 0 to 100, where the service says it
  std::size_t finished = 0, expected = 1; ///< results
  Clock::Duration elapsed{0};
};

struct RunOptions {
  std::stop_token stop = {};
  std::function<void(const Progress&)> on_progress = {};
  std::optional<Clock::Duration> wait_timeout = std::nullopt; ///< instead of the client's
};

} // namespace aircat
