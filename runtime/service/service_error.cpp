#include "service/service_error.hpp"

#include "aircat/error_codes.hpp"
#include "request/codes.hpp"
#include "service/json_text.hpp"
#include "json/json.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::service {
namespace {

constexpr std::chrono::seconds usual_wait{30};

/// The catalog has no such model, or it makes no images.
bool says_no_such_model(const RequestFinding& finding) {
  namespace code = request::code;
  return finding.is_error &&
         (finding.code == code::unknown_model || finding.code == code::component_model ||
          finding.code == code::other_task);
}

bool is_refused_by_catalog(const RunwareError& error) {
  const auto& findings = error.detail().findings;
  return std::any_of(findings.begin(), findings.end(), says_no_such_model);
}

std::string friendly(const ErrorDetail& detail) {
  const auto what = detail.http_status >= 200 && detail.http_status < 300
                        ? std::string("gave an answer that cannot be used")
                        : fmt::format("failed (status {})", detail.http_status);
  return fmt::format("the image service {}; {}", what,
                     detail.retryable ? "please try again later"
                                      : "please tell whoever runs this program");
}

std::string message_of(const RunwareError& error) {
  const auto& detail = error.detail();
  if (is_refused_by_catalog(error))
    for (const auto& finding : detail.findings)
      if (says_no_such_model(finding))
        return fmt::format("the model is not in the catalog of image models: {}{}", finding.message,
                           finding.hint.empty() ? "" : " (" + finding.hint + ")");
  return error.kind() == ErrorKind::api && detail.http_status != 0 ? friendly(detail)
                                                                   : detail.message;
}

std::optional<std::chrono::seconds> wait_of(const RunwareError& error) {
  if (!error.retryable())
    return std::nullopt;
  if (const auto wait = error.detail().retry_after)
    return std::chrono::ceil<std::chrono::seconds>(*wait);
  return error.kind() == ErrorKind::rate_limit ? std::optional(usual_wait) : std::nullopt;
}

} // namespace

std::string_view ServiceError::type() const {
  switch (kind) {
  case ErrorKind::connection:
  case ErrorKind::timeout:
    return "connection_error";
  case ErrorKind::model:
    return "model_error";
  case ErrorKind::quota:
  case ErrorKind::rate_limit:
    return "quota_error";
  default:
    return "api_error";
  }
}

std::string_view ServiceError::suggested_action() const {
  if (retryable)
    return "retry";
  return fallback_available ? "use_fallback" : "contact_support";
}

std::string ServiceError::to_json() const {
  auto json = Json::object();
  json["error"] = message;
  json["error_type"] = type();
  json["error_code"] = code;
  json["retry_after"] = retry_after ? Json(retry_after->count()) : Json();
  json["fallback_available"] = fallback_available;
  json["suggested_action"] = suggested_action();
  return text_of(json);
}

bool is_of_model(const RunwareError& error) {
  const auto& detail = error.detail();
  return error.kind() == ErrorKind::model || is_refused_by_catalog(error) ||
         (error.kind() == ErrorKind::validation && detail.findings.empty() &&
          detail.parameter == "model");
}

ServiceError as_service_error(const RunwareError& error) {
  const auto& detail = error.detail();
  ServiceError told;
  told.kind = is_of_model(error) ? ErrorKind::model : error.kind();
  told.message = message_of(error);
  told.code = detail.code;
  told.http_status = detail.http_status;
  told.retryable = detail.retryable;
  told.retry_after = wait_of(error);
  return told;
}

ServiceError as_service_error(const std::exception& error) {
  if (const auto* known = dynamic_cast<const RunwareError*>(&error))
    return as_service_error(*known);
  ServiceError told;
  told.message = error.what();
  told.code = "internalError";
  return told;
}

ServiceError not_configured() {
  ServiceError error;
  error.kind = ErrorKind::authentication;
  error.message = "Runware API key not configured";
  error.code = "notConfigured";
  return error;
}

ServiceError cancelled() {
  ServiceError error;
  error.kind = ErrorKind::aborted;
  error.message = "cancelled by the caller";
  error.code = error_code::aborted;
  return error;
}

} // namespace aircat::service
