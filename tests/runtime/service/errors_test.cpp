#include "service_scene.hpp"

#include "service/service_error.hpp"

#include "aircat/error_codes.hpp"

using namespace aircat;
using namespace aircat::service;
using namespace aircat::testing;

namespace {

ServiceError told_of(ErrorKind kind, ErrorDetail detail) {
  return as_service_error(*make_error(kind, std::move(detail)));
}

ErrorDetail detail(std::string code, int status, bool retryable) {
  ErrorDetail detail;
  detail.code = std::move(code);
  detail.message = "what happened";
  detail.http_status = status;
  detail.retryable = retryable;
  return detail;
}

} // namespace

TEST_CASE("S6-27 the errors have one base, and their fields can be read") {
  ServiceScene scene;
  scene.configuration.max_retries = 0;
  scene.trouble([](const Json&) { return R"({"code":"modelNotFound","message":"gone"})"; });
  const auto told = scene.generate({.prompt = "a fox"}).error;
  REQUIRE(told);
  CHECK(told->kind == ErrorKind::model);
  CHECK(told->code == "modelNotFound");
  CHECK(told->http_status == 400);
  CHECK_THAT(told->message, Catch::Contains("gone"));

  const RunwareApiError api(detail("serverDown", 503, true));
  const RunwareError& base = api;
  CHECK(base.kind() == ErrorKind::api);
  CHECK(api.code() == "serverDown");
  CHECK(api.detail().http_status == 503);
  CHECK(api.detail().message == "what happened");
  CHECK_THROWS_AS(RunwareConnectionError({}).raise(), RunwareError);
  CHECK_THROWS_AS(RunwareModelError({}).raise(), RunwareError);
  CHECK_THROWS_AS(RunwareQuotaError({}).raise(), RunwareError);
}

TEST_CASE("S6-28 each type of error is told as JSON") {
  auto limited = detail("rateLimitExceeded", 429, true);
  CHECK(told_of(ErrorKind::rate_limit, limited).to_json() ==
        R"({"error":"what happened","error_type":"quota_error","error_code":"rateLimitExceeded",)"
        R"("retry_after":30,"fallback_available":false,"suggested_action":"retry"})");
  limited.retry_after = std::chrono::milliseconds(6500);
  CHECK(told_of(ErrorKind::rate_limit, limited).retry_after == std::chrono::seconds(7));
  CHECK(told_of(ErrorKind::quota, detail("insufficientCredits", 402, false)).to_json() ==
        R"({"error":"what happened","error_type":"quota_error","error_code":"insufficientCredits",)"
        R"("retry_after":null,"fallback_available":false,"suggested_action":"contact_support"})");
  CHECK(told_of(ErrorKind::connection, detail(error_code::connection_lost, 0, true)).to_json() ==
        R"({"error":"what happened","error_type":"connection_error",)"
        R"("error_code":"connectionLost","retry_after":null,"fallback_available":false,)"
        R"("suggested_action":"retry"})");
  CHECK(told_of(ErrorKind::api, detail("serviceUnavailable", 503, true)).to_json() ==
        R"({"error":"the image service failed (status 503); please try again later",)"
        R"("error_type":"api_error","error_code":"serviceUnavailable","retry_after":null,)"
        R"("fallback_available":false,"suggested_action":"retry"})");
  auto model = told_of(ErrorKind::model, detail("modelNotFound", 400, false));
  model.fallback_available = true;
  CHECK(model.to_json() ==
        R"({"error":"what happened","error_type":"model_error","error_code":"modelNotFound",)"
        R"("retry_after":null,"fallback_available":true,"suggested_action":"use_fallback"})");
}

TEST_CASE("S6-28 every kind of error has a type") {
  const std::vector<std::pair<ErrorKind, std::string_view>> types{
      {ErrorKind::authentication, "api_error"},
      {ErrorKind::rate_limit, "quota_error"},
      {ErrorKind::quota, "quota_error"},
      {ErrorKind::validation, "api_error"},
      {ErrorKind::model, "model_error"},
      {ErrorKind::generation, "api_error"},
      {ErrorKind::api, "api_error"},
      {ErrorKind::connection, "connection_error"},
      {ErrorKind::timeout, "connection_error"},
      {ErrorKind::aborted, "api_error"},
      {ErrorKind::file, "api_error"}};
  for (const auto& [kind, type] : types)
    CHECK(told_of(kind, detail("x", 0, false)).type() == type);
}

TEST_CASE("S6-28 the service says whether another model was not tried yet") {
  ServiceScene scene;
  scene.configuration.max_retries = 0;
  scene.configuration.fallback_models = {"nobody:1@1", "bfl:5@1"};
  scene.server.then(json("{}", 500));
  CHECK(scene.generate({.prompt = "a fox"}).error->fallback_available);
  scene.configuration.fallback_models = {"nobody:1@1"};
  ServiceScene other;
  other.configuration.max_retries = 0;
  other.server.then(json("{}", 500));
  CHECK_FALSE(other.generate({.prompt = "a fox"}).error->fallback_available);
}

TEST_CASE("a key that Runware repeats is in no result") {
  ServiceScene scene;
  scene.configuration.max_retries = 0;
  scene.trouble([](const Json&) {
    return R"({"code":"invalidApiKey","message":"wrong key )" + secret_key() + R"("})";
  });
  const auto result = scene.generate({.prompt = "a fox"});
  REQUIRE(result.error);
  CHECK_THAT(result.error->message, Catch::Contains("wrong key ***"));
  CHECK(scene.generate({.prompt = "a cat"}).error->kind == ErrorKind::authentication);
  CHECK(scene.tasks().size() == 1); // nothing more is sent
  scene.trouble([](const Json&) { return std::nullopt; });
  scene.service().allow_again();
  CHECK(scene.generate({.prompt = "a cat"}).ok());
}
