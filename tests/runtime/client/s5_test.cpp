// One test for each line S5 of the requirements that concerns the client.
#include "support/imitation.hpp"
#include "support/scene.hpp"

#include "aircat/error_codes.hpp"

using namespace aircat;
using namespace aircat::testing;

TEST_CASE(
    "S5-20 401 is an authentication error, 429 a rate limit, a failed task a generation error") {
  Scene scene;
  scene.options.retry.retries = 0;
  auto& client = scene.client();
  scene.server.then(json("", 429));
  CHECK_THROWS_AS(client.run(image(1)), RunwareRateLimitError);
  scene.server.then(errors(200, {error_item("inferenceError", 1)}));
  CHECK_THROWS_AS(client.run(image(1)), RunwareGenerationError);
  scene.server.then(json("", 401));
  CHECK_THROWS_AS(client.run(image(1)), RunwareAuthError);
  CHECK_THROWS_AS(client.run(image(1)), RunwareError); // the base of all
}

TEST_CASE("S5-21 retries wait 1, 2 and 4 seconds, and there are three") {
  Scene scene;
  scene.server.answer_by([](const Received&) { return json("", 503); });
  CHECK(scene.run(image(1)).calls == 4);
  CHECK(scene.clock->waits() == Waits{1000, 2000, 4000});
}

TEST_CASE("S5-22 a broken connection, 503 and 429 are retried, 400 is not") {
  const std::vector<std::pair<Answer, int>> cases{{in_manner(Manner::reset_taken), 4},
                                                  {json("", 503), 4},
                                                  {json("", 429), 4},
                                                  {json("", 400), 1}};
  for (const auto& [answer, calls] : cases) {
    Scene scene;
    scene.server.answer_by([&, always = answer](const Received&) { return always; });
    CHECK(scene.run(image(1)).calls == calls);
  }
}

TEST_CASE("S5-23 after 401 there is one call, and the rest fails without") {
  Scene scene;
  scene.server.answer_by([](const Received&) { return json("", 401); });
  for (int task = 1; task <= 5; ++task)
    CHECK(scene.run(image(task)).error->kind() == ErrorKind::authentication);
  CHECK(scene.calls() == 1);
}

TEST_CASE("S5-24 401, 429, 500, no network, nonsense and silence are six typed errors") {
  const std::vector<std::pair<Answer, ErrorKind>> cases{
      {json("", 401), ErrorKind::authentication},
      {json("", 429), ErrorKind::rate_limit},
      {json("", 500), ErrorKind::api},
      {in_manner(Manner::reset_taken), ErrorKind::connection},
      {page("<html>"), ErrorKind::api},
      {in_manner(Manner::silence), ErrorKind::timeout}};
  for (const auto& [answer, kind] : cases) {
    Scene scene;
    scene.options.call_timeout =
        std::chrono::milliseconds(answer.manner == Manner::silence ? 20 : 20'000);
    scene.server.answer_by([&, always = answer](const Received&) { return always; });
    CHECK(scene.run(image(1)).error->kind() == kind);
  }
}

TEST_CASE("S5-25 a task whose answer was lost is paid for once") {
  const auto lost = GENERATE(in_manner(Manner::reset_taken), in_manner(Manner::hang_up),
                             in_manner(Manner::truncated, items({})), json("", 502), json("", 429));
  const bool later = GENERATE(false, true);
  Scene scene;
  Imitation service(1, [&](std::size_t exchange) -> std::optional<Answer> {
    if (exchange <= 2)
      return lost;
    return std::nullopt;
  });
  scene.server.answer_by([&](const Received& request) { return service(request); });
  const auto outcomes = scene.run({later ? video(1) : image(1), image(2)});
  for (const auto& outcome : outcomes) {
    REQUIRE(outcome.ok());
    CHECK(outcome.value().media.size() == 1);
    CHECK(outcome.value().cost == 0.25);
  }
  CHECK(service.made() == 2);
  for (std::size_t call = 1; call < 3; ++call)
    CHECK(scene.body(call) == scene.body(0)); // the same UUIDs
}
