#include "client/backoff.hpp"

#include "client/options.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <ctime>
#include <string>

namespace aircat::client {
namespace {

/// `first` * `factor` ^ `steps`, at most `longest`.
double grown(Clock::Duration first, double factor, Clock::Duration longest, int steps) {
  return std::min(static_cast<double>(first.count()) * std::pow(factor, steps),
                  static_cast<double>(longest.count()));
}

Clock::Duration milliseconds(double count) {
  const auto most = static_cast<double>(longest_wait.count());
  return Clock::Duration(std::llround(std::min(count, most)));
}

std::optional<std::time_t> parse_date(std::string_view text) {
  const auto time = curl_getdate(std::string(text).c_str(), nullptr);
  if (time < 0)
    return std::nullopt;
  return time;
}

} // namespace

Clock::Duration retry_delay(const RetryPolicy& policy, int retry, double random,
                            std::optional<Clock::Duration> retry_after) {
  auto delay = grown(policy.first_delay, policy.factor, policy.longest_delay, retry);
  if (retry_after && retry_after->count() > 0)
    delay = static_cast<double>(retry_after->count());
  return milliseconds(delay + delay * policy.jitter * random);
}

Clock::Duration poll_delay(const PollPolicy& policy, int poll) {
  return milliseconds(grown(policy.first_delay, policy.factor, policy.longest_delay, poll));
}

Clock::Duration lengthened(Clock::Duration duration, double factor) {
  return milliseconds(static_cast<double>(duration.count()) * factor);
}

std::optional<Clock::Duration> parse_retry_after(std::string_view value, std::string_view date,
                                                 std::chrono::system_clock::time_point now) {
  constexpr long long longest =
      std::chrono::duration_cast<std::chrono::seconds>(longest_wait).count();
  if (!value.empty() && value.find_first_not_of("0123456789") == std::string_view::npos) {
    long long seconds = 0;
    const auto result = std::from_chars(value.data(), value.data() + value.size(), seconds);
    return std::chrono::seconds(result.ec == std::errc() ? std::min(seconds, longest) : longest);
  }
  const auto then = parse_date(value);
  if (!then)
    return std::nullopt;
  const auto since = parse_date(date).value_or(std::chrono::system_clock::to_time_t(now));
  return std::chrono::seconds(std::clamp<long long>(*then - since, 0, longest));
}

} // namespace aircat::client
