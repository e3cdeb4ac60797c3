#pragma once

#include "aircat/error.hpp"

#include <string_view>

namespace aircat::client {

struct Judgement {
  ErrorKind kind;
  bool retryable;
  friend bool operator==(const Judgement&, const Judgement&) = default;
};

/// What an error of the service is, by its code and the status of the answer. Of a code that is not
/// known (or empty) the status decides.
[[nodiscard]] Judgement judge(std::string_view code, int status);

/// Whether the service says that it already has a task with this UUID.
[[nodiscard]] bool says_taken(std::string_view code);

} // namespace aircat::client
