#include "client/backoff.hpp"

#include <catch2/catch.hpp>

using namespace aircat;
using namespace aircat::client;
using namespace std::chrono_literals;

TEST_CASE("retries wait 1, 2, 4, 8 and then always 8 seconds") {
  const RetryPolicy policy;
  std::vector<Clock::Duration> delays;
  for (int retry = 0; retry < 6; ++retry)
    delays.push_back(retry_delay(policy, retry, 0.9, std::nullopt));
  CHECK(delays == std::vector<Clock::Duration>{1s, 2s, 4s, 8s, 8s, 8s});
}

TEST_CASE("jitter adds up to its part of the delay") {
  RetryPolicy policy;
  policy.jitter = 0.5;
  CHECK(retry_delay(policy, 0, 0, std::nullopt) == 1000ms);
  CHECK(retry_delay(policy, 0, 0.5, std::nullopt) == 1250ms);
  CHECK(retry_delay(policy, 1, 0.999, std::nullopt) == 2999ms);
}

TEST_CASE("what the service asks for goes before the own delay, except nothing") {
  const RetryPolicy policy;
  CHECK(retry_delay(policy, 0, 0, 5s) == 5s);
  CHECK(retry_delay(policy, 3, 0, 2s) == 2s);
  CHECK(retry_delay(policy, 1, 0, 60s) == 60s);
  CHECK(retry_delay(policy, 1, 0, 0s) == 2s);
}

TEST_CASE("a policy that grows without end stays at its longest delay") {
  RetryPolicy policy;
  policy.factor = 1e300;
  CHECK(retry_delay(policy, 90, 0, std::nullopt) == 8s);
  policy.longest_delay = Clock::Duration::max();
  CHECK(retry_delay(policy, 90, 0, std::nullopt) == std::chrono::hours(10 * 365 * 24));
}

TEST_CASE("polls wait longer each time, up to 10 seconds") {
  const PollPolicy policy;
  std::vector<Clock::Duration> delays;
  for (int poll = 0; poll < 8; ++poll)
    delays.push_back(poll_delay(policy, poll));
  CHECK(delays == std::vector<Clock::Duration>{1000ms, 1500ms, 2250ms, 3375ms, 5063ms, 7594ms,
                                               10000ms, 10000ms});
}

TEST_CASE("a time is lengthened without overflow") {
  CHECK(lengthened(1500ms, 2) == 3000ms);
  CHECK(lengthened(Clock::Duration::max(), 2) == lengthened(Clock::Duration::max(), 3));
}

TEST_CASE("Retry-After is seconds or a date") {
  const auto parse = [](std::string_view value, std::string_view date = {}) {
    // 1994-11-06 08:49:30
    return parse_retry_after(value, date, std::chrono::system_clock::from_time_t(784111770));
  };
  CHECK(parse("5") == 5s);
  CHECK(parse("0") == 0s);
  CHECK(parse("Sun, 06 Nov 1994 08:49:37 GMT") == 7s);
  CHECK(parse("Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:35 GMT") == 2s);
  CHECK(parse("Sunday, 06-Nov-94 08:49:37 GMT") == 7s);
  CHECK(parse("Sun Nov  6 08:49:37 1994") == 7s);
  CHECK(parse("Sun, 06 Nov 1994 08:00:00 GMT") == 0s); // it is over
  CHECK(parse("99999999999") == std::chrono::seconds(10LL * 365 * 24 * 3600));
  CHECK(parse("99999999999999999999999") == parse("99999999999"));
  for (const auto* nonsense : {"", "-1", "soon", "5 s", "1.5"}) {
    INFO(nonsense);
    CHECK(parse(nonsense) == std::nullopt);
  }
}
