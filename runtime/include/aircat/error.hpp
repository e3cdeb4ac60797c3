#pragma once

#include "aircat/finding.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace aircat {

enum class ErrorKind {
  authentication, ///< the key is missing, wrong or may not do this
  rate_limit,     ///< too many requests at a time; later it works
  quota,          ///< no credit left
  validation,     ///< the request is wrong; nothing was made
  model,          ///< no such model, or it cannot be used now
  generation,     ///< the task was taken and failed
  api,            ///< the service failed, or its answer makes no sense
  connection,     ///< no connection, or it broke
  timeout,        ///< the service or a deadline of the caller
  aborted,        ///< the caller cancelled
  file            ///< a file on this machine could not be read or written
};

/// What is known of a failure. None of it ever holds an API key.
struct ErrorDetail {
  std::string code;    ///< as the service names it (`invalidCustomWidth`), or of error_codes.hpp
  std::string message; ///< where, what, why and what to do, as far as known
  std::string parameter;
  std::string task_uuid;
  std::string documentation;                            ///< URL
  int http_status = 0;                                  ///< 0: no answer came
  bool retryable = false;                               ///< sending the same again may work
  std::optional<std::chrono::milliseconds> retry_after; ///< as the service asks
  std::vector<RequestFinding> findings; ///< of a request that was refused before it was sent
};

/// The base of all errors of the runtime. Catch it, or one of the kinds below.
class RunwareError : public std::runtime_error {
public:
  [[nodiscard]] ErrorKind kind() const { return kind_; }
  [[nodiscard]] const ErrorDetail& detail() const { return detail_; }
  [[nodiscard]] const std::string& code() const { return detail_.code; }
  [[nodiscard]] bool retryable() const { return detail_.retryable; }

  /// Throws this error as what it is.
  [[noreturn]] virtual void raise() const = 0;

protected:
  RunwareError(ErrorKind kind, ErrorDetail detail)
      : std::runtime_error(detail.code.empty() ? detail.message
                                               : detail.message + " [" + detail.code + "]"),
        kind_(kind), detail_(std::move(detail)) {}

private:
  ErrorKind kind_;
  ErrorDetail detail_;
};

template <ErrorKind Kind>
class ErrorOfKind : public RunwareError {
public:
  explicit ErrorOfKind(ErrorDetail detail) : RunwareError(Kind, std::move(detail)) {}
  [[noreturn]] void raise() const override { throw *this; }
};

using RunwareAuthError = ErrorOfKind<ErrorKind::authentication>;
using RunwareRateLimitError = ErrorOfKind<ErrorKind::rate_limit>;
using RunwareQuotaError = ErrorOfKind<ErrorKind::quota>;
using RunwareValidationError = ErrorOfKind<ErrorKind::validation>;
using RunwareModelError = ErrorOfKind<ErrorKind::model>;
using RunwareGenerationError = ErrorOfKind<ErrorKind::generation>;
using RunwareApiError = ErrorOfKind<ErrorKind::api>;
using RunwareConnectionError = ErrorOfKind<ErrorKind::connection>;
using RunwareTimeoutError = ErrorOfKind<ErrorKind::timeout>;
using RunwareAbortedError = ErrorOfKind<ErrorKind::aborted>;
using RunwareFileError = ErrorOfKind<ErrorKind::file>;

/// An error that is handed on instead of thrown: one of many tasks failed.
using ErrorPointer = std::shared_ptr<const RunwareError>;

[[nodiscard]] ErrorPointer make_error(ErrorKind kind, ErrorDetail detail);

} // namespace aircat
