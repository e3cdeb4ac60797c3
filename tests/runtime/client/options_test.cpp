#include "support/scene.hpp"

#include <cstdlib>
#include <limits>
#include <stdexcept>

using namespace aircat;
using namespace aircat::testing;

namespace {

/// What is wrong with the options after the change; empty: nothing.
std::string complaint(const std::function<void(ClientOptions&)>& change) {
  ClientOptions options;
  options.api_key = secret_key();
  change(options);
  try {
    const Client client(options);
    return {};
  } catch (const std::invalid_argument& error) {
    CHECK_THAT(error.what(), !Catch::Contains("never-to-be-seen"));
    return error.what();
  }
}

/// Sets a variable of the environment for as long as it lives.
class Variable {
public:
  Variable(const char* name, const std::string& value) : name_(name) {
    ::setenv(name, value.c_str(), 1);
  }
  ~Variable() { ::unsetenv(name_); }
  Variable(Variable&&) = delete;

private:
  const char* name_;
};

} // namespace

TEST_CASE("the options as they are by default work") {
  CHECK(complaint([](ClientOptions&) {}).empty());
  const Client client{ClientOptions()};
  CHECK(client.options().endpoint == "https://api.runware.ai/v1");
  CHECK(client.options().retry.retries == 3);
}

TEST_CASE("an endpoint must be an http or https URL") {
  for (const auto* endpoint : {"", "api.runware.ai/v1", "wss://ws-api.runware.ai/v1", "file:///v1"})
    CHECK_THAT(complaint([&](ClientOptions& options) { options.endpoint = endpoint; }),
               Catch::Contains("endpoint"));
}

TEST_CASE("a key that would break the header is refused, and not repeated") {
  for (const auto* bad : {"\r\nX-Evil: 1", "\n", " ", "\t", "ä", "\x7f"})
    CHECK_THAT(complaint([&](ClientOptions& options) { options.api_key += bad; }),
               Catch::Contains("api_key"));
}

TEST_CASE("figures out of range are refused") {
  using namespace std::chrono_literals;
  const auto infinite = std::numeric_limits<double>::infinity();
  const auto nan = std::numeric_limits<double>::quiet_NaN();
  using Change = std::function<void(ClientOptions&)>;
  const std::vector<std::pair<const char*, Change>> changes{
      {"call_timeout", [](auto& options) { options.call_timeout = 0ms; }},
      {"wait_timeout", [](auto& options) { options.wait_timeout = -1ms; }},
      {"call_spacing", [](auto& options) { options.call_spacing = -1ms; }},
      {"connections", [](auto& options) { options.connections = 0; }},
      {"connections", [](auto& options) { options.connections = 1001; }},
      {"largest_answer", [](auto& options) { options.largest_answer = 0; }},
      {"retry.retries", [](auto& options) { options.retry.retries = -1; }},
      {"retry", [](auto& options) { options.retry.first_delay = -1ms; }},
      {"retry.factor", [](auto& options) { options.retry.factor = 0.5; }},
      {"retry.factor", [=](auto& options) { options.retry.factor = infinite; }},
      {"timeout_factor", [](auto& options) { options.timeout_factor = 0.9; }},
      {"timeout_factor", [=](auto& options) { options.timeout_factor = nan; }},
      {"retry.jitter", [](auto& options) { options.retry.jitter = 1.5; }},
      {"retry.jitter", [=](auto& options) { options.retry.jitter = nan; }},
      {"poll", [](auto& options) { options.poll.first_delay = 0ms; }},
      {"poll.factor", [=](auto& options) { options.poll.factor = nan; }},
  };
  for (const auto& [what, change] : changes)
    CHECK_THAT(complaint(change), Catch::Contains(what));
}

TEST_CASE("key and endpoint come from the environment") {
  Scene scene;
  scene.server.then(items({image_item(1)}));
  const Variable key("RUNWARE_API_KEY", secret_key());
  const Variable endpoint("RUNWARE_BASE_URL", scene.server.url("/from-environment"));
  auto client = Client::from_environment();
  CHECK(client.run(image(1)).media.size() == 1);
  const auto seen = scene.server.requests().front();
  CHECK(seen.header("authorization") == "Bearer " + secret_key());
  CHECK(seen.target == "/from-environment");
}

TEST_CASE("an empty environment leaves the service's own endpoint, without a key") {
  const Variable key("RUNWARE_API_KEY", "");
  const Variable endpoint("RUNWARE_BASE_URL", "");
  const auto client = Client::from_environment();
  CHECK(client.options().api_key.empty());
  CHECK(client.options().endpoint == "https://api.runware.ai/v1");
}

TEST_CASE("without a random source the client has its own") {
  const Client client{ClientOptions()};
  for (int i = 0; i < 100; ++i) {
    const auto number = client.options().random();
    CHECK(number >= 0);
    CHECK(number < 1);
  }
}
