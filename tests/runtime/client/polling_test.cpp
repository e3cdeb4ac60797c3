#include "support/scene.hpp"

#include "aircat/error_codes.hpp"

using namespace aircat;
using namespace aircat::testing;

namespace {

const std::string later = R"("deliveryMethod":"async")";

} // namespace

TEST_CASE("several tasks are asked for together") {
  Scene scene;
  scene.server.then(items({state_item(1, ""), state_item(2, ""), state_item(3, "")}));
  scene.server.then(items({image_item(2), state_item(1, "processing"), state_item(3, "pending")}));
  scene.server.then(items({image_item(3), image_item(1)}));
  const auto outcomes = scene.run({image(1, later), image(2, later), image(3, later)});
  for (const auto& outcome : outcomes)
    CHECK(outcome.ok());
  CHECK(scene.body(1) == R"([{"taskType":"getResponse","taskUUID":")" + uuid(1) +
                             R"("},{"taskType":"getResponse","taskUUID":")" + uuid(2) +
                             R"("},{"taskType":"getResponse","taskUUID":")" + uuid(3) + R"("}])");
  CHECK_THAT(scene.body(2), !Catch::Contains(uuid(2)));
  CHECK(outcomes[0].calls == 3);
  CHECK(outcomes[1].calls == 2);
}

TEST_CASE("polls come at growing distances") {
  Scene scene;
  scene.server.then(items({state_item(1, "")}));
  for (int poll = 0; poll < 8; ++poll)
    scene.server.then(items({state_item(1, "processing")}));
  scene.server.then(items({image_item(1)}));
  CHECK(scene.run(image(1, later)).ok());
  CHECK(scene.clock->waits() == Waits{1000, 1500, 2250, 3375, 5063, 7594, 10000, 10000, 10000});
}

TEST_CASE("a failure of the task ends the wait, wherever it is said") {
  Scene scene;
  scene.server.then(items({state_item(1, "")}));
  const auto failed =
      GENERATE(errors(200, {error_item("contentPolicyViolation", 1, R"("status":"error")")}),
               errors(400, {error_item("contentPolicyViolation", 1, R"("status":"error")")}),
               items({state_item(1, "error",
                                 R"("error":{"code":"contentPolicyViolation","message":"no"})")}),
               items({state_item(1, "failed", R"("code":"contentPolicyViolation")")}));
  scene.server.then(failed);
  const auto outcome = scene.run(image(1, later));
  check_error(outcome, ErrorKind::generation, "contentPolicyViolation");
  CHECK(scene.calls() == 2);
}

TEST_CASE("a failure that may pass makes the task be sent again, with its UUID") {
  Scene scene;
  scene.server.then(items({state_item(1, "")}));
  scene.server.then(errors(200, {error_item("timeoutProvider", 1, R"("status":"error")")}));
  scene.server.then(items({state_item(1, "")}));
  scene.server.then(items({image_item(1)}));
  const auto outcome = scene.run(image(1, later));
  CHECK(outcome.ok());
  CHECK(scene.body(2) == scene.body(0));
  CHECK(scene.clock->waits() == Waits{1000, 1000, 1000});
}

TEST_CASE("a task that failed and whose UUID stays taken is not sent for ever") {
  Scene scene;
  const auto failed = errors(200, {error_item("timeoutProvider", 1, R"("status":"error")")});
  scene.server.then(items({state_item(1, "")}));
  scene.server.then(failed);
  scene.server.then(errors(400, {error_item("conflictTaskUUID", 1)}));
  scene.server.then(failed);
  const auto outcome = scene.run(image(1, later));
  check_error(outcome, ErrorKind::timeout, "timeoutProvider");
  CHECK(scene.calls() == 4);
}

TEST_CASE("results that are there outlive the failure of others, and are not made again") {
  Scene scene;
  scene.server.then(items({state_item(1, "")}));
  scene.server.then(both({image_item(1, 0), state_item(1, "processing")},
                         {error_item("providerError", 1, R"("status":"error")")}));
  scene.server.then(both({image_item(1, 0), image_item(1, 1)},
                         {error_item("providerError", 1, R"("status":"error")")}));
  const auto outcome = scene.run(image(1, later + R"(,"numberResults":3)"));
  check_error(outcome, ErrorKind::generation, "providerError");
  CHECK(outcome.result.media.size() == 2);
  CHECK(scene.calls() == 3);
}

