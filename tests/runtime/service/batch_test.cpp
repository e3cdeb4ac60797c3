#include "service_scene.hpp"

#include "aircat/image_batch.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

using namespace aircat;
using namespace aircat::service;
using namespace aircat::testing;

namespace {

std::vector<ImageRequest> requests(int count) {
  std::vector<ImageRequest> all;
  for (int i = 0; i < count; ++i)
    all.push_back({.prompt = "fox " + std::to_string(i)});
  return all;
}

/// How many exchanges Runware has at a time, at most. It answers when so many as are expected were
/// there together, or after a while.
class Crowd {
public:
  Crowd(ServiceScene& scene, int expected) : expected_(expected) {
    scene.server.answer_by([this, &scene](const Received& request) {
      if (request.method == "POST")
        visit();
      return scene.usual(request);
    });
  }
  [[nodiscard]] int most() const { return most_; }

private:
  void visit() {
    std::unique_lock lock(mutex_);
    most_ = std::max(most_, ++now_);
    came_.notify_all();
    came_.wait_for(lock, std::chrono::seconds(1), [this] { return most_ >= expected_; });
    lock.unlock();
    std::this_thread::sleep_for(std::chrono::milliseconds(5)); // for others that should not come
    lock.lock();
    --now_;
  }

  int expected_;
  std::mutex mutex_;
  std::condition_variable came_;
  int now_ = 0, most_ = 0;
};

} // namespace

TEST_CASE("S6-36 performance: five requests at a time all succeed") {
  ServiceScene scene;
  Crowd crowd(scene, 5);
  scene.configuration.connection_pool_size = 5;
  auto& service = scene.service();
  std::vector<ImageResult> results(5);
  {
    std::vector<std::jthread> callers;
    for (int i = 0; i < 5; ++i)
      callers.emplace_back([&, i] {
        results[static_cast<std::size_t>(i)] =
            service.generate_image({.prompt = "test prompt " + std::to_string(i)});
      });
  }
  CHECK(std::all_of(results.begin(), results.end(), [](const auto& r) { return r.ok(); }));
  CHECK(scene.tasks().size() == 5);
  CHECK(crowd.most() == 5);
}

TEST_CASE("S6-36 performance: a batch does three requests at a time, in order") {
  ServiceScene scene;
  Crowd crowd(scene, 3);
  scene.configuration.connection_pool_size = 10;
  const auto all = requests(10);
  const auto results = generate_batch(scene.service(), all);
  REQUIRE(results.size() == 10);
  for (std::size_t i = 0; i < 10; ++i) {
    CHECK(results[i].ok());
    CHECK(results[i].prompt == all[i].prompt);
  }
  CHECK(crowd.most() == 3);
}

TEST_CASE("a batch does no more at a time than the service") {
  ServiceScene scene;
  Crowd crowd(scene, 2);
  scene.configuration.connection_pool_size = 10;
  scene.configuration.max_concurrent_requests = 2;
  (void)generate_batch(scene.service(), requests(6), {.max_concurrent = 6});
  CHECK(crowd.most() == 2);
}

TEST_CASE("one request of a batch that fails leaves the others alone") {
  ServiceScene scene;
  scene.trouble([](const Json& task) -> std::optional<std::string> {
    if (task.at("positivePrompt") == "fox 4")
      return R"({"code":"contentPolicyViolation","message":"no"})";
    return std::nullopt;
  });
  std::vector<BatchProgress> progress;
  const auto results =
      generate_batch(scene.service(), requests(10),
                     {.on_progress = [&](const auto& now) { progress.push_back(now); }});
  CHECK(std::count_if(results.begin(), results.end(), [](const auto& r) { return r.ok(); }) == 9);
  CHECK(results[4].error);
  REQUIRE(progress.size() == 10);
  for (std::size_t i = 0; i < 10; ++i) {
    CHECK(progress[i].finished == i + 1);
    CHECK(progress[i].expected == 10);
  }
  CHECK(progress.back().failed == 1);
}

TEST_CASE("a batch that is cancelled ends, and says which requests were not made") {
  ServiceScene scene;
  std::stop_source stop;
  const auto results = generate_batch(
      scene.service(), requests(10),
      {.max_concurrent = 1, .stop = stop.get_token(), .on_progress = [&](const auto& now) {
         if (now.finished == 2)
           stop.request_stop();
       }});
  CHECK(results[0].ok());
  CHECK(results[1].ok());
  for (std::size_t i = 2; i < 10; ++i)
    CHECK(results[i].error->kind == ErrorKind::aborted);
}

TEST_CASE("one request of a batch may be cancelled by itself") {
  ServiceScene scene;
  std::stop_source stop;
  stop.request_stop();
  auto all = requests(3);
  all[1].stop = stop.get_token();
  const auto results = generate_batch(scene.service(), all);
  CHECK(results[0].ok());
  CHECK(results[1].error);
  CHECK(results[2].ok());
}

TEST_CASE("what the function for the progress of a batch throws comes out of it") {
  ServiceScene scene;
  CHECK_THROWS_AS(
      generate_batch(scene.service(), requests(10),
                     {.on_progress = [](const auto&) { throw std::runtime_error("enough"); }}),
      std::runtime_error);
  CHECK(scene.tasks().size() < 10);
  CHECK_THROWS_AS(generate_batch(scene.service(), requests(1), {.max_concurrent = 0}),
                  std::invalid_argument);
  CHECK(generate_batch(scene.service(), {}).empty());
}
