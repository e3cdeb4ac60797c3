// What a run sends and asks, and what it makes of the answers.
#include "client/run.hpp"

#include "aircat/error_codes.hpp"
#include "client/backoff.hpp"
#include "client/error_kind.hpp"
#include "json/json.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::client {
namespace {

/// `imageInference x2, upscale x1`
std::string names_of(const std::vector<Task*>& group) {
  std::vector<std::pair<std::string_view, int>> counts;
  for (const auto* task : group) {
    const std::string_view type = task->request->task_type();
    auto found = std::find_if(counts.begin(), counts.end(),
                              [&](const auto& count) { return count.first == type; });
    if (found == counts.end())
      found = counts.insert(found, {type, 0});
    ++found->second;
  }
  std::string text;
  for (const auto& [type, count] : counts)
    text += fmt::format("{}{} x{}", text.empty() ? "" : ", ", type, count);
  return text;
}

std::string tasks_of(const std::vector<Task*>& group) {
  std::size_t size = 1;
  for (const auto* task : group)
    size += task->request->json().size() + 1;
  std::string body;
  body.reserve(size);
  for (const auto* task : group) {
    body += body.empty() ? '[' : ',';
    body += task->request->json();
  }
  return body += ']';
}

std::string polls_of(const std::vector<Task*>& group) {
  auto body = Json::array();
  for (const auto* task : group) {
    auto poll = Json::object();
    poll["taskType"] = "getResponse";
    poll["taskUUID"] = task->request->task_uuid();
    body.push_back(std::move(poll));
  }
  return body.dump();
}

ErrorPointer missing_result(const Reply& reply, const std::string& from) {
  ErrorDetail detail;
  detail.code = error_code::missing_result;
  detail.message = fmt::format("the answer of {} (status {}) says nothing of the task; repeat it "
                               "with the same taskUUID",
                               from, reply.status);
  detail.http_status = reply.status;
  detail.retryable = true;
  detail.retry_after = reply.retry_after;
  return make_error(ErrorKind::api, std::move(detail));
}

/// Whether asking for a task failed, not the task.
bool is_of_poll(const Heard& heard) {
  const auto& error = *heard.error;
  if (!heard.error_is_of_task)
    return true;
  return !heard.error_is_of_result && error.retryable() &&
         (error.kind() == ErrorKind::rate_limit || error.kind() == ErrorKind::api);
}

/// What the results that are still being made say, and those that are finished, together.
std::optional<double> percent_of(const Heard& heard) {
  if (!heard.percent)
    return std::nullopt;
  constexpr double all = 100;
  const auto& collector = heard.task->collector;
  const auto sum = *heard.percent + all * static_cast<double>(collector.count());
  return std::min(all, sum / static_cast<double>(collector.expected()));
}

} // namespace

std::optional<Reply> Run::exchange(const Group& group, std::string body, const std::string& what,
                                   ErrorPointer& error) {
  for (auto* task : group)
    ++task->outcome.calls;
  random_ = service_.options().random();
  try {
    const auto response = service_.post(
        std::move(body), what, {timeout_of(group), deadline_ - clock_.now()}, options_.stop);
    return read_reply(response, service_.mask(), service_.name());
  } catch (const RunwareError& failure) {
    auto detail = failure.detail();
    detail.message = service_.mask()(std::move(detail.message)); // it may name a redirect's target
    error = make_error(failure.kind(), std::move(detail));
    return std::nullopt;
  }
}

Clock::Duration Run::timeout_of(const Group& group) const {
  const auto& options = service_.options();
  const bool is_slow =
      std::any_of(group.begin(), group.end(), [](const auto* task) { return task->took_too_long; });
  return is_slow ? lengthened(options.call_timeout, options.timeout_factor) : options.call_timeout;
}

void Run::send(const Group& group) {
  auto error = service_.refusal();
  std::optional<Reply> reply;
  if (!error) {
    for (auto* task : group) {
      ++task->sends;
      report(*task, "sent");
    }
    reply = exchange(group, tasks_of(group), names_of(group), error);
  }
  if (!reply) {
    for (auto* task : group)
      sending_failed(*task, error);
    return;
  }
  for (const auto& heard : hear(group, *reply, service_)) {
    auto& task = *heard.task;
    if (task.collector.is_complete()) {
      succeed(task);
    } else if (heard.error) {
      sending_failed(task, heard.error);
    } else if (heard.has_item) {
      report(task, "processing", percent_of(heard));
      wait_for_result(task);
    } else {
      sending_failed(task, missing_result(*reply, service_.name()));
    }
  }
}

void Run::poll(const Group& group) {
  auto error = service_.refusal();
  std::optional<Reply> reply;
  if (!error)
    reply = exchange(group, polls_of(group), fmt::format("getResponse x{}", group.size()), error);
  if (!reply) {
    polling_failed(group, error);
    return;
  }
  Group unanswered;
  for (const auto& heard : hear(group, *reply, service_)) {
    auto& task = *heard.task;
    if (task.collector.is_complete()) {
      succeed(task);
    } else if (!heard.error || heard.is_working) {
      report(task, "processing", percent_of(heard));
    } else if (is_of_poll(heard)) {
      error = heard.error;
      unanswered.push_back(&task);
    } else {
      task_failed(task, heard.error);
    }
  }
  if (!unanswered.empty()) {
    polling_failed(unanswered, error);
    return;
  }
  polling_.failures = 0;
  polling_.due =
      std::min(deadline_, clock_.now() + poll_delay(service_.options().poll, ++polling_.polls));
}

void Run::sending_failed(Task& task, const ErrorPointer& error) {
  if (error->kind() == ErrorKind::aborted)
    return; // all tasks end by that
  task.took_too_long = error->code() == error_code::timeout;
  if (task.sends > 1 && says_taken(error->code())) {
    // An earlier try did arrive. Its result is paid for: it is fetched instead.
    task.is_taken = true;
    wait_for_result(task);
    return;
  }
  task_failed(task, error);
}

void Run::task_failed(Task& task, const ErrorPointer& error) {
  if (error->kind() == ErrorKind::authentication)
    service_.refuse_after(*error);
  const auto& policy = service_.options().retry;
  const auto due =
      clock_.now() + retry_delay(policy, task.sends - 1, random_, error->detail().retry_after);
  if (!error->retryable() || task.is_taken || task.collector.count() > 0 ||
      task.sends > policy.retries || due >= deadline_) {
    fail(task, *error);
    return;
  }
  task.step = Task::Step::send;
  task.due = due;
  report(task, "retrying");
}

void Run::polling_failed(const Group& group, const ErrorPointer& error) {
  if (error->kind() == ErrorKind::aborted)
    return; // all tasks end by that
  if (error->kind() == ErrorKind::authentication)
    service_.refuse_after(*error);
  const auto& policy = service_.options().retry;
  const bool may_pass = error->retryable() || error->code() == error_code::invalid_answer;
  if (!may_pass || polling_.failures >= policy.retries) {
    for (auto* task : group)
      fail(*task, *error);
    return;
  }
  const auto delay = retry_delay(policy, polling_.failures++, random_, error->detail().retry_after);
  polling_.due = std::min(deadline_, clock_.now() + delay);
}

void Run::wait_for_result(Task& task) {
  task.step = Task::Step::poll;
  polling_ = {std::min(deadline_, clock_.now() + poll_delay(service_.options().poll, 0)), 0, 0};
}

} // namespace aircat::client
