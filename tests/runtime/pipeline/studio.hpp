#pragma once

#include "support/server.hpp"
#include "json/json.hpp"

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace aircat::testing {

/// A function that one thread sets while others may call it.
template <class Function>
class Hook {
public:
  Hook& operator=(Function function) {
    const std::scoped_lock lock(mutex_);
    function_ = std::move(function);
    return *this;
  }
  [[nodiscard]] Function get() const {
    const std::scoped_lock lock(mutex_);
    return function_;
  }

private:
  mutable std::mutex mutex_;
  Function function_;
};

/// Behaves as the service does, with pictures that can be fetched: takes each task once, refuses a
/// UUID that it has, and gives the result of a task that it is asked for.
class Studio {
public:
  /// What happens instead of the answer of a call, counted from 1; its tasks are made nevertheless.
  using Accident = std::function<std::optional<Answer>(std::size_t call)>;
  /// The code of the error with which a task fails; empty: it does not.
  using Failure = std::function<std::string(const Json& task)>;
  /// What is given for a picture, by its path.
  using Picture = std::function<Answer(const std::string& path)>;

  Studio();

  Hook<Accident> accident;
  Hook<Accident> refusal; ///< the same, but no task is made
  Hook<Failure> failure;
  Hook<Picture> picture;               ///< none: a small PNG
  Hook<std::function<void()>> on_call; ///< at its begin

  /// The tasks of each call, as they were sent.
  [[nodiscard]] std::vector<Json> calls() const;
  [[nodiscard]] std::size_t downloads() const;
  /// How many tasks were made, and so would have to be paid for.
  [[nodiscard]] std::size_t made() const;

private:
  Answer answer(const Received& request);
  Json item(const Json& task, int number);

  mutable std::mutex mutex_;
  std::size_t calls_ = 0;
  std::map<std::string, Json> tasks_; ///< by UUID

public:
  Server server; ///< the last member: its threads end before the others go
};

} // namespace aircat::testing
