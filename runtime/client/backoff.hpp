#pragma once

#include "aircat/client.hpp"

#include <chrono>
#include <optional>
#include <string_view>

namespace aircat::client {

/// How long to wait before the retry with that number, from 0. `random` is in [0, 1). What the
/// service asks for goes before the policy's own delay.
[[nodiscard]] Clock::Duration retry_delay(const RetryPolicy& policy, int retry, double random,
                                          std::optional<Clock::Duration> retry_after);

/// How long to wait before the poll with that number, from 0.
[[nodiscard]] Clock::Duration poll_delay(const PollPolicy& policy, int poll);

/// At most `longest_wait`.
[[nodiscard]] Clock::Duration lengthened(Clock::Duration duration, double factor);

/// The value of a `Retry-After` header: seconds or a date. `date` is the value of the answer's
/// `Date` header, as the clock of this machine may be wrong; empty: `now` counts.
[[nodiscard]] std::optional<Clock::Duration>
parse_retry_after(std::string_view value, std::string_view date,
                  std::chrono::system_clock::time_point now);

} // namespace aircat::client
