#include "client/options.hpp"

#include "http/url.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <mutex>
#include <random>
#include <stdexcept>

namespace aircat::client {
namespace {

void require(bool holds, std::string_view what) {
  if (!holds)
    throw std::invalid_argument(fmt::format("client options: {}", what));
}

/// It becomes part of a header.
bool is_key(std::string_view key) {
  return std::all_of(key.begin(), key.end(),
                     [](char letter) { return letter > ' ' && letter < '\x7f'; });
}

bool is_factor(double factor) {
  return std::isfinite(factor) && factor >= 1;
}

std::function<double()> random_numbers() {
  struct Source {
    std::mutex mutex;
    std::minstd_rand generator{std::random_device()()};
  };
  return [source = std::make_shared<Source>()] {
    const std::scoped_lock lock(source->mutex);
    return std::generate_canonical<double, 32>(source->generator);
  };
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

} // namespace

ClientOptions completed(ClientOptions options) {
  constexpr std::size_t most_connections = 1000;
  constexpr int most_retries = 100;
  require(http::origin_of(options.endpoint).has_value(),
          "`endpoint` must be an http or https URL, such as https://api.runware.ai/v1");
  require(is_key(options.api_key),
          "`api_key` must be one word of ASCII; is there a space or a line break in it?");
  require(options.call_timeout.count() > 0, "`call_timeout` must be positive");
  require(is_factor(options.timeout_factor), "`timeout_factor` must be at least 1");
  require(options.wait_timeout.count() > 0, "`wait_timeout` must be positive");
  require(options.call_spacing.count() >= 0, "`call_spacing` must not be negative");
  require(options.connections > 0 && options.connections <= most_connections,
          "`connections` must be 1 to 1000");
  require(options.largest_answer > 0, "`largest_answer` must be positive");
  require(options.retry.retries >= 0 && options.retry.retries <= most_retries,
          "`retry.retries` must be 0 to 100");
  require(options.retry.first_delay.count() >= 0 && options.retry.longest_delay.count() >= 0,
          "delays of `retry` must not be negative");
  require(is_factor(options.retry.factor), "`retry.factor` must be at least 1");
  require(options.retry.jitter >= 0 && options.retry.jitter <= 1, "`retry.jitter` must be 0 to 1");
  require(options.poll.first_delay.count() > 0 && options.poll.longest_delay.count() > 0,
          "delays of `poll` must be positive");
  require(is_factor(options.poll.factor), "`poll.factor` must be at least 1");
  if (!options.clock)
    options.clock = Clock::steady();
  if (!options.random)
    options.random = random_numbers();
  return options;
}

ClientOptions options_from_environment() {
  ClientOptions options;
  options.api_key = environment("RUNWARE_API_KEY");
  if (auto endpoint = environment("RUNWARE_BASE_URL"); !endpoint.empty())
    options.endpoint = std::move(endpoint);
  return options;
}

} // namespace aircat::client
