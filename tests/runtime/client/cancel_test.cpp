#include "support/scene.hpp"

#include "aircat/error_codes.hpp"

#include <thread>

using namespace aircat;
using namespace aircat::testing;

namespace {

constexpr auto at_once = std::chrono::milliseconds(300); // on a machine with much to do

} // namespace

TEST_CASE("cancelling while an exchange is under way ends it at once") {
  Scene scene;
  scene.server.then(in_manner(Manner::silence));
  std::stop_source source;
  RunOptions how;
  how.stop = source.get_token();
  std::chrono::steady_clock::time_point begin;
  std::jthread canceller([&] {
    scene.server.wait_for(1);
    begin = std::chrono::steady_clock::now();
    source.request_stop();
  });
  const auto outcomes = scene.run({image(1), image(2)}, how);
  canceller.join();
  CHECK(std::chrono::steady_clock::now() - begin < at_once);
  for (const auto& outcome : outcomes) {
    const auto& detail = check_error(outcome, ErrorKind::aborted, error_code::aborted);
    CHECK_FALSE(detail.retryable);
    CHECK_FALSE(detail.task_uuid.empty());
    CHECK(outcome.calls == 1);
  }
  CHECK(scene.calls() == 1);
}

TEST_CASE("cancelling while a retry is waited for ends the wait") {
  Scene scene;
  scene.server.then(json("", 503));
  std::stop_source source;
  RunOptions how;
  how.stop = source.get_token();
  scene.clock->on_wait([&] { source.request_stop(); });
  check_error(scene.run(image(1), how), ErrorKind::aborted, error_code::aborted);
  CHECK(scene.calls() == 1);
}

TEST_CASE("cancelling between polls ends the wait, and keeps what is there") {
  Scene scene;
  scene.server.then(items({image_item(1), state_item(2, ""), image_item(3, 0)}));
  std::stop_source source;
  RunOptions how;
  how.stop = source.get_token();
  scene.clock->on_wait([&] { source.request_stop(); });
  const auto outcomes = scene.run({image(1), image(2), image(3, R"("numberResults":2)")}, how);
  CHECK(outcomes[0].ok());
  check_error(outcomes[1], ErrorKind::aborted, error_code::aborted);
  check_error(outcomes[2], ErrorKind::aborted, error_code::aborted);
  CHECK(outcomes[2].result.media.size() == 1);
  CHECK(scene.calls() == 1);
}

TEST_CASE("what is cancelled before is not sent") {
  Scene scene;
  std::stop_source source;
  source.request_stop();
  RunOptions how;
  how.stop = source.get_token();
  const auto outcome = scene.run(image(1), how);
  check_error(outcome, ErrorKind::aborted, error_code::aborted);
  CHECK(outcome.calls == 0);
  CHECK(scene.server.connections() == 0);
}

TEST_CASE("what is cancelled when its time is over is cancelled") {
  Scene scene;
  scene.server.then(items({state_item(1, "")}));
  std::stop_source source;
  RunOptions how;
  how.stop = source.get_token();
  how.on_progress = [&](const Progress& progress) {
    if (progress.state != "processing")
      return;
    scene.clock->advance(std::chrono::hours(1));
    source.request_stop();
  };
  check_error(scene.run(image(1), how), ErrorKind::aborted, error_code::aborted);
}

TEST_CASE("the real clock lets a wait be cancelled at once") {
  Scene scene;
  scene.options.clock = nullptr;
  scene.server.then(json("", 503));
  std::stop_source source;
  RunOptions how;
  how.stop = source.get_token();
  const std::jthread canceller([&] {
    scene.server.wait_for(1);
    source.request_stop();
  });
  const auto begin = std::chrono::steady_clock::now();
  check_error(scene.run(image(1), how), ErrorKind::aborted, error_code::aborted);
  CHECK(std::chrono::steady_clock::now() - begin < at_once);
}

TEST_CASE("a task in the background gives its result") {
  Scene scene;
  scene.server.then(items({image_item(1)}));
  auto running = scene.client().start(image(1));
  CHECK(running.wait_for(std::chrono::seconds(10)));
  CHECK(running.get().media.size() == 1);
}

TEST_CASE("a task in the background throws what made it fail") {
  Scene scene;
  scene.server.then(errors(402, {error_item("insufficientCredits", 1)}));
  CHECK_THROWS_AS(scene.client().start(image(1)).get(), RunwareQuotaError);
}

TEST_CASE("a task in the background is cancelled by its handle, its token or its end") {
  Scene scene;
  scene.server.answer_by([](const Received&) { return in_manner(Manner::silence); });
  const auto begin = std::chrono::steady_clock::now();
  {
    auto running = scene.client().start(image(1));
    scene.server.wait_for(1);
    CHECK_FALSE(running.wait_for(std::chrono::milliseconds(1)));
    running.cancel();
    CHECK_THROWS_AS(running.get(), RunwareAbortedError);
  }
  {
    std::stop_source source;
    RunOptions how;
    how.stop = source.get_token();
    auto running = scene.client().start(image(2), how);
    scene.server.wait_for(2);
    source.request_stop();
    CHECK_THROWS_AS(running.get(), RunwareAbortedError);
  }
  {
    auto running = scene.client().start(image(3));
    const auto moved = std::move(running);
    scene.server.wait_for(3);
  }
  CHECK(std::chrono::steady_clock::now() - begin < 3 * at_once);
}
