// Each way in which an exchange can fail: the error, the calls and the delays between them.
#include "support/scene.hpp"

#include "aircat/error_codes.hpp"

using namespace aircat;
using namespace aircat::testing;

namespace {

struct Case {
  const char* name;
  Answer answer;
  ErrorKind kind;
  const char* code;
  int status;
  bool is_retried;
};

const Waits all_retries{1000, 2000, 4000};

/// The server always answers like that.
void check(const Case& scenario) {
  INFO(scenario.name);
  Scene scene;
  scene.options.largest_answer = 100'000;
  scene.options.call_timeout = std::chrono::milliseconds(
      scenario.answer.manner == Manner::silence || scenario.answer.manner == Manner::slowly
          ? 25
          : 20'000);
  const int calls = scenario.is_retried ? 4 : 1;
  for (int i = 0; i < calls; ++i)
    scene.server.then(scenario.answer);
  const auto outcome = scene.run(image(1));
  const auto& detail = check_error(outcome, scenario.kind, scenario.code);
  CHECK(detail.http_status == scenario.status);
  CHECK(detail.retryable == scenario.is_retried);
  CHECK(detail.task_uuid == uuid(1));
  CHECK(outcome.calls == calls);
  CHECK(scene.server.unused() == 0);
  CHECK(scene.clock->waits() == (scenario.is_retried ? all_retries : Waits{}));
  for (const auto& request : scene.server.requests())
    CHECK(request.body == "[" + image(1).json() + "]"); // the same UUID each time
}

Answer slow() {
  auto answer = in_manner(Manner::slowly, items({image_item(1)}));
  answer.pace = std::chrono::milliseconds(10);
  return answer;
}

} // namespace

TEST_CASE("every way in which a connection fails") {
  const auto ok = items({image_item(1)});
  const std::vector<Case> cases{
      {"reset before the request was read", in_manner(Manner::reset_unread), ErrorKind::connection,
       error_code::connection_lost, 0, true},
      {"reset after the request was read", in_manner(Manner::reset_taken), ErrorKind::connection,
       error_code::connection_lost, 0, true},
      {"closed without an answer", in_manner(Manner::hang_up), ErrorKind::connection,
       error_code::connection_lost, 0, true},
      {"truncated", in_manner(Manner::truncated, ok), ErrorKind::connection,
       error_code::connection_lost, 0, true},
      {"silence", in_manner(Manner::silence), ErrorKind::timeout, error_code::timeout, 0, true},
      {"too slow", slow(), ErrorKind::timeout, error_code::timeout, 0, true},
      {"no HTTP", in_manner(Manner::raw, json("garbage\r\n")), ErrorKind::api,
       error_code::invalid_answer, 0, false},
      {"redirect", redirect("http://127.0.0.1:1/elsewhere", 307), ErrorKind::api,
       error_code::unexpected_redirect, 307, false},
      {"huge", json(R"({"data":")" + std::string(100'000, 'x') + R"("})"), ErrorKind::api,
       error_code::answer_too_large, 0, false},
  };
  for (const auto& scenario : cases)
    check(scenario);
}

TEST_CASE("every answer that makes no sense") {
  const std::vector<Case> cases{
      {"garbage", json("\x01\x02 garbage"), ErrorKind::api, error_code::invalid_answer, 200, false},
      {"a page", page("<html>log in</html>"), ErrorKind::api, error_code::invalid_answer, 200,
       false},
      {"empty", json(""), ErrorKind::api, error_code::invalid_answer, 200, false},
      {"no content", json("", 204), ErrorKind::api, error_code::invalid_answer, 204, false},
      {"cut within", json(R"({"data":[{"taskUUID":)"), ErrorKind::api, error_code::invalid_answer,
       200, false},
      {"other JSON", json(R"({"status":"ok"})"), ErrorKind::api, error_code::invalid_answer, 200,
       false},
      {"deep JSON", json(std::string(50'000, '[') + std::string(50'000, ']')), ErrorKind::api,
       error_code::invalid_answer, 200, false},
      {"no UTF-8", json("{\"data\":[{\"taskUUID\":\"\xff\"}]}"), ErrorKind::api,
       error_code::invalid_answer, 200, false},
      {"not modified", json("", 304), ErrorKind::api, error_code::http_error, 304, false},
  };
  for (const auto& scenario : cases)
    check(scenario);
}

TEST_CASE("every status of an error, without a word") {
  const std::vector<Case> cases{
      {"400", json("", 400), ErrorKind::validation, error_code::http_error, 400, false},
      {"401", json("", 401), ErrorKind::authentication, error_code::http_error, 401, false},
      {"402", json("", 402), ErrorKind::quota, error_code::http_error, 402, false},
      {"403", json("", 403), ErrorKind::authentication, error_code::http_error, 403, false},
      {"404", json("", 404), ErrorKind::api, error_code::http_error, 404, false},
      {"405", json("", 405), ErrorKind::api, error_code::http_error, 405, false},
      {"408", json("", 408), ErrorKind::timeout, error_code::http_error, 408, true},
      {"413", json("", 413), ErrorKind::validation, error_code::http_error, 413, false},
      {"429", json("", 429), ErrorKind::rate_limit, error_code::http_error, 429, true},
      {"500", json("", 500), ErrorKind::api, error_code::http_error, 500, true},
      {"502", page("<html>bad gateway</html>", 502), ErrorKind::api, error_code::http_error, 502,
       true},
      {"503", json("{}", 503), ErrorKind::api, error_code::http_error, 503, true},
      {"504", json("garbage", 504), ErrorKind::api, error_code::http_error, 504, true},
  };
  for (const auto& scenario : cases)
    check(scenario);
}

TEST_CASE("every kind of error that the service explains") {
  const std::vector<Case> cases{
      {"a wrong parameter", errors(400, {error_item("invalidCustomHeight", 1)}),
       ErrorKind::validation, "invalidCustomHeight", 400, false},
      {"a wrong key", errors(401, {R"({"code":"invalidApiKey","message":"Invalid API key.",
                        "parameter":"apiKey","type":"string","taskType":"authentication"})"}),
       ErrorKind::authentication, "invalidApiKey", 401, false},
      {"the oldest", json(R"({"error":true,"errorMessageContentId":1212,"errorId":19,
                "errorMessage":"Invalid api key"})"),
       ErrorKind::authentication, "19", 200, false},
      {"before a stream",
       json(R"({"error":{"code":"insufficientCredits","message":"no"},"taskUUID":")" + uuid(1) +
                R"("})",
            402),
       ErrorKind::quota, "insufficientCredits", 402, false},
      {"an array", json(R"([{"errors":[{"code":"modelNotFound","message":"no"}]}])", 404),
       ErrorKind::model, "modelNotFound", 404, false},
      {"too many", errors(429, {error_item("rateLimitExceeded", 1)}), ErrorKind::rate_limit,
       "rateLimitExceeded", 429, true},
      {"the provider", errors(502, {error_item("providerBadGateway", 1)}), ErrorKind::generation,
       "providerBadGateway", 502, true},
      {"the provider, in an answer that is none", errors(200, {error_item("providerError", 1)}),
       ErrorKind::generation, "providerError", 200, true},
      {"the service", errors(500, {error_item("internalServerError")}), ErrorKind::api,
       "internalServerError", 500, true},
      {"a gateway", json(R"({"message":"Service Unavailable"})", 503), ErrorKind::api,
       error_code::http_error, 503, true},
  };
  for (const auto& scenario : cases)
    check(scenario);
}

