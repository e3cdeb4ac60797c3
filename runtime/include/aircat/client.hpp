#pragma once

#include "aircat/clock.hpp"
#include "aircat/error.hpp"
#include "aircat/request.hpp"
#include "aircat/result.hpp"
#include "aircat/retry.hpp"
#include "aircat/run_options.hpp"

#include <cstddef>
#include <functional>
#include <future>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace aircat {

class Validator;

/// How often the state of a task is asked for.
struct PollPolicy {
  Clock::Duration first_delay{1000};
  double factor = 1.5;
  Clock::Duration longest_delay{10000};
};

struct ClientOptions {
  std::string endpoint = "https://api.runware.ai/v1";
  std::string api_key;                      ///< empty: the endpoint is a proxy that adds its own
  Clock::Duration call_timeout{30000};      ///< of one exchange with the service
  Clock::Duration wait_timeout{20 * 60000}; ///< of a task, with all its retries and polls
  Clock::Duration call_spacing{0};          ///< from one exchange to the next, at least
  std::size_t connections = 4;              ///< that are open at a time, and kept
  std::size_t largest_answer = 256U << 20U; ///< bytes
  RetryPolicy retry;
  double timeout_factor = 1; ///< of `call_timeout`, when a task is sent again as it took too long
  PollPolicy poll;
  bool validate = true;                       ///< judge requests before they are sent
  std::shared_ptr<const Validator> validator; ///< none: the bundled catalog
  std::shared_ptr<Clock> clock;               ///< none: the real one
  std::function<double()> random; ///< in [0, 1), for jitter; none: a generator of the client's own
  std::function<void(std::string_view)> log; ///< one line at a time; never holds the key
};

/// What became of one task: a result or an error.
struct Outcome {
  Result result;      ///< with an error: what was made before it, which is paid for
  ErrorPointer error; ///< none: all is well
  int calls = 0;      ///< exchanges with the service that this task had a part in
  [[nodiscard]] bool ok() const { return !error; }
  /// The result; throws the error when there is one.
  [[nodiscard]] const Result& value() const;
};

/// A task that runs in the background. Cancelled when it is destroyed before its end.
class Running {
public:
  explicit Running(std::future<Result> result, std::stop_source stop)
      : result_(std::move(result)), stop_(std::move(stop)) {}
  Running(Running&&) = default;
  Running& operator=(Running&&) = delete;
  ~Running() { cancel(); }

  void cancel() { stop_.request_stop(); }
  /// Waits; true when the result or error is there.
  [[nodiscard]] bool wait_for(Clock::Duration duration) const {
    return result_.wait_for(duration) == std::future_status::ready;
  }
  /// Waits for the end. Throws what made it fail, RunwareAbortedError when it was cancelled.
  [[nodiscard]] Result get() { return result_.get(); }

private:
  std::future<Result> result_;
  std::stop_source stop_;
};

/// Talks to the service. May be used by several threads at a time; they share its connections and
/// nothing else. No request is paid for twice: what is sent again has the same `taskUUID`, and one
/// that the service already knows is asked for instead.
class Client {
public:
  /// Throws std::invalid_argument for an endpoint that is no http(s) URL or figures out of range.
  explicit Client(ClientOptions options);
  /// With the key from `RUNWARE_API_KEY` and the endpoint from `RUNWARE_BASE_URL`, where set.
  [[nodiscard]] static Client from_environment();
  Client(Client&&) noexcept;
  Client& operator=(Client&&) noexcept;
  ~Client();

  /// Sends one task and waits for its result, polling where it is delivered later. Throws
  /// RunwareError.
  [[nodiscard]] Result run(const Request& request, const RunOptions& options = {});
  /// Sends tasks together and gives what became of each, in their order. Throws nothing of the
  /// service's.
  [[nodiscard]] std::vector<Outcome> run(std::span<const Request> requests,
                                         const RunOptions& options = {});
  /// The same as `run`, in a thread of its own. The client must outlive what is returned.
  [[nodiscard]] Running start(Request request, RunOptions options = {});

  /// After an authentication error nothing is sent any more until this is called.
  void allow_again();
  [[nodiscard]] const ClientOptions& options() const;

private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace aircat
