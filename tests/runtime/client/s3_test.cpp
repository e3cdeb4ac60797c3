// One test for each line S3 of the requirements that concerns a client in C++.
#include "support/imitation.hpp"
#include "support/scene.hpp"

#include "aircat/error_codes.hpp"
#include "json/json.hpp"

#include <algorithm>
#include <random>
#include <set>

using namespace aircat;
using namespace aircat::testing;

namespace {

/// The first finding of a request that must be refused before it is sent.
RequestFinding refused(Scene& scene, const Request& request) {
  const auto outcome = scene.run(request);
  REQUIRE(outcome.error);
  CHECK(outcome.error->kind() == ErrorKind::validation);
  CHECK(outcome.calls == 0);
  REQUIRE_FALSE(outcome.error->detail().findings.empty());
  return outcome.error->detail().findings.front();
}

} // namespace

TEST_CASE("S3-01 a client of a proxy runs a request and can be aborted") {
  Scene scene;
  scene.server.then(items({image_item(1)}));
  ClientOptions options;
  options.endpoint = scene.server.url("/api/runware");
  Client client(options);
  std::stop_source stop;
  RunOptions how;
  how.stop = stop.get_token();
  CHECK(client.run(image(1), how).media.front().url == image_url(1));
  CHECK(scene.server.requests().front().target == "/api/runware");
}

TEST_CASE("S3-03 the body is an array of task objects, also of one") {
  Scene scene;
  Imitation service;
  scene.server.answer_by([&](const Received& request) { return service(request); });
  (void)scene.run(image(1));
  (void)scene.run({image(2), image(3)});
  const auto one = Json::parse(scene.body(0));
  REQUIRE(one.is_array());
  REQUIRE(one.size() == 1);
  CHECK(one[0] == Json::parse(image(1).json()));
  CHECK(Json::parse(scene.body(1)).size() == 2);
}

TEST_CASE("S3-04 each task has a UUID of its own, and shuffled answers find their tasks") {
  constexpr std::size_t count = 1000;
  std::vector<Request> requests;
  std::set<std::string> uuids;
  for (std::size_t i = 0; i < count; ++i) {
    requests.push_back(Request::parse(
        R"({"taskType":"imageInference","model":"runware:400@1","positivePrompt":"a fox",
            "width":1024,"height":1024})"));
    const auto& id = requests.back().task_uuid();
    REQUIRE(id.size() == 36);
    CHECK(id[14] == '4');
    CHECK(std::string("89ab").find(id[19]) != std::string::npos);
    uuids.insert(id);
  }
  CHECK(uuids.size() == count);

  Scene scene;
  scene.server.answer_by([](const Received& request) {
    auto tasks = Json::parse(request.body);
    std::shuffle(tasks.begin(), tasks.end(), std::minstd_rand(1)); // NOLINT: the same each time
    for (auto& task : tasks)
      task["imageURL"] = "https://im.example/" + task["taskUUID"].get<std::string>();
    return json(R"({"data":)" + tasks.dump() + "}");
  });
  const auto outcomes = scene.run(requests);
  for (std::size_t i = 0; i < count; ++i)
    CHECK(outcomes[i].value().media.at(0).url == "https://im.example/" + requests[i].task_uuid());
}

TEST_CASE("S3-06 a POST of JSON, through a proxy without Authorization") {
  Scene scene;
  scene.options.api_key = "";
  scene.server.then(items({image_item(1)}));
  CHECK(scene.run(image(1)).ok());
  const auto seen = scene.server.requests().front();
  CHECK(seen.method == "POST");
  CHECK(seen.target == "/v1");
  CHECK(seen.header("content-type") == "application/json");
  CHECK_FALSE(seen.header("authorization"));
}

TEST_CASE("S3-06 with a key it is in Authorization") {
  Scene scene;
  scene.server.then(items({image_item(1)}));
  CHECK(scene.run(image(1)).ok());
  CHECK(scene.server.requests().front().header("authorization") == "Bearer " + secret_key());
}

