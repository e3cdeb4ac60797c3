#pragma once

#include "client/hearing.hpp"
#include "client/reply.hpp"
#include "client/service.hpp"
#include "client/task.hpp"

#include "aircat/client.hpp"

#include <optional>
#include <span>
#include <vector>

namespace aircat::client {

/// Tasks that were handed over together, until each has its outcome. What is sent at a time goes in
/// one array, and so does what is asked for.
class Run {
public:
  Run(Service& service, std::span<const Request> requests, const RunOptions& options);

  [[nodiscard]] std::vector<Outcome> finish();

private:
  using Group = std::vector<Task*>;

  void prepare_all();
  [[nodiscard]] std::optional<Clock::Time> next_due() const;
  [[nodiscard]] bool wait_until(Clock::Time due) const;
  void do_what_is_due();
  [[nodiscard]] std::vector<Outcome> outcomes();

  void send(const Group& group);
  void poll(const Group& group);
  /// The answer, or the error why there is none that can be read.
  [[nodiscard]] std::optional<Reply> exchange(const Group& group, std::string body,
                                              const std::string& what, ErrorPointer& error);

  [[nodiscard]] Clock::Duration timeout_of(const Group& group) const;
  void sending_failed(Task& task, const ErrorPointer& error);
  void polling_failed(const Group& group, const ErrorPointer& error);
  void task_failed(Task& task, const ErrorPointer& error);
  void wait_for_result(Task& task);
  void succeed(Task& task);
  void fail(Task& task, const RunwareError& error);
  void fail_all(ErrorKind kind, const char* code, const std::string& message);
  void report(const Task& task, const char* state,
              std::optional<double> percent = std::nullopt) const;

  Service& service_;
  const RunOptions& options_;
  Clock& clock_;
  Clock::Time begin_, deadline_;
  std::vector<Task> tasks_;
  double random_ = 0; ///< of an exchange: what fails together is sent again together

  struct Polling {
    Clock::Time due{};
    int polls = 0;    ///< since a task was added
    int failures = 0; ///< in a row
  };
  Polling polling_; ///< of all tasks that are waited for
};

} // namespace aircat::client