TEST_CASE("JSON is JSON, whatever the content type says") {
  Scene scene;
  auto answer = items({image_item(1)});
  answer.content_type = GENERATE("text/html", "text/plain", "");
  answer.body = GENERATE("", "\xef\xbb\xbf", "\r\n  ") + answer.body;
  scene.server.then(answer);
  CHECK(scene.run(image(1)).ok());
}

TEST_CASE("a short text of a gateway is part of the message, a page is not") {
  Scene scene;
  auto answer = json("upstream is resting\n", 403);
  answer.content_type = "text/plain";
  scene.server.then(answer);
  CHECK_THAT(scene.run(image(1)).error->what(), Catch::Contains("upstream is resting;"));
  scene.client().allow_again();
  scene.server.then(page("<html>resting</html>", 403));
  CHECK_THAT(scene.run(image(2)).error->what(), !Catch::Contains("html"));
}

TEST_CASE("a redirect never takes the key along") {
  Scene scene;
  const Server other;
  scene.server.then(redirect(other.url("/v1"), 308));
  const auto outcome = scene.run(image(1));
  check_error(outcome, ErrorKind::api, error_code::unexpected_redirect);
  CHECK(other.connections() == 0);
}

TEST_CASE("where nobody listens there is no connection, also after all retries") {
  Scene scene;
  {
    const Server gone;
    scene.options.endpoint = gone.url();
  }
  const auto outcome = scene.run(image(1));
  check_error(outcome, ErrorKind::connection, error_code::connection_failed);
  CHECK(outcome.calls == 4);
  CHECK(scene.clock->waits() == all_retries);
}
