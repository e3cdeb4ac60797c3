#include "client/run.hpp"

#include "aircat/error_codes.hpp"
#include "client/options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace aircat::client {

Run::Run(Service& service, std::span<const Request> requests, const RunOptions& options)
    : service_(service), options_(options), clock_(*service.options().clock), begin_(clock_.now()),
      deadline_(begin_ + std::min(longest_wait,
                                  options.wait_timeout.value_or(service.options().wait_timeout))) {
  tasks_.reserve(requests.size());
  for (const auto& request : requests)
    tasks_.emplace_back(request);
}

std::vector<Outcome> Run::finish() {
  prepare_all();
  while (const auto due = next_due()) {
    if (!wait_until(*due)) {
      fail_all(ErrorKind::aborted, error_code::aborted, "cancelled by the caller");
      break;
    }
    do_what_is_due();
    if (clock_.now() >= deadline_ && !options_.stop.stop_requested())
      fail_all(ErrorKind::timeout, error_code::wait_timeout,
               fmt::format("the task was not finished within {} ms; it may be later: ask for it "
                           "with getResponse and its taskUUID, or allow more time",
                           (deadline_ - begin_).count()));
  }
  return outcomes();
}

void Run::prepare_all() {
  const auto* validator = service_.validator();
  std::set<std::string_view> uuids;
  for (auto& task : tasks_) {
    task.due = begin_;
    auto error = prepare(task, validator);
    if (!error && !uuids.insert(task.request->task_uuid()).second)
      error = taken_in_call(task);
    if (error)
      fail(task, *error);
  }
}

std::optional<Clock::Time> Run::next_due() const {
  std::optional<Clock::Time> first;
  for (const auto& task : tasks_)
    if (task.step != Task::Step::done) {
      const auto due = task.step == Task::Step::send ? task.due : polling_.due;
      first = first ? std::min(*first, due) : due;
    }
  return first;
}

bool Run::wait_until(Clock::Time due) const {
  if (options_.stop.stop_requested())
    return false;
  const auto now = clock_.now();
  return due <= now || clock_.wait(due - now, options_.stop);
}

void Run::do_what_is_due() {
  const auto now = clock_.now();
  Group sent, polled;
  for (auto& task : tasks_)
    if (task.step == Task::Step::send && task.due <= now)
      sent.push_back(&task);
    else if (task.step == Task::Step::poll && polling_.due <= now)
      polled.push_back(&task);
  if (!sent.empty())
    send(sent);
  else if (!polled.empty())
    poll(polled);
}

std::vector<Outcome> Run::outcomes() {
  std::vector<Outcome> outcomes;
  outcomes.reserve(tasks_.size());
  for (auto& task : tasks_) {
    task.outcome.result = task.collector.take();
    task.outcome.result.task_uuid = task.request->task_uuid();
    task.outcome.result.task_type = task.request->task_type();
    outcomes.push_back(std::move(task.outcome));
  }
  return outcomes;
}

void Run::succeed(Task& task) {
  task.step = Task::Step::done;
  report(task, "success");
}

void Run::fail(Task& task, const RunwareError& error) {
  auto detail = error.detail();
  detail.task_uuid = task.request->task_uuid();
  task.outcome.error = make_error(error.kind(), std::move(detail));
  task.step = Task::Step::done;
  report(task, "error");
}

void Run::fail_all(ErrorKind kind, const char* code, const std::string& message) {
  ErrorDetail detail;
  detail.code = code;
  detail.message = message;
  const auto error = make_error(kind, std::move(detail));
  for (auto& task : tasks_)
    if (task.step != Task::Step::done)
      fail(task, *error);
}

void Run::report(const Task& task, const char* state, std::optional<double> percent) const {
  if (!options_.on_progress)
    return;
  Progress progress;
  progress.task_uuid = task.request->task_uuid();
  progress.state = state;
  progress.percent = percent;
  progress.finished = task.collector.count();
  progress.expected = task.collector.expected();
  progress.elapsed = clock_.now() - begin_;
  options_.on_progress(progress);
}

} // namespace aircat::client