TEST_CASE("a poll that fails is repeated like a request, and the task is not sent again") {
  Scene scene;
  scene.server.then(items({state_item(1, "")}));
  const auto trouble =
      GENERATE(in_manner(Manner::reset_taken), in_manner(Manner::truncated, items({})),
               json("", 503), page("<html>busy</html>", 502), page("<html>login</html>"),
               errors(429, {error_item("rateLimitExceeded", 1)}),
               errors(500, {error_item("internalServerError")}));
  for (int i = 0; i < 3; ++i)
    scene.server.then(trouble);
  scene.server.then(items({image_item(1)}));
  const auto outcome = scene.run(image(1, later));
  REQUIRE(outcome.ok());
  CHECK(outcome.calls == 5);
  CHECK(scene.clock->waits() == Waits{1000, 1000, 2000, 4000});
  for (std::size_t call = 1; call < 5; ++call)
    CHECK_THAT(scene.body(call), Catch::Contains("getResponse"));
}

TEST_CASE("polls that keep failing end the wait with their error") {
  Scene scene;
  scene.server.then(items({state_item(1, "")}));
  for (int i = 0; i < 4; ++i)
    scene.server.then(json("", 503));
  check_error(scene.run(image(1, later)), ErrorKind::api, "httpError");
  CHECK(scene.calls() == 5);
  CHECK(scene.clock->waits() == Waits{1000, 1000, 2000, 4000});
}

TEST_CASE("failures of polls count only in a row") {
  Scene scene;
  scene.server.then(items({state_item(1, "")}));
  for (int i = 0; i < 3; ++i) {
    scene.server.then(json("", 503));
    scene.server.then(json("", 503));
    scene.server.then(items({state_item(1, "processing")}));
  }
  scene.server.then(items({image_item(1)}));
  CHECK(scene.run(image(1, later)).ok());
}

TEST_CASE("a poll that is refused ends the wait") {
  Scene scene;
  scene.server.then(items({state_item(1, "")}));
  scene.server.then(errors(400, {error_item("invalidParameter")}));
  check_error(scene.run(image(1, later)), ErrorKind::validation, "invalidParameter");
  CHECK(scene.calls() == 2);
}

TEST_CASE("a poll that says nothing of the task is no failure") {
  Scene scene;
  scene.server.then(items({state_item(1, "")}));
  scene.server.then(items({}));
  scene.server.then(items({image_item(1)}));
  CHECK(scene.run(image(1, later)).ok());
}

TEST_CASE("polls wait as long as the service asks for") {
  Scene scene;
  scene.server.then(items({state_item(1, "")}));
  scene.server.then(with_header(json("", 429), "Retry-After", "30"));
  scene.server.then(items({image_item(1)}));
  CHECK(scene.run(image(1, later)).ok());
  CHECK(scene.clock->waits() == Waits{1000, 30000});
}

TEST_CASE("the end of the wait is exact, with a last poll") {
  Scene scene;
  scene.server.answer_by([](const Received&) { return items({state_item(1, "processing")}); });
  RunOptions how;
  how.wait_timeout = std::chrono::milliseconds(5000);
  const auto outcome = scene.run(image(1, later), how);
  const auto& detail = check_error(outcome, ErrorKind::timeout, error_code::wait_timeout);
  CHECK_THAT(detail.message, Catch::Contains("5000 ms") && Catch::Contains("getResponse"));
  CHECK_FALSE(detail.retryable);
  CHECK(detail.task_uuid == uuid(1));
  CHECK(scene.clock->waits() == Waits{1000, 1500, 2250, 250});
  CHECK(outcome.calls == 5);
}

TEST_CASE("the client's wait holds where a call has none of its own") {
  Scene scene;
  scene.options.wait_timeout = std::chrono::milliseconds(1200);
  scene.server.answer_by([](const Received&) { return items({state_item(1, "processing")}); });
  check_error(scene.run(image(1, later)), ErrorKind::timeout, error_code::wait_timeout);
  CHECK(scene.clock->waits() == Waits{1000, 200});
}

TEST_CASE("a wait without end does not overflow") {
  Scene scene;
  scene.options.wait_timeout = Clock::Duration::max();
  scene.options.call_timeout = Clock::Duration::max();
  scene.server.then(items({state_item(1, "")}));
  scene.server.then(items({image_item(1)}));
  CHECK(scene.run(image(1, later)).ok());
}

TEST_CASE("a result on the last poll is a result") {
  Scene scene;
  scene.options.wait_timeout = std::chrono::milliseconds(1200);
  scene.server.then(items({state_item(1, "")}));
  scene.server.then(items({state_item(1, "processing")}));
  scene.server.then(items({image_item(1)}));
  CHECK(scene.run(image(1, later)).ok());
}

TEST_CASE("what is finished stays finished when others run out of time") {
  Scene scene;
  scene.server.answer_by([](const Received& request) {
    return request.body.find("getResponse") == std::string::npos
               ? items({image_item(1), state_item(2, "")})
               : items({state_item(2, "processing")});
  });
  RunOptions how;
  how.wait_timeout = std::chrono::seconds(3);
  const auto outcomes = scene.run({image(1), image(2, later)}, how);
  CHECK(outcomes[0].ok());
  check_error(outcomes[1], ErrorKind::timeout, error_code::wait_timeout);
}
