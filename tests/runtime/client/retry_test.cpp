#include "support/scene.hpp"

#include "aircat/error_codes.hpp"

using namespace aircat;
using namespace aircat::testing;

TEST_CASE("after a failure that passes the result comes") {
  Scene scene;
  scene.server.then(json("", 503));
  scene.server.then(in_manner(Manner::reset_taken));
  scene.server.then(errors(429, {error_item("rateLimitExceeded", 1)}));
  scene.server.then(items({image_item(1)}));
  const auto outcome = scene.run(image(1));
  CHECK(outcome.ok());
  CHECK(outcome.calls == 4);
  CHECK(scene.clock->waits() == Waits{1000, 2000, 4000});
}

TEST_CASE("Retry-After is what is waited") {
  Scene scene;
  const auto status = GENERATE(429, 503);
  scene.server.then(with_header(json("", status), "Retry-After", "7"));
  scene.server.then(
      with_header(with_header(json("", status), "Retry-After", "Sun, 06 Nov 1994 08:49:40 GMT"),
                  "Date", "Sun, 06 Nov 1994 08:49:37 GMT"));
  scene.server.then(with_header(json("", status), "Retry-After", "soon"));
  scene.server.then(items({image_item(1)}));
  CHECK(scene.run(image(1)).ok());
  CHECK(scene.clock->waits() == Waits{7000, 3000, 4000});
}

TEST_CASE("the last error says how long to wait") {
  Scene scene;
  scene.options.retry.retries = 0;
  scene.server.then(with_header(json("", 429), "Retry-After", "20"));
  const auto outcome = scene.run(image(1));
  CHECK(check_error(outcome, ErrorKind::rate_limit, error_code::http_error).retry_after ==
        std::chrono::seconds(20));
  CHECK(scene.clock->waits().empty());
}

TEST_CASE("a retry that would come after the end of the wait is not waited for") {
  Scene scene;
  scene.server.then(with_header(json("", 429), "Retry-After", "3600"));
  RunOptions how;
  how.wait_timeout = std::chrono::minutes(10);
  const auto outcome = scene.run(image(1), how);
  check_error(outcome, ErrorKind::rate_limit, error_code::http_error);
  CHECK(outcome.calls == 1);
  CHECK(scene.clock->waits().empty());
}

TEST_CASE("what is sent again after it took too long may take longer") {
  Scene scene;
  scene.options.call_timeout = std::chrono::milliseconds(150);
  scene.options.timeout_factor = 20;
  scene.server.then(in_manner(Manner::silence));
  scene.server.then(after(std::chrono::milliseconds(200), items({image_item(1)})));
  CHECK(scene.run(image(1)).ok());
  CHECK(scene.calls() == 2);
}

TEST_CASE("only what took too long may take longer") {
  Scene scene;
  scene.options.call_timeout = std::chrono::milliseconds(150);
  scene.options.timeout_factor = 20;
  scene.options.retry.retries = 1;
  scene.server.then(json("", 503));
  scene.server.then(in_manner(Manner::silence));
  check_error(scene.run(image(1)), ErrorKind::timeout, error_code::timeout);
}

TEST_CASE("delays follow the policy, with its jitter") {
  Scene scene;
  scene.options.retry.retries = 5;
  scene.options.retry.first_delay = std::chrono::milliseconds(100);
  scene.options.retry.factor = 3;
  scene.options.retry.longest_delay = std::chrono::milliseconds(2000);
  scene.options.retry.jitter = 0.2;
  scene.server.answer_by([](const Received&) { return json("", 500); });
  CHECK(scene.run(image(1)).calls == 6);
  CHECK(scene.clock->waits() == Waits{110, 330, 990, 2200, 2200});
}

