#include "aircat/error_codes.hpp"
#include "pipeline/scene.hpp"

#include <chrono>

using namespace aircat;
using namespace aircat::testing;

namespace {

/// The same answer to each call.
Studio::Accident always(const Answer& answer) {
  return [answer](std::size_t) { return answer; };
}

} // namespace

TEST_CASE_METHOD(Scene,
                 "S5-20 401, 429 and a failed task are errors of their kinds, with one base") {
  options.retry.retries = 0;
  studio.accident = always(json("", 429));
  CHECK_THROWS_AS(generate({.prompt = "a fox"}).value(), RunwareRateLimitError);
  studio.accident = nullptr;
  studio.failure = [](const Json&) { return "inferenceError"; };
  CHECK_THROWS_AS(generate({.prompt = "a fox"}).value(), RunwareGenerationError);
  studio.accident = always(json("", 401));
  CHECK_THROWS_AS(generate({.prompt = "a fox"}).value(), RunwareAuthError);
  CHECK_THROWS_AS(generate({.prompt = "a fox"}).value(), RunwareError);
}

TEST_CASE_METHOD(Scene, "S5-21 retries wait 1, 2 and 4 seconds, and there are three") {
  studio.accident = always(json("", 503));
  CHECK(generate({.prompt = "a fox"}).calls == 4);
  CHECK(clock->waits() == Waits{1000, 2000, 4000});
}

TEST_CASE_METHOD(Scene,
                 "S5-22 network errors, 5xx and rate limits are tried again, others are not") {
  for (const auto& accident : {in_manner(Manner::reset_taken), in_manner(Manner::hang_up),
                               json("", 503), json("", 500), json("", 429)}) {
    const auto before = calls();
    studio.accident = [&](std::size_t call) {
      return call == before + 1 ? std::optional(accident) : std::nullopt;
    };
    CHECK(generate({.prompt = "a fox"}).ok());
  }
  for (const int status : {400, 402, 403, 404}) {
    studio.accident = always(json("", status));
    const auto result = generate({.prompt = "a fox"});
    CHECK(result.calls <= 1);
    CHECK_FALSE(result.ok());
  }
}

TEST_CASE_METHOD(Scene, "S5-22 a refused connection is tried again") {
  {
    const Server closed;
    configuration.endpoint = closed.url("/v1");
  }
  const auto result = generate({.prompt = "a fox"});
  check_error(result, ErrorKind::connection, error_code::connection_failed);
  CHECK(result.calls == 4);
}

TEST_CASE_METHOD(Scene, "S5-23 after 401 the rest of a batch fails without a call") {
  studio.accident = always(json("", 401));
  for (const auto& result : generate_all(numbered(10)))
    CHECK(result.error->kind() == ErrorKind::authentication);
  CHECK(calls() == 1);
  CHECK(clock->waits().empty());
  CHECK(generate({.prompt = "a fox"}).calls == 0);
  studio.accident = nullptr;
  provider().client().allow_again();
  CHECK(generate({.prompt = "a fox"}).ok());
}

TEST_CASE_METHOD(Scene, "S5-29 S5-24 error handling: six troubles are six typed errors") {
  options.retry.retries = 1;
  configuration.timeout = 0.05;
  const std::vector<std::pair<Answer, ErrorKind>> cases{
      {json("", 429), ErrorKind::rate_limit},
      {json("", 500), ErrorKind::api},
      {in_manner(Manner::reset_taken), ErrorKind::connection},
      {page("<html>"), ErrorKind::api},
      {in_manner(Manner::silence), ErrorKind::timeout},
      {json("", 401), ErrorKind::authentication}};
  for (const auto& [answer, kind] : cases) {
    studio.accident = always(answer);
    const auto result = generate({.prompt = "a fox"});
    REQUIRE(result.error);
    CHECK(result.error->kind() == kind);
    CHECK_FALSE(result.error->detail().message.empty());
  }
  CHECK(files() == 0);
}

TEST_CASE_METHOD(Scene, "S5-25 a task whose answer was lost is paid for once") {
  for (const auto& lost : {in_manner(Manner::reset_taken), in_manner(Manner::hang_up),
                           in_manner(Manner::truncated, json("{}")), json("", 502)}) {
    const auto before = calls(), made = studio.made();
    studio.accident = [&](std::size_t call) {
      return call == before + 1 ? std::optional(lost) : std::nullopt;
    };
    const auto results = generate_all(numbered(2));
    CHECK(results[0].ok());
    CHECK(results[1].ok());
    CHECK(studio.made() == made + 2);
  }
  CHECK(provider().cost_total() == 8 * 0.25);
}
