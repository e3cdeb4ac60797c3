#pragma once

#include "client/reply.hpp"
#include "client/service.hpp"
#include "client/task.hpp"

#include <optional>
#include <vector>

namespace aircat::client {

/// What one answer says of one task.
struct Heard {
  Task* task;
  bool has_item = false;           ///< of whatever state
  bool is_working = false;         ///< a result is being made
  std::optional<double> percent;   ///< of the results that are being made
  ErrorPointer error;              ///< of the task or of the whole exchange
  bool error_is_of_task = false;   ///< it names the task
  bool error_is_of_result = false; ///< it says that there will be no result
};

/// Adds the results of the answer to the tasks that were sent or asked for, and tells what else it
/// says of each, in their order. Logs what it says of others.
[[nodiscard]] std::vector<Heard> hear(const std::vector<Task*>& group, const Reply& reply,
                                      const Service& service);

} // namespace aircat::client
