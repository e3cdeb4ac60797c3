#include "support/scene.hpp"

#include "aircat/error_codes.hpp"
#include "aircat/validator.hpp"

using namespace aircat;
using namespace aircat::testing;

TEST_CASE("a request that the catalog refuses is not sent, the others are") {
  Scene scene;
  scene.server.then(items({image_item(2)}));
  const auto outcomes = scene.run({image(1, R"("numberResults":0)"), image(2)});
  const auto& detail = check_error(outcomes[0], ErrorKind::validation, "invalidParameter");
  REQUIRE_FALSE(detail.findings.empty());
  CHECK(detail.findings.front().pointer == "/numberResults");
  CHECK(detail.task_uuid == uuid(1));
  CHECK_FALSE(detail.retryable);
  CHECK_THAT(detail.message, Catch::Contains("was not sent") && Catch::Contains("runware:400@1"));
  CHECK(outcomes[0].calls == 0);
  CHECK(outcomes[1].ok());
  CHECK(scene.body(0) == "[" + image(2).json() + "]");
}

TEST_CASE("a call of wrong requests alone is no call") {
  Scene scene;
  CHECK_FALSE(scene.run(image(1, R"("numberResults":0)")).ok());
  CHECK(scene.server.connections() == 0);
}

TEST_CASE("requests are sent as they are when nobody is to judge them") {
  Scene scene;
  scene.options.validate = false;
  scene.server.then(items({image_item(1)}));
  CHECK(scene.run(image(1, R"("steps":-1)")).ok());
}

TEST_CASE("the validator of the options judges") {
  Scene scene;
  scene.options.validator = Validator::load(AIRCAT_SOURCE_DIR "/catalog");
  CHECK_FALSE(scene.run(image(1, R"("numberResults":0)")).ok());
}

TEST_CASE("warnings do not keep a request back") {
  const Request retired{"imageInference", "google:1@2", uuid(1),
                        R"({"taskType":"imageInference","taskUUID":")" + uuid(1) +
                            R"(","model":"google:1@2","positivePrompt":"a fox",)"
                            R"("width":1024,"height":1024})"};
  Scene scene;
  scene.server.then(items({image_item(1)}));
  CHECK_FALSE(Validator::bundled()->check(retired.json()).empty());
  CHECK(scene.run(retired).ok());
}

TEST_CASE("what would break the array of tasks is not sent, judged or not") {
  Scene scene;
  scene.options.validate = GENERATE(true, false);
  const std::vector<Request> requests{
      {"imageInference", "", uuid(1), "{"},
      {"imageInference", "", uuid(1), ""},
      {"imageInference", "", uuid(1), "[]"},
      {"imageInference", "", uuid(1), "{},{}"},
      {"imageInference", "", uuid(1), R"({"taskType":"imageInference"})"},
      {"imageInference", "", uuid(1), image(2).json()},
      {"imageInference", "", "", R"({"taskUUID":""})"},
      image(1, R"("deliveryMethod":"stream")"),
  };
  for (const auto& request : requests) {
    INFO(request.json());
    check_error(scene.run(request), ErrorKind::validation, error_code::invalid_request);
  }
  CHECK(scene.server.connections() == 0);
}

TEST_CASE("two tasks of a call with one UUID: the second is not sent") {
  Scene scene;
  scene.server.then(items({image_item(1)}));
  const auto outcomes = scene.run({image(1), image(1)});
  CHECK(outcomes[0].ok());
  check_error(outcomes[1], ErrorKind::validation, error_code::conflict_task_uuid);
  CHECK(scene.body(0) == "[" + image(1).json() + "]");
}
