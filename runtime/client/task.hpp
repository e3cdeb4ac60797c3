#pragma once

#include "client/collector.hpp"

#include "aircat/client.hpp"

#include <optional>
#include <string>

namespace aircat::client {

/// One task of a call, from its request to its outcome.
struct Task {
  enum class Step { send, poll, done };

  explicit Task(const Request& task_request) : request(&task_request) {}

  const Request* request;
  Step step = Step::send;
  Clock::Time due{};          ///< of `send`
  int sends = 0;              ///< how often it was sent
  bool took_too_long = false; ///< the last time that it was sent
  bool is_taken = false;      ///< the service said that it has the UUID: sending it again is no use
  Collector collector{1};
  Outcome outcome;
};

/// Reads what the client has to know of a request, and judges it: the error, when it must not be
/// sent.
[[nodiscard]] ErrorPointer prepare(Task& task, const Validator* validator);

/// The error of one whose UUID another task of the same call has.
[[nodiscard]] ErrorPointer taken_in_call(const Task& task);

} // namespace aircat::client
