#pragma once

#include "support/connection.hpp"

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace aircat::testing {

/// Behaves as the service does: takes each task once, refuses a UUID that it has, and delivers at
/// once or when it is asked. Use it as the handler of a Server; several threads may.
class Imitation {
public:
  /// What happens instead of the answer of the exchange with that number, counted from 1; the
  /// tasks are taken nevertheless. Nothing: the answer.
  using Accident = std::function<std::optional<Answer>(std::size_t exchange)>;

  explicit Imitation(std::size_t polls = 0, Accident accident = {})
      : polls_(polls), accident_(std::move(accident)) {}

  [[nodiscard]] Answer operator()(const Received& request);

  /// How many tasks were made, and so would have to be paid for.
  [[nodiscard]] std::size_t made() const;

private:
  struct Task {
    std::string type;
    std::size_t results = 1;
    std::size_t polls = 0; ///< until it is finished
  };

  Answer answer(const Received& request);

  std::size_t polls_;
  Accident accident_;
  mutable std::mutex mutex_;
  std::size_t exchanges_ = 0;
  std::map<std::string, Task> tasks_;
};

} // namespace aircat::testing
