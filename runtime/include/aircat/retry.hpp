#pragma once

#include "aircat/clock.hpp"

namespace aircat {

/// When and how often the same is sent again.
struct RetryPolicy {
  int retries = 3; ///< after the first try
  Clock::Duration first_delay{1000};
  double factor = 2;
  Clock::Duration longest_delay{8000};
  double jitter = 0; ///< up to this part of a delay is added at random
};

} // namespace aircat
