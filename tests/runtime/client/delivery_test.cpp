#include "support/bytes.hpp"
#include "support/scene.hpp"

using namespace aircat;
using namespace aircat::testing;

TEST_CASE("a result that comes with the answer is taken, however its bytes come") {
  Scene scene;
  const auto manner = GENERATE(Manner::whole, Manner::chunked, Manner::slowly);
  scene.server.then(in_manner(manner, items({image_item(1, 0, R"("seed":7,"cost":0.002)")})));
  const auto outcome = scene.run(image(1));
  REQUIRE(outcome.ok());
  CHECK(outcome.calls == 1);
  CHECK(outcome.value().task_uuid == uuid(1));
  CHECK(outcome.value().task_type == "imageInference");
  REQUIRE(outcome.value().media.size() == 1);
  CHECK(outcome.value().media.front().url == image_url(1));
  CHECK(outcome.value().media.front().seed == 7);
  CHECK(outcome.value().cost == 0.002);
  CHECK(scene.clock->waits().empty());
}

TEST_CASE("a result that is delivered later is asked for until it is there") {
  Scene scene;
  scene.server.then(items({video_state(1, "")}));
  scene.server.then(items({video_state(1, "processing")}));
  scene.server.then(items({video_item(1)}));
  const auto outcome = scene.run(video(1));
  REQUIRE(outcome.ok());
  CHECK(outcome.value().media.front().url == "https://vm.example/1.mp4");
  CHECK(outcome.calls == 3);
  CHECK(scene.clock->waits() == Waits{1000, 1500});
  CHECK(scene.body(0) == "[" + video(1).json() + "]");
  for (const auto call : {1U, 2U})
    CHECK(scene.body(call) == R"([{"taskType":"getResponse","taskUUID":")" + uuid(1) + R"("}])");
}

TEST_CASE("an acknowledgement of a task that was to be answered at once is waited for too") {
  Scene scene;
  const auto* status = GENERATE("", "processing", "queued");
  scene.server.then(items({state_item(1, status)}));
  scene.server.then(items({image_item(1)}));
  const auto outcome = scene.run(image(1));
  CHECK(outcome.ok());
  CHECK(outcome.calls == 2);
  CHECK(scene.clock->waits() == Waits{1000});
}

TEST_CASE("an answer to a task for later may hold its result") {
  Scene scene;
  scene.server.then(items({video_item(1)}));
  CHECK(scene.run(video(1)).ok());
  CHECK(scene.calls() == 1);
}

TEST_CASE("all results of a task are waited for, and those that are there are kept") {
  Scene scene;
  scene.server.then(items({image_item(1, 0, R"("cost":0.5)"), image_item(1, 1)}));
  scene.server.then(items({image_item(1, 0, R"("status":"success")"), state_item(1, "processing"),
                           image_item(1, 2, R"("status":"success","cost":0.25)")}));
  const auto outcome = scene.run(image(1, R"("numberResults":3)"));
  REQUIRE(outcome.ok());
  REQUIRE(outcome.value().media.size() == 3);
  for (int result = 0; result < 3; ++result)
    CHECK(outcome.value().media[static_cast<std::size_t>(result)].url == image_url(1, result));
  CHECK(outcome.value().cost == 0.75);
  CHECK(scene.clock->waits() == Waits{1000});
}

TEST_CASE("texts are results") {
  Scene scene;
  scene.server.then(
      items({R"({"taskType":"caption","taskUUID":")" + uuid(1) + R"(","text":"a fox"})",
             R"({"taskType":"promptEnhance","taskUUID":")" + uuid(2) + R"(","text":"one"})",
             R"({"taskType":"promptEnhance","taskUUID":")" + uuid(2) + R"(","text":"two"})"}));
  const auto outcomes = scene.run({caption(1), enhancement(2, 2)});
  CHECK(outcomes[0].value().text == "a fox");
  CHECK(outcomes[1].value().text == "one\ntwo");
  CHECK(outcomes[1].value().media.empty());
}

TEST_CASE("images of megabytes come within the answer") {
  Scene scene;
  const std::string base64(30U << 20U, 'A');
  scene.server.then(items({R"({"taskType":"imageInference","taskUUID":")" + uuid(1) +
                           R"(","imageUUID":"i","imageBase64Data":")" + base64 + R"("})"}));
  const auto outcome = scene.run(image(1, R"("outputType":"base64Data")"));
  REQUIRE(outcome.ok());
  CHECK(outcome.value().media.front().base64.size() == base64.size());
}

TEST_CASE("tasks of one call go together, those for later too") {
  Scene scene;
  scene.server.then(items({image_item(1), state_item(2, ""), image_item(3)}));
  scene.server.then(items({image_item(2)}));
  const auto outcomes = scene.run({image(1), image(2, R"("deliveryMethod":"async")"), image(3)});
  for (const auto& outcome : outcomes)
    CHECK(outcome.ok());
  CHECK(scene.body(0) == "[" + image(1).json() + "," +
                             image(2, R"("deliveryMethod":"async")").json() + "," +
                             image(3).json() + "]");
  CHECK(outcomes[0].calls == 1);
  CHECK(outcomes[1].calls == 2);
}

TEST_CASE("a single task throws what went wrong with it") {
  Scene scene;
  scene.server.then(items({image_item(1)}));
  scene.server.then(errors(400, {error_item("invalidModel", 2)}));
  CHECK(scene.client().run(image(1)).media.size() == 1);
  CHECK_THROWS_AS(scene.client().run(image(2)), RunwareValidationError);
}

TEST_CASE("no tasks are no call") {
  Scene scene;
  CHECK(scene.run(std::vector<Request>()).empty());
  CHECK(scene.calls() == 0);
}