TEST_CASE("only tasks that failed in a way that may pass are sent again, together") {
  Scene scene;
  scene.server.then(
      both({image_item(2)}, {error_item("providerError", 1), error_item("invalidModel", 3),
                             error_item("rateLimitExceeded", 4)}));
  scene.server.then(items({image_item(4), image_item(1)}));
  const auto outcomes = scene.run({image(1), image(2), image(3), image(4)});
  CHECK(outcomes[0].ok());
  CHECK(outcomes[1].ok());
  check_error(outcomes[2], ErrorKind::validation, "invalidModel");
  CHECK(outcomes[3].ok());
  CHECK(scene.body(1) == "[" + image(1).json() + "," + image(4).json() + "]");
  CHECK(outcomes[0].calls == 2);
  CHECK(outcomes[1].calls == 1);
  CHECK(scene.clock->waits() == Waits{1000});
}

TEST_CASE("tasks that failed together are sent again together, whatever the jitter") {
  Scene scene;
  scene.options.retry.jitter = 1;
  double next = 0;
  scene.options.random = [&] { return next += 0.1; };
  scene.server.then(json("", 500));
  scene.server.then(items({image_item(1), image_item(2)}));
  const auto outcomes = scene.run({image(1), image(2)});
  CHECK(outcomes[0].ok());
  CHECK(outcomes[1].ok());
  CHECK(scene.calls() == 2);
}

TEST_CASE("while a task waits for its retry another is asked for") {
  Scene scene;
  scene.server.then(both({state_item(1, "")}, {error_item("providerError", 2)}));
  scene.server.then(json("", 500)); // of the retry: it comes first, at the same time
  scene.server.then(items({image_item(1)}));
  scene.server.then(items({image_item(2)}));
  const auto outcomes = scene.run({image(1, R"("deliveryMethod":"async")"), image(2)});
  CHECK(outcomes[0].ok());
  CHECK(outcomes[1].ok());
  CHECK(scene.body(1) == "[" + image(2).json() + "]");
  CHECK_THAT(scene.body(2), Catch::Contains("getResponse"));
  CHECK(scene.body(3) == "[" + image(2).json() + "]");
  CHECK(scene.clock->waits() == Waits{1000, 2000});
}

TEST_CASE("a result that is there is not paid for again when another of the task failed") {
  Scene scene;
  scene.server.then(both({image_item(1, 0)}, {error_item("providerError", 1)}));
  const auto outcome = scene.run(image(1, R"("numberResults":2)"));
  check_error(outcome, ErrorKind::generation, "providerError");
  CHECK(outcome.result.media.size() == 1);
  CHECK(outcome.calls == 1);
}

TEST_CASE("a UUID that is taken when a task is sent first is a wrong request") {
  Scene scene;
  scene.server.then(errors(400, {error_item("conflictTaskUUID", 1)}));
  const auto outcome = scene.run(image(1));
  check_error(outcome, ErrorKind::validation, "conflictTaskUUID");
  CHECK(outcome.calls == 1);
}

TEST_CASE("a UUID that is taken on a retry means that the first try arrived: it is asked for") {
  Scene scene;
  const auto broken = GENERATE(in_manner(Manner::reset_taken), in_manner(Manner::hang_up),
                               json("", 502), items({}));
  scene.server.then(broken);
  scene.server.then(errors(400, {error_item("conflictTaskUUID", 1)}));
  scene.server.then(items({state_item(1, "processing")}));
  scene.server.then(items({image_item(1)}));
  const auto outcome = scene.run(image(1));
  REQUIRE(outcome.ok());
  CHECK(outcome.calls == 4);
  CHECK(scene.body(0) == scene.body(1));
  CHECK_THAT(scene.body(2), Catch::Contains("getResponse"));
  CHECK(scene.clock->waits() == Waits{1000, 1000, 1500});
}

TEST_CASE("a call that runs into its timeout is repeated, and its result is found") {
  Scene scene;
  scene.options.call_timeout = std::chrono::milliseconds(50);
  scene.server.then(in_manner(Manner::silence));
  scene.server.then(errors(409, {error_item("conflictTaskUUID", 1)}));
  scene.server.then(items({image_item(1)}));
  CHECK(scene.run(image(1)).ok());
  CHECK(scene.calls() == 3);
}
