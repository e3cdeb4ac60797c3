#include "support/scene.hpp"

#include "aircat/error_codes.hpp"

#include <algorithm>

using namespace aircat;
using namespace aircat::testing;

namespace {

bool was_logged(const Scene& scene, const std::string& text) {
  const auto log = scene.log();
  return std::any_of(log.begin(), log.end(),
                     [&](const std::string& line) { return line.find(text) != std::string::npos; });
}

} // namespace

TEST_CASE("results out of order find their tasks") {
  Scene scene;
  scene.server.then(items({image_item(3), image_item(1), image_item(2)}));
  const auto outcomes = scene.run({image(1), image(2), image(3)});
  for (int task = 1; task <= 3; ++task) {
    const auto& result = outcomes[static_cast<std::size_t>(task - 1)].value();
    CHECK(result.task_uuid == uuid(task));
    CHECK(result.media.front().url == image_url(task));
  }
}

TEST_CASE("results of several tasks may be mixed") {
  Scene scene;
  const std::string two = R"("numberResults":2)";
  scene.server.then(
      items({image_item(2, 1), image_item(1, 0), image_item(2, 0), image_item(1, 1)}));
  const auto outcomes = scene.run({image(1, two), image(2, two)});
  CHECK(outcomes[0].value().media[0].url == image_url(1, 0));
  CHECK(outcomes[0].value().media[1].url == image_url(1, 1));
  CHECK(outcomes[1].value().media[0].url == image_url(2, 1));
}

TEST_CASE("duplicate results count once") {
  Scene scene;
  scene.server.then(items({image_item(1, 0, R"("cost":1)"), image_item(1, 0, R"("cost":1)")}));
  scene.server.then(items({image_item(1, 0, R"("cost":1)"), image_item(1, 1, R"("cost":1)")}));
  const auto outcome = scene.run(image(1, R"("numberResults":2)"));
  REQUIRE(outcome.ok());
  CHECK(outcome.value().media.size() == 2);
  CHECK(outcome.value().cost == 2);
  CHECK(outcome.calls == 2); // two of the same were not the two that were asked for
}

TEST_CASE("results of tasks that nobody asked for are ignored, and logged") {
  Scene scene;
  scene.server.then(items({image_item(7), image_item(1), R"({"imageURL":"u"})"}));
  const auto outcome = scene.run(image(1));
  REQUIRE(outcome.ok());
  CHECK(outcome.value().media.size() == 1);
  CHECK(was_logged(scene, uuid(7)));
}

TEST_CASE("an item of another type is not the task's, whatever its UUID") {
  Scene scene;
  scene.server.then(items({R"({"taskType":"authentication","taskUUID":")" + uuid(1) +
                               R"(","connectionSessionUUID":"c"})",
                           image_item(1)}));
  CHECK(scene.run(image(1)).value().media.size() == 1);
  CHECK(was_logged(scene, "authentication"));
}

TEST_CASE("an answer without the task is an error, and the task is sent again with its UUID") {
  Scene scene;
  scene.server.then(items({}));
  scene.server.then(items({image_item(1)}));
  CHECK(scene.run(image(1)).ok());
  CHECK(scene.body(0) == scene.body(1));
  CHECK(scene.clock->waits() == Waits{1000});
}

TEST_CASE("a task that no answer speaks of has no result") {
  Scene scene;
  scene.server.answer_by([](const Received&) { return items({image_item(1)}); });
  const auto outcomes = scene.run({image(1), image(2)});
  CHECK(outcomes[0].ok());
  const auto& detail = check_error(outcomes[1], ErrorKind::api, error_code::missing_result);
  CHECK(detail.retryable);
  CHECK(detail.task_uuid == uuid(2));
  CHECK(outcomes[0].calls == 1);
  CHECK(outcomes[1].calls == 4);
}

TEST_CASE("an acknowledgement that does not come is an error too") {
  Scene scene;
  scene.server.answer_by([](const Received&) { return items({}); });
  check_error(scene.run(video(1)), ErrorKind::api, error_code::missing_result);
}

TEST_CASE("an error of another task is not this one's") {
  Scene scene;
  scene.server.then(both({image_item(1)}, {error_item("invalidModel", 7)}));
  CHECK(scene.run(image(1)).ok());
  CHECK(was_logged(scene, "invalidModel"));
}

TEST_CASE("an answer that is an error speaks of the tasks that were sent, whatever it names") {
  Scene scene;
  scene.server.then(errors(402, {error_item("insufficientCredits", 7)}));
  check_error(scene.run(image(1)), ErrorKind::quota, "insufficientCredits");
}

TEST_CASE("an error that names no task is the error of those without a result") {
  Scene scene;
  scene.server.then(both({image_item(1)}, {error_item("insufficientCredits")}));
  const auto outcomes = scene.run({image(1), image(2)});
  CHECK(outcomes[0].ok());
  CHECK(check_error(outcomes[1], ErrorKind::quota, "insufficientCredits").task_uuid == uuid(2));
}

TEST_CASE("mixed results: each task has its own fate") {
  Scene scene;
  scene.server.then(both({image_item(3), state_item(4, "")},
                         {error_item("invalidModel", 1, R"("parameter":"model")"),
                          error_item("contentPolicyViolation", 2), error_item("serverError", 5)}));
  scene.server.then(items({image_item(4)}));
  const auto outcomes = scene.run({image(1), image(2), image(3), image(4), image(5)});
  CHECK(check_error(outcomes[0], ErrorKind::validation, "invalidModel").parameter == "model");
  check_error(outcomes[1], ErrorKind::generation, "contentPolicyViolation");
  CHECK(outcomes[2].ok());
  CHECK(outcomes[3].ok());
  check_error(outcomes[4], ErrorKind::generation, "serverError");
  CHECK(scene.calls() == 2);
}