TEST_CASE("S3-07 a result has URL, seed, cost and task UUID") {
  Scene scene;
  scene.server.then(json(R"({"data":[{"taskType":"imageInference","taskUUID":")" + uuid(1) +
                         R"(","imageUUID":"77da2d99-a6d3-44d9-b8c0-ae9fb06b6200",)"
                         R"("imageURL":"https://im.runware.ai/image/ws/0.5/ii/a.jpg",)"
                         R"("seed":506786,"cost":0.0013}]})"));
  const auto result = scene.run(image(1)).value();
  CHECK(result.task_uuid == uuid(1));
  CHECK(result.cost == 0.0013);
  REQUIRE(result.media.size() == 1);
  CHECK(result.media.front().url == "https://im.runware.ai/image/ws/0.5/ii/a.jpg");
  CHECK(result.media.front().seed == 506786);
  CHECK(result.media.front().cost == 0.0013);
}

TEST_CASE("S3-08 both old shapes of errors, and the one of today, are typed errors") {
  Scene scene;
  scene.server.then(json(R"({"errors":[{"errorId":123,"errorMessage":"too small"}]})", 400));
  scene.server.then(json(R"({"error":{"errorMessage":"too large"}})", 400));
  scene.server.then(errors(400, {error_item("invalidCustomWidth", 1, R"("parameter":"width")")}));
  CHECK_THAT(check_error(scene.run(image(1)), ErrorKind::validation, "123").message,
             Catch::Contains("too small"));
  CHECK_THAT(
      check_error(scene.run(image(1)), ErrorKind::validation, error_code::http_error).message,
      Catch::Contains("too large"));
  CHECK_THAT(check_error(scene.run(image(1)), ErrorKind::validation, "invalidCustomWidth").message,
             Catch::Contains("what invalidCustomWidth says"));
}

TEST_CASE("S3-09 an output format or type that is none is not sent") {
  Scene scene;
  CHECK(refused(scene, image(1, R"("outputFormat":"GIF")")).pointer == "/outputFormat");
  CHECK(refused(scene, image(1, R"("outputType":"file")")).pointer == "/outputType");
  scene.server.then(items({image_item(1)}));
  CHECK(scene.run(image(1, R"("outputFormat":"WEBP","outputType":"dataURI")")).ok());
}

TEST_CASE("S3-10 a width that is no multiple of 64 is not sent to a model without a rule") {
  Scene scene;
  const auto request = [](int width) {
    return Request::parse(
        R"({"taskType":"imageInference","model":"runware:101@1","positivePrompt":"a fox","width":)" +
        std::to_string(width) + R"(,"height":1024,"taskUUID":")" + uuid(1) + "\"}");
  };
  scene.server.then(items({image_item(1)}));
  CHECK(scene.run(request(1024)).ok());
  const auto outcome = scene.run(request(1000));
  const auto& detail = check_error(outcome, ErrorKind::validation, "invalidCustomWidth");
  CHECK(std::any_of(detail.findings.begin(), detail.findings.end(), [](const auto& finding) {
    return finding.is_error && finding.pointer == "/width";
  }));
  CHECK(outcome.calls == 0);
}

TEST_CASE("S3-11 a strength above 1 is not sent") {
  Scene scene;
  const auto request = [](const char* strength) {
    return Request::parse(
        R"({"taskType":"imageInference","model":"runware:101@1","positivePrompt":"a fox",
            "width":1024,"height":1024,"seedImage":"https://example.com/a.png","strength":)" +
        std::string(strength) + R"(,"taskUUID":")" + uuid(1) + "\"}");
  };
  scene.server.then(items({image_item(1)}));
  CHECK(scene.run(request("0.8")).ok());
  CHECK(scene.run(request("1.01")).error->kind() == ErrorKind::validation);
  CHECK(scene.calls() == 1);
}

