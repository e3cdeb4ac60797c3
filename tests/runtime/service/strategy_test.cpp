// What is done about each kind of failure: five runs of a scripted Runware.
#include "service_scene.hpp"

using namespace aircat;
using namespace aircat::service;
using namespace aircat::testing;

namespace {

std::vector<std::string> models_asked(const ServiceScene& scene) {
  std::vector<std::string> models;
  for (const auto& task : scene.tasks())
    models.push_back(task.at("model"));
  return models;
}

} // namespace

TEST_CASE("S6-29 a connection that breaks is tried again after 2, 4 and 8 seconds") {
  ServiceScene scene;
  for (int i = 0; i < 3; ++i)
    scene.server.then(in_manner(Manner::reset_taken));
  CHECK(scene.generate({.prompt = "a fox"}).ok());
  CHECK(scene.clock->waits() == Waits{2000, 4000, 8000});
  const auto tasks = scene.tasks();
  REQUIRE(tasks.size() == 4);
  for (const auto& task : tasks)
    CHECK(task == tasks.front()); // with the same UUID: paid for once
}

TEST_CASE("S6-29 when the connection stays broken, that is the error") {
  ServiceScene scene;
  scene.server.answer_by([](const Received&) { return in_manner(Manner::hang_up); });
  const auto error = scene.generate({.prompt = "a fox"}).error;
  REQUIRE(error);
  CHECK(error->type() == "connection_error");
  CHECK(error->suggested_action() == "retry");
  CHECK(scene.clock->waits() == Waits{2000, 4000, 8000});
}

TEST_CASE("S6-29 an error of the API is logged with its details and told in plain words") {
  ServiceScene scene;
  scene.configuration.max_retries = 0;
  scene.server.then(
      json(R"({"errors":[{"code":"internalServerError","message":"stack trace of /srv/x.js:12"}]})",
           500));
  const auto error = scene.generate({.prompt = "a fox"}).error;
  REQUIRE(error);
  CHECK(error->type() == "api_error");
  CHECK(error->code == "internalServerError");
  CHECK(error->message == "the image service failed (status 500); please try again later");
  CHECK_THAT(scene.log_text(), Catch::Contains("stack trace of /srv/x.js:12"));
}

TEST_CASE("S6-29 other models stand in for one that fails") {
  ServiceScene scene;
  scene.configuration.max_retries = 0;
  scene.configuration.fallback_models = {"blackforestlabs:flux-dev@1", "bfl:6@1", "bfl:5@1"};
  scene.trouble([](const Json& task) -> std::optional<std::string> {
    if (task.at("model") == "bfl:5@1")
      return std::nullopt;
    return R"({"code":"modelUnavailable","message":"later"})";
  });
  const auto result =
      scene.generate({.prompt = "a fox", .size = ImageSize{2048, 1024}, .inference_steps = 30});
  REQUIRE(result.ok());
  CHECK(result.model == "bfl:5@1");
  CHECK(models_asked(scene) == std::vector<std::string>{"runware:101@1", "bfl:6@1", "bfl:5@1"});
  REQUIRE(result.attempts.size() == 3);
  CHECK(result.attempts[0].model == "runware:101@1");
  CHECK(result.attempts[0].error.fallback_available);
  CHECK(result.attempts[1].model == "blackforestlabs:flux-dev@1");
  CHECK_THAT(result.attempts[1].error.message, Catch::Contains("is not in the catalog"));
  // What it does not take is left out, and the size is one that it makes.
  const auto task = scene.tasks().back();
  CHECK_FALSE(task.contains("steps"));
  CHECK(task.at("width") == 1920);
  CHECK(task.at("height") == 1024);
}

