#include "client/error_kind.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace aircat;
using client::judge;
using client::Judgement;

namespace {

void check_all(const std::vector<std::string>& codes, int status, Judgement expected) {
  for (const auto& code : codes) {
    INFO(code);
    CHECK(judge(code, status) == expected);
  }
}

} // namespace

TEST_CASE("codes of wrong requests are validation errors") {
  check_all({"invalidPositivePrompt",
             "missingPositivePrompt",
             "invalidModel",
             "invalidCustomHeight",
             "missingDimensionParameters",
             "unsupportedDuration",
             "unsupportedTaskType",
             "valueTooLarge",
             "arrayTooSmall",
             "conflictTaskUUID",
             "duplicatePreloadModelAIR",
             "unknownParameter",
             "incompatibleParameters",
             "mismatchProviderSettingsProvider",
             "unknownProviderSettingsProvider",
             "transparentModelMismatch",
             "modelOwnershipValidationError",
             "modelAlreadyExists",
             "maxLycorisModelsExceeded",
             "validationFailed",
             "mediaNotFound",
             "mediaExpired",
             "providerNotFound"},
            400, {ErrorKind::validation, false});
}

TEST_CASE("codes of the key and the account are authentication errors") {
  check_all({"invalidApiKey",
             "missingApiKey",
             "someOtherApiKeyError",
             "unauthorized",
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
             "19"},
            200, {ErrorKind::authentication, false});
}

TEST_CASE("codes of missing credit are quota errors") {
  check_all({"insufficientCredits", "providerInsufficientCredits", "thirdPartyInsufficientCredits",
             "textInferenceVideoInputInsufficientCredits", "quotaExceeded", "someQuotaReached",
             "lowBalance", "paymentRequired"},
            429, {ErrorKind::quota, false});
}

TEST_CASE("codes of rate limits are retryable, whatever the status") {
  for (const int status : {200, 400, 429})
    check_all({"rateLimitExceeded", "inferenceRateLimitExceeded", "providerRateLimitExceeded",
               "inferenceRateLimitRequestTooLarge"},
              status, {ErrorKind::rate_limit, true});
}

TEST_CASE("refused content is a generation error that stays") {
  check_all({"contentPolicyViolation", "providerContentPolicyViolation", "sensitiveContentDetected",
             "unsafeContentDetected", "nsfwContentDetected", "promptBlocked", "imageBlocked",
             "moderationFailed"},
            500, {ErrorKind::generation, false});
}

TEST_CASE("codes of a task that failed are generation errors that may pass") {
  check_all({"providerError", "providerUnavailable", "providerBadGateway", "providerInternalError",
             "providerUnknownError", "providerAuthenticationFailed", "inferenceError",
             "processingFailed", "taskFailed", "downloadFailed", "uploadFailed",
             "noAvailableServer", "mediaStorageFileCouldNotBeMoved"},
            200, {ErrorKind::generation, true});
}

TEST_CASE("a task that the service does not have is a generation error that stays") {
  check_all({"taskNotFound", "taskExpired", "taskCancelled", "taskFailedOrNotFound"}, 404,
            {ErrorKind::generation, false});
}

TEST_CASE("codes of models are model errors") {
  CHECK(judge("modelNotFound", 404) == Judgement{ErrorKind::model, false});
  check_all({"modelUnavailable", "modelDisabled", "modelNotReady"}, 503, {ErrorKind::model, true});
}

TEST_CASE("codes of timeouts are timeouts, also the one of the documents") {
  check_all(
      {"timeout", "providerTimeout", "providerGatewayTimeout", "webhookTimeout", "timeoutProvider"},
      200, {ErrorKind::timeout, true});
}

TEST_CASE("codes of the service itself are errors of the API that may pass") {
  check_all({"internalServerError", "serviceUnavailable", "serverUnavailable", "standardError",
             "unknownError", "undefinedError", "defaultError", "unrecognizedResponse",
             "errorRetrievingAccountManagement"},
            500, {ErrorKind::api, true});
}

TEST_CASE("without a code that is known the status decides") {
  for (const auto* code : {"", "somethingNew", "httpError"}) {
    INFO(code);
    CHECK(judge(code, 400) == Judgement{ErrorKind::validation, false});
    CHECK(judge(code, 401) == Judgement{ErrorKind::authentication, false});
    CHECK(judge(code, 402) == Judgement{ErrorKind::quota, false});
    CHECK(judge(code, 403) == Judgement{ErrorKind::authentication, false});
    CHECK(judge(code, 404) == Judgement{ErrorKind::api, false});
    CHECK(judge(code, 405) == Judgement{ErrorKind::api, false});
    CHECK(judge(code, 408) == Judgement{ErrorKind::timeout, true});
    CHECK(judge(code, 409) == Judgement{ErrorKind::validation, false});
    CHECK(judge(code, 413) == Judgement{ErrorKind::validation, false});
    CHECK(judge(code, 422) == Judgement{ErrorKind::validation, false});
    CHECK(judge(code, 429) == Judgement{ErrorKind::rate_limit, true});
    for (const int status : {500, 502, 503, 504, 529})
      CHECK(judge(code, status) == Judgement{ErrorKind::api, true});
    CHECK(judge(code, 200) == Judgement{ErrorKind::generation, false});
  }
}

TEST_CASE("a status that refuses the request stays, whatever the code") {
  CHECK(judge("unknownError", 400) == Judgement{ErrorKind::api, false});
  CHECK(judge("providerError", 422) == Judgement{ErrorKind::generation, false});
  CHECK(judge("modelNotReady", 400) == Judgement{ErrorKind::model, false});
  CHECK(judge("unknownError", 408) == Judgement{ErrorKind::api, true});
}

TEST_CASE("only two codes say that a UUID is taken") {
  CHECK(client::says_taken("conflictTaskUUID"));
  CHECK(client::says_taken("duplicateTaskUUID"));
  CHECK_FALSE(client::says_taken("conflictParameters"));
  CHECK_FALSE(client::says_taken(""));
}
