#include "client/error_kind.hpp"

#include "aircat/error_codes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace aircat::client {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 1> quota{"paymentRequired"};
constexpr std::array<std::string_view, 3> quota_parts{"Credits", "Quota", "Balance"};
constexpr std::array<std::string_view, 1> quota_prefixes{"quota"};
constexpr std::array<std::string_view, 2> rate_limit_parts{"RateLimit", "rateLimit"};
constexpr std::array<std::string_view, 8> safety{"contentPolicyViolation",
                                                 "providerContentPolicyViolation",
                                                 "sensitiveContentDetected",
                                                 "unsafeContentDetected",
                                                 "nsfwContentDetected",
                                                 "promptBlocked",
                                                 "imageBlocked",
                                                 "moderationFailed"};
// 19 is the errorId of the oldest answers.
constexpr std::array<std::string_view, 23> authentication{"unauthorized",
                                                          "forbidden",
                                                          "permissionDenied",
                                                          "insufficientPermissions",
                                                          "authenticationFailed",
                                                          "authFailed",
                                                          "authTimeout",
                                                          "invalidAuthentication",
                                                          "invalidCredentials",
                                                          "missingAuthentication",
                                                          "tokenExpired",
                                                          "tokenInvalid",
                                                          "tokenMissing",
                                                          "tokenRevoked",
                                                          "accountSuspended",
                                                          "accountDisabled",
                                                          "organizationSuspended",
                                                          "organizationDisabled",
                                                          "workspaceSuspended",
                                                          "workspaceDisabled",
                                                          "invalidApiKey",
                                                          "missingApiKey",
                                                          "19"};
constexpr std::array<std::string_view, 1> authentication_parts{"ApiKey"};
constexpr std::array<std::string_view, 1> timeout_parts{"Timeout"};
constexpr std::array<std::string_view, 1> timeout_prefixes{"timeout"};
constexpr std::array<std::string_view, 4> model{"modelNotFound", "modelUnavailable",
                                                "modelDisabled", "modelNotReady"};
constexpr std::array<std::string_view, 4> lost_task{"taskNotFound", "taskExpired", "taskCancelled",
                                                    "taskFailedOrNotFound"};
constexpr std::array<std::string_view, 2> lost_input_ends{"NotFound", "Expired"};
constexpr std::array<std::string_view, 9> api{
    "internalServerError", "serviceUnavailable",   "serverUnavailable",
    "standardError",       "unknownError",         "undefinedError",
    "defaultError",        "unrecognizedResponse", "errorRetrievingAccountManagement"};
constexpr std::array<std::string_view, 7> provider{"inferenceError",
                                                   "processingFailed",
                                                   "taskFailed",
                                                   "downloadFailed",
                                                   "uploadFailed",
                                                   "noAvailableServer",
                                                   "mediaStorageFileCouldNotBeMoved"};
constexpr std::array<std::string_view, 1> provider_prefixes{"provider"};
constexpr std::array<std::string_view, 7> validation{"unknownParameter",
                                                     "incompatibleParameters",
                                                     "mismatchProviderSettingsProvider",
                                                     "unknownProviderSettingsProvider",
                                                     "transparentModelMismatch",
                                                     "modelOwnershipValidationError",
                                                     "modelAlreadyExists"};
constexpr std::array<std::string_view, 9> validation_prefixes{
    "invalid", "missing", "conflict", "duplicate", "unsupported",
    "value",   "array",   "max",      "validation"};

bool is_one(std::string_view code, Names names) {
  return std::find(names.begin(), names.end(), code) != names.end();
}
bool has_part(std::string_view code, Names parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
    return code.find(part) != std::string_view::npos;
  });
}
bool has_prefix(std::string_view code, Names prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](std::string_view prefix) { return code.starts_with(prefix); });
}
bool has_end(std::string_view code, Names ends) {
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return code.ends_with(end); });
}

/// In the order of the service's own client: a code often fits several.
std::optional<Judgement> by_code(std::string_view code) {
  if (is_one(code, quota) || has_part(code, quota_parts) || has_prefix(code, quota_prefixes))
    return Judgement{ErrorKind::quota, false};
  if (has_part(code, rate_limit_parts))
    return Judgement{ErrorKind::rate_limit, true};
  if (is_one(code, safety))
    return Judgement{ErrorKind::generation, false};
  if (is_one(code, authentication) || has_part(code, authentication_parts))
    return Judgement{ErrorKind::authentication, false};
  if (has_part(code, timeout_parts) || has_prefix(code, timeout_prefixes))
    return Judgement{ErrorKind::timeout, true};
  if (is_one(code, model))
    return Judgement{ErrorKind::model, code != "modelNotFound"};
  if (is_one(code, lost_task))
    return Judgement{ErrorKind::generation, false};
  if (has_end(code, lost_input_ends))
    return Judgement{ErrorKind::validation, false};
  if (is_one(code, api))
    return Judgement{ErrorKind::api, true};
  if (is_one(code, provider) || has_prefix(code, provider_prefixes))
    return Judgement{ErrorKind::generation, true};
  if (is_one(code, validation) || has_prefix(code, validation_prefixes))
    return Judgement{ErrorKind::validation, false};
  return std::nullopt;
}

Judgement by_status(int status) {
  switch (status) {
  case 400:
  case 409:
  case 413:
  case 422:
    return {ErrorKind::validation, false};
  case 401:
  case 403:
    return {ErrorKind::authentication, false};
  case 402:
    return {ErrorKind::quota, false};
  case 408:
    return {ErrorKind::timeout, true};
  case 429:
    return {ErrorKind::rate_limit, true};
  default:
    if (status >= 200 && status < 300)
      return {ErrorKind::generation, false}; // the task was taken, and failed
    return {ErrorKind::api, status >= 500};
  }
}

} // namespace

Judgement judge(std::string_view code, int status) {
  auto judgement = by_code(code).value_or(by_status(status));
  // Whatever the service calls it: that status says that the same fails again.
  const bool refuses = status >= 400 && status < 500 && status != 408 && status != 429;
  if (refuses && judgement.kind != ErrorKind::rate_limit && judgement.kind != ErrorKind::timeout)
    judgement.retryable = false;
  return judgement;
}

bool says_taken(std::string_view code) {
  return code == error_code::conflict_task_uuid || code == "duplicateTaskUUID";
}

} // namespace aircat::client
