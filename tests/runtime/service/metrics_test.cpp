#include "service_scene.hpp"

using namespace aircat;
using namespace aircat::service;
using namespace aircat::testing;

TEST_CASE("S6-30 three successes and a failure") {
  ServiceScene scene;
  scene.configuration.max_retries = 0;
  scene.effort = std::chrono::seconds(2);
  REQUIRE(scene.generate({.prompt = "a fox"}).ok());
  REQUIRE(scene.generate({.prompt = "a fox", .model = "bfl:5@1"}).ok());
  REQUIRE(scene.service().upscale_image("https://example.com/a.png").ok());
  scene.server.then(json("{}", 500));
  CHECK(scene.generate({.prompt = "a cat"}).error);

  const auto stats = scene.service().stats();
  CHECK(stats.total_requests == 4);
  CHECK(stats.successes == 3);
  CHECK(stats.errors == 1);
  CHECK(stats.success_rate() == 0.75);
  CHECK(stats.total_generation_time == 6);
  CHECK(stats.average_generation_time() == 1.5);
  CHECK(stats.model_usage.at("runware:101@1") == 2);
  CHECK(stats.model_usage.at("bfl:5@1") == 1);
  CHECK(stats.model_usage.size() == 3);
}

TEST_CASE("S6-30 the account as JSON") {
  ServiceMetrics metrics;
  const std::chrono::system_clock::time_point now(std::chrono::seconds(1'700'000'000));
  metrics.record("a:1@1", true, 3);
  metrics.record("a:1@1", false, 1);
  metrics.record("", false, 0);
  metrics.record("b:1@1", true, 0);
  CHECK(metrics.stats(now).to_json() ==
        R"({"total_requests":4,"success_rate":0.5,"average_generation_time":1.0,)"
        R"("model_usage":{"a:1@1":2,"b:1@1":1},"timestamp":"2023-11-14T22:13:20Z"})");
}

TEST_CASE("S6-30 before the first request nothing is divided by zero") {
  const auto stats = ServiceMetrics().stats({});
  CHECK(stats.success_rate() == 0);
  CHECK(stats.average_generation_time() == 0);
  CHECK(stats.to_json() ==
        R"({"total_requests":0,"success_rate":0.0,"average_generation_time":0.0,)"
        R"("model_usage":{},"timestamp":"1970-01-01T00:00:00Z"})");
}

TEST_CASE("S6-30 made-up models do not fill the account") {
  ServiceScene scene;
  for (int i = 0; i < 5; ++i)
    CHECK(scene.generate({.prompt = "a fox", .model = "made:up@" + std::to_string(i)}).error);
  CHECK(scene.service().stats().total_requests == 5);
  CHECK(scene.service().stats().model_usage.empty());
}
