#pragma once

#include "client/json_fields.hpp"
#include "client/mask.hpp"

#include "aircat/error.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace aircat::client {

/// An error as the service describes it, in one of its many ways.
struct ServiceError {
  std::string code; ///< or the number of an old one; empty: none
  std::string message, parameter, documentation;
  std::string allowed;   ///< what the parameter takes, in words
  std::string task_uuid; ///< empty: it concerns the whole exchange
  bool of_task = false;  ///< the task itself has failed, not the exchange that asked for it
};

/// `entry` is an element of `errors`, the value of `error`, or an item of `data` that failed.
[[nodiscard]] ServiceError read_error(const JsonElement& entry, const Mask& mask);

/// As the caller gets it. `from` is where the answer came from.
[[nodiscard]] ErrorPointer as_error(const ServiceError& error, int status,
                                    std::optional<std::chrono::milliseconds> retry_after,
                                    const std::string& from);

} // namespace aircat::client
