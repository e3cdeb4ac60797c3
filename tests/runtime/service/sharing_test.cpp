#include "service_scene.hpp"

#include "service/flights.hpp"
#include "service/gate.hpp"
#include "service/result_cache.hpp"

#include <atomic>
#include <condition_variable>
#include <thread>

using namespace aircat;
using namespace aircat::service;
using namespace aircat::testing;

namespace {

/// Holds answers back until it is opened.
class Barrier {
public:
  void open() {
    const std::scoped_lock lock(mutex_);
    is_open_ = true;
    changed_.notify_all();
  }
  void pass() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return is_open_; });
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool is_open_ = false;
};

ImageResult result_of(const std::string& model) {
  ImageResult result;
  result.model = model;
  return result;
}

ImageResult cancelled_result() {
  ImageResult result;
  result.error = ServiceError{.kind = ErrorKind::aborted};
  return result;
}

} // namespace

TEST_CASE("S6-32 two identical requests at a time make one call") {
  ServiceScene scene;
  Barrier barrier;
  scene.server.answer_by([&](const Received& request) {
    if (request.method == "POST")
      barrier.pass();
    return scene.usual(request);
  });
  auto& service = scene.service();
  ImageResult first, second;
  {
    std::jthread one([&] { first = service.generate_image({.prompt = "a fox"}); });
    REQUIRE(scene.server.wait_for(1));
    std::jthread two([&] { second = service.generate_image({.prompt = "a fox"}); });
    CHECK_FALSE(scene.server.wait_for(2, std::chrono::milliseconds(200)));
    barrier.open();
  }
  CHECK(first.ok());
  CHECK(first.to_json() == second.to_json());
  CHECK(scene.tasks().size() == 1);
  CHECK(service.stats().total_requests == 2);
}

TEST_CASE("S6-32 requests that differ in anything are not the same") {
  ServiceScene scene;
  scene.configuration.cached_results = 100;
  const std::vector<ImageRequest> different{
      {.prompt = "a fox", .seed = 1},
      {.prompt = "a cat", .seed = 1},
      {.prompt = "a fox", .model = "bfl:5@1", .seed = 1},
      {.prompt = "a fox", .size = ImageSize{1024, 1024}, .seed = 1},
      {.prompt = "a fox", .count = 2, .seed = 1},
      {.prompt = "a fox", .format = ResponseFormat::url, .seed = 1},
      {.prompt = "a fox", .negative_prompt = "snow", .seed = 1},
      {.prompt = "a fox", .seed = 2},
      {.prompt = "a fox", .seed = 1, .guidance_scale = 1},
      {.prompt = "a fox", .seed = 1, .inference_steps = 1},
      {.prompt = "a fox", .seed = 1, .parameters = {{"clipSkip", std::int64_t{1}}}},
      {.prompt = "a fox", .seed = 1, .parameters = {{"clipSkip", std::int64_t{2}}}}};
  for (const auto& request : different)
    CHECK(scene.generate(request).ok());
  CHECK(scene.tasks().size() == different.size());
  for (const auto& request : different)
    CHECK(scene.generate(request).ok());
  CHECK(scene.tasks().size() == different.size());
}

TEST_CASE("S6-32 a result is kept where that is configured and there is a seed") {
  const auto seed = GENERATE(std::optional<std::int64_t>(), std::optional<std::int64_t>(7));
  const std::size_t kept = GENERATE(0U, 1U);
  const bool is_cached = seed && kept > 0;
  ServiceScene scene;
  scene.configuration.cached_results = kept;
  const ImageRequest request{.prompt = "a fox", .format = ResponseFormat::url, .seed = seed};
  const auto first = scene.generate(request);
  const auto second = scene.generate(request);
  CHECK(scene.tasks().size() == (is_cached ? 1 : 2));
  CHECK((first.to_json() == second.to_json()) == is_cached);
}

TEST_CASE("S6-32 a kept result whose file is gone is made again, and a failure is not kept") {
  ServiceScene scene;
  scene.configuration.cached_results = 10;
  scene.configuration.max_retries = 0;
  ImageRequest request{.prompt = "a fox", .format = ResponseFormat::url, .seed = 7};
  const auto first = scene.generate(request);
  REQUIRE(first.ok());
  std::filesystem::remove(first.images[0].path);
  REQUIRE(scene.generate(request).ok());
  CHECK(scene.tasks().size() == 2);
  request.prompt = "a cat";
  scene.server.then(json("{}", 500));
  CHECK(scene.generate(request).error);
  CHECK(scene.generate(request).ok());
}

TEST_CASE("S6-32 connections are kept") {
  ServiceScene scene;
  for (int i = 0; i < 5; ++i)
    REQUIRE(scene.generate({.prompt = "fox " + std::to_string(i)}).ok());
  CHECK(scene.server.connections() <= 2); // one for Runware, one for the images
}

TEST_CASE("identical requests are all made where sharing is switched off") {
  ServiceScene scene;
  scene.configuration.share_identical = false;
  scene.configuration.connection_pool_size = 2;
  auto& service = scene.service();
  scene.server.answer_by([&](const Received& request) {
    if (request.method == "POST")
      (void)scene.server.wait_for(2); // both are under way
    return scene.usual(request);
  });
  {
    std::jthread one([&] { (void)service.generate_image({.prompt = "a fox"}); });
    std::jthread two([&] { (void)service.generate_image({.prompt = "a fox"}); });
  }
  CHECK(scene.tasks().size() == 2);
}

TEST_CASE("a flight that is cancelled is taken over by who waits for it") {
  Flights flights;
  Barrier led, joined;
  ImageResult leader, follower;
  {
    std::jthread one([&] {
      leader = flights.join("x", {}, [&] {
        led.open();
        joined.pass();
        return cancelled_result();
      });
    });
    led.pass();
    std::jthread two(
        [&] { follower = flights.join("x", {}, [] { return result_of("the follower's"); }); });
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    joined.open();
  }
  CHECK(leader.error);
  CHECK(follower.model == "the follower's");
}

TEST_CASE("a caller who cancels does not wait for the flight of another") {
  Flights flights;
  Barrier led, ended;
  std::jthread one([&] {
    (void)flights.join("x", {}, [&] {
      led.open();
      ended.pass();
      return result_of("the leader's");
    });
  });
  led.pass();
  std::stop_source stop;
  stop.request_stop();
  const auto result = flights.join("x", stop.get_token(), [] { return result_of("no"); });
  CHECK(result.error->kind == ErrorKind::aborted);
  CHECK(flights.join("y", {}, [] { return result_of("another"); }).model == "another");
  ended.open();
}

TEST_CASE("the cache forgets what was not used for longest") {
  ResultCache cache(2);
  cache.keep("a", result_of("a"));
  cache.keep("b", result_of("b"));
  CHECK(cache.find("a"));
  cache.keep("c", result_of("c"));
  CHECK(cache.find("a")->model == "a");
  CHECK_FALSE(cache.find("b"));
  CHECK(cache.find("c"));
  cache.keep("d", cancelled_result());
  CHECK_FALSE(cache.find("d"));
}

TEST_CASE("a gate lets so many through, and others when a place is free") {
  Gate gate(1);
  auto place = gate.enter({});
  REQUIRE(place);
  std::stop_source stop;
  {
    std::jthread waiting([&] { CHECK_FALSE(gate.enter(stop.get_token())); });
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    stop.request_stop();
  }
  std::atomic<bool> has_entered = false;
  {
    std::jthread waiting([&] { has_entered = gate.enter({}).has_value(); });
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    CHECK_FALSE(has_entered);
    place.reset();
  }
  CHECK(has_entered);
}