TEST_CASE("S3-13 a model that is no AIR is not sent") {
  Scene scene;
  for (const auto* air : {"bfl5@1", "a:b", ":1@1"}) {
    INFO(air);
    const auto request = Request::parse(
        R"({"taskType":"imageInference","positivePrompt":"a fox","width":1024,"height":1024,
            "taskUUID":")" +
        uuid(1) + R"(","model":")" + air + "\"}");
    CHECK(scene.run(request).error->kind() == ErrorKind::validation);
  }
  CHECK(scene.calls() == 0);
}

TEST_CASE("S3-14 aborting ends the request, and there are no further calls") {
  Scene scene;
  scene.server.answer_by([](const Received&) { return in_manner(Manner::silence); });
  auto running = scene.client().start(image(1));
  while (scene.calls() == 0)
    REQUIRE_FALSE(running.wait_for(std::chrono::milliseconds(5)));
  running.cancel();
  CHECK_THROWS_AS(running.get(), RunwareAbortedError);
  CHECK(scene.calls() == 1);
}

TEST_CASE("S3-14 aborting ends the polling") {
  Scene scene;
  scene.server.answer_by([](const Received&) { return items({state_item(1, "processing")}); });
  std::stop_source stop;
  RunOptions how;
  how.stop = stop.get_token();
  int waits = 0;
  scene.clock->on_wait([&] {
    if (++waits == 3)
      stop.request_stop();
  });
  check_error(scene.run(image(1), how), ErrorKind::aborted, error_code::aborted);
  CHECK(scene.calls() == 3); // the task and two polls
}

TEST_CASE("S3-15 two clients share nothing") {
  Scene first, second;
  Imitation one(1), two(2);
  first.server.answer_by([&](const Received& request) { return one(request); });
  second.server.answer_by([&](const Received& request) { return two(request); });
  for (int task = 1; task <= 3; ++task) {
    CHECK(first.run(video(task)).value().media.front().url.find(uuid(task)) != std::string::npos);
    CHECK(second.run(video(task)).value().task_uuid == uuid(task));
  }
  CHECK(first.calls() == 9);   // the task, a poll that waits and one that gives
  CHECK(second.calls() == 12); // one more poll each
}

TEST_CASE("S3-16, S2-03 an acknowledgement is no result, and without one there is an error") {
  Scene scene;
  scene.options.retry.retries = 0;
  scene.server.then(items({video_state(1, "")}));
  scene.server.then(items({video_item(1)}));
  CHECK(scene.run(video(1)).calls == 2);
  scene.server.then(items({}));
  check_error(scene.run(video(2)), ErrorKind::api, error_code::missing_result);
}

TEST_CASE("S3-16, S2-04 processing, processing, success: three polls and one URL") {
  Scene scene;
  Imitation service(2);
  scene.server.answer_by([&](const Received& request) { return service(request); });
  const auto outcome = scene.run(video(1));
  REQUIRE(outcome.ok());
  CHECK(outcome.value().media.size() == 1);
  CHECK(outcome.calls == 4);
  for (std::size_t call = 1; call < 4; ++call)
    CHECK(scene.body(call) == R"([{"taskType":"getResponse","taskUUID":")" + uuid(1) + R"("}])");
}

TEST_CASE("S3-16, S2-05 a poll every 3 s, at most 10 min, a failure and the end are errors") {
  Scene scene;
  scene.options.poll = {std::chrono::seconds(3), 1, std::chrono::seconds(3)};
  scene.options.wait_timeout = std::chrono::minutes(10);
  scene.server.then(items({video_state(1, "")}));
  scene.server.then(items({video_state(1, "failed")}));
  CHECK(scene.run(video(1)).error->kind() == ErrorKind::generation);
  scene.server.answer_by([](const Received&) { return items({video_state(2, "processing")}); });
  const auto outcome = scene.run(video(2));
  check_error(outcome, ErrorKind::timeout, error_code::wait_timeout);
  CHECK(outcome.calls == 201);
  CHECK(scene.clock->waits() == Waits(201, 3000));
}