TEST_CASE("S6-29 when all models fail, the error is that of the one that was asked for") {
  ServiceScene scene;
  scene.configuration.max_retries = 0;
  scene.trouble([](const Json&) { return R"({"code":"modelDisabled","message":"later"})"; });
  const auto result = scene.generate({.prompt = "a fox"});
  REQUIRE(result.error);
  CHECK(result.error->type() == "model_error");
  CHECK(result.error->code == "modelDisabled");
  CHECK_FALSE(result.error->fallback_available);
  CHECK(result.attempts.size() == 4);
  CHECK(models_asked(scene) == std::vector<std::string>{"runware:101@1"});
}

TEST_CASE("S6-29 a model that does not take the prompt does not stand in for another") {
  ServiceScene scene;
  scene.configuration.max_retries = 0;
  scene.configuration.fallback_models = {"bfl:5@1", "openai:1@2"};
  scene.trouble([](const Json& task) -> std::optional<std::string> {
    if (task.at("model") == "openai:1@1")
      return R"({"code":"modelDisabled","message":"later"})";
    return std::nullopt;
  });
  const std::string long_prompt(4000, 'x'); // more than the first stand-in takes
  const auto result = scene.generate({.prompt = long_prompt, .model = "openai:1@1"});
  CHECK(result.model == "openai:1@2");
  CHECK(models_asked(scene) == std::vector<std::string>{"openai:1@1", "openai:1@2"});
}

TEST_CASE("S6-29 a stand-in that fails for another reason says so") {
  ServiceScene scene;
  scene.configuration.max_retries = 0;
  scene.configuration.fallback_models = {"bfl:5@1", "bfl:6@1"};
  scene.trouble([](const Json& task) {
    return task.at("model") == "bfl:5@1" ? R"({"code":"insufficientCredits","message":"empty"})"
                                         : R"({"code":"modelDisabled","message":"later"})";
  });
  const auto result = scene.generate({.prompt = "a fox"});
  REQUIRE(result.error);
  CHECK(result.error->type() == "quota_error");
  CHECK(result.error->fallback_available);
  CHECK(result.attempts.size() == 2);
}

TEST_CASE("S6-29 a model that the service does not know is a model that fails") {
  ServiceScene scene;
  scene.configuration.fallback_models = {"bfl:5@1"};
  scene.trouble([](const Json& task) -> std::optional<std::string> {
    if (task.at("model") == "bfl:5@1")
      return std::nullopt;
    return R"({"code":"invalidModel","message":"no such model","parameter":"model"})";
  });
  CHECK(scene.generate({.prompt = "a fox"}).model == "bfl:5@1");
}

TEST_CASE("S6-29 a rate limit makes the request wait, as long as the service asks") {
  ServiceScene scene;
  scene.server.then(with_header(json("", 429), "Retry-After", "5"));
  scene.server.then(json("", 429));
  CHECK(scene.generate({.prompt = "a fox"}).ok());
  CHECK(scene.clock->waits() == Waits{5000, 4000});
}

TEST_CASE("S6-29 a quota that is used up is an error at once") {
  ServiceScene scene;
  scene.configuration.fallback_models = {"bfl:5@1"};
  scene.trouble([](const Json&) { return R"({"code":"insufficientCredits","message":"empty"})"; });
  const auto error = scene.generate({.prompt = "a fox"}).error;
  REQUIRE(error);
  CHECK(error->type() == "quota_error");
  CHECK_FALSE(error->retry_after);
  CHECK(scene.tasks().size() == 1);
  CHECK(scene.clock->waits().empty());
}

TEST_CASE("S6-29 after silence it is tried again with more time") {
  ServiceScene scene;
  scene.configuration.timeout = std::chrono::milliseconds(200);
  scene.server.then(in_manner(Manner::silence));
  scene.server.answer_by([&](const Received& request) {
    // Longer than the first exchange may take, and shorter than the next.
    return after(std::chrono::milliseconds(request.method == "POST" ? 250 : 0),
                 scene.usual(request));
  });
  CHECK(scene.generate({.prompt = "a fox"}).ok());
  CHECK(scene.tasks().size() >= 2);
}
