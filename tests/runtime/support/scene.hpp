#pragma once

#include "aircat/client.hpp"

#include "support/fake_clock.hpp"
#include "support/server.hpp"
#include "support/tasks.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace aircat::testing {

/// The key of all tests: it may be found in the header `Authorization` and nowhere else.
inline const std::string& secret_key() {
  static const std::string key = "rw-5f2c9b1d7e4a-never-to-be-seen";
  return key;
}

/// A client and the server it talks to. When the scene ends, all that came out of it is searched
/// for the key.
class Scene {
public:
  Scene() : clock(std::make_shared<FakeClock>()) {
    options.endpoint = server.url("/v1");
    options.api_key = secret_key();
    options.call_timeout = std::chrono::seconds(20); // real time; what tests it sets it
    options.clock = clock;
    options.random = [] { return 0.5; };
    options.log = [this](std::string_view line) { log_.append(std::string(line)); };
  }

  ~Scene() {
    INFO("the key was seen");
    for (const auto& text : log_.all())
      CHECK_THAT(text, !Catch::Contains(secret_key()));
    for (const auto& text : seen_.all())
      CHECK_THAT(text, !Catch::Contains(secret_key()));
    for (const auto& request : server.requests()) {
      CHECK_THAT(request.target + request.body, !Catch::Contains(secret_key()));
      for (const auto& header : request.headers)
        if (header.name != "authorization")
          CHECK_THAT(header.value, !Catch::Contains(secret_key()));
    }
  }
  Scene(Scene&&) = delete;

  Server server;
  std::shared_ptr<FakeClock> clock;
  ClientOptions options; ///< change them before the first call of `client`

  Client& client() {
    if (!client_)
      client_.emplace(options);
    return *client_;
  }

  std::vector<Outcome> run(const std::vector<Request>& requests, RunOptions how = {}) {
    how.on_progress = [this, given = how.on_progress](const Progress& progress) {
      seen_.append(progress.task_uuid + progress.state);
      if (given)
        given(progress);
    };
    auto outcomes = client().run(std::span(requests), how);
    REQUIRE(outcomes.size() == requests.size());
    for (const auto& outcome : outcomes)
      search(outcome);
    return outcomes;
  }

  Outcome run(const Request& request, RunOptions how = {}) {
    return run(std::vector{request}, std::move(how)).front();
  }

  /// Adds a text to what is searched for the key.
  void search(std::string text) { seen_.append(std::move(text)); }
  void search(const RunwareError& error) {
    const auto& detail = error.detail();
    for (const auto& text : {std::string(error.what()), detail.code, detail.message,
                             detail.parameter, detail.task_uuid, detail.documentation})
      search(text);
  }
  void search(const Outcome& outcome) {
    if (outcome.error)
      search(*outcome.error);
    search(outcome.result.text);
    search(outcome.result.json);
    for (const auto& media : outcome.result.media)
      search(media.uuid + " " + media.url + " " + media.base64 + " " + media.data_uri);
  }

  [[nodiscard]] std::vector<std::string> log() const { return log_.all(); }
  /// How many requests reached the server.
  [[nodiscard]] std::size_t calls() const { return server.requests().size(); }
  [[nodiscard]] std::string body(std::size_t call) const { return server.requests()[call].body; }

private:
  class Texts {
  public:
    void append(std::string text) {
      const std::scoped_lock lock(mutex_);
      texts_.push_back(std::move(text));
    }
    [[nodiscard]] std::vector<std::string> all() const {
      const std::scoped_lock lock(mutex_);
      return texts_;
    }

  private:
    mutable std::mutex mutex_;
    std::vector<std::string> texts_;
  };

  Texts log_, seen_;
  std::optional<Client> client_;
};

/// The error of an outcome that must have one of that kind and code.
inline const ErrorDetail& check_error(const Outcome& outcome, ErrorKind kind,
                                      const std::string& code) {
  REQUIRE(outcome.error);
  INFO(outcome.error->what());
  CHECK(outcome.error->kind() == kind);
  CHECK(outcome.error->code() == code);
  CHECK_FALSE(outcome.error->detail().message.empty());
  return outcome.error->detail();
}

using Waits = std::vector<Clock::Duration::rep>;

} // namespace aircat::testing
