#include "support/scene.hpp"

#include <sstream>
#include <stdexcept>

using namespace aircat;
using namespace aircat::testing;

namespace {

/// `task state finished/expected percent% elapsed`, a line each.
std::string progress_of(Scene& scene, const std::vector<Request>& requests) {
  std::ostringstream text;
  RunOptions how;
  how.on_progress = [&](const Progress& progress) {
    text << progress.task_uuid.back() << ' ' << progress.state << ' ' << progress.finished << '/'
         << progress.expected;
    if (progress.percent)
      text << ' ' << *progress.percent << '%';
    text << ' ' << progress.elapsed.count() << '\n';
  };
  (void)scene.run(requests, how);
  return text.str();
}

} // namespace

TEST_CASE("progress of a task that is answered at once") {
  Scene scene;
  scene.server.then(items({image_item(1)}));
  CHECK(progress_of(scene, {image(1)}) == "1 sent 0/1 0\n"
                                          "1 success 1/1 0\n");
}

TEST_CASE("progress of a task that takes its time") {
  Scene scene;
  scene.server.then(items({state_item(1, "")}));
  scene.server.then(items({state_item(1, "processing", R"("progress":50)")}));
  scene.server.then(items({image_item(1), state_item(1, "processing", R"("progress":20)")}));
  scene.server.then(items({image_item(1, 0), image_item(1, 1)}));
  CHECK(progress_of(scene, {image(1, R"("deliveryMethod":"async","numberResults":2)")}) ==
        "1 sent 0/2 0\n"
        "1 processing 0/2 0\n"
        "1 processing 0/2 25% 1000\n"
        "1 processing 1/2 60% 2500\n"
        "1 success 2/2 4750\n");
}

TEST_CASE("progress of tasks that fail, for now and for good") {
  Scene scene;
  scene.server.then(
      errors(400, {error_item("invalidModel", 1), error_item("rateLimitExceeded", 2)}));
  scene.server.then(items({image_item(2)}));
  CHECK(progress_of(scene, {image(1), image(2), image(3, R"("steps":-1)")}) ==
        "3 error 0/1 0\n"
        "1 sent 0/1 0\n"
        "2 sent 0/1 0\n"
        "1 error 0/1 0\n"
        "2 retrying 0/1 0\n"
        "2 sent 0/1 1000\n"
        "2 success 1/1 1000\n");
}

TEST_CASE("what a callback throws comes out of the call") {
  Scene scene;
  scene.server.then(items({image_item(1)}));
  RunOptions how;
  how.on_progress = [](const Progress&) { throw std::runtime_error("the caller's own"); };
  CHECK_THROWS_WITH(scene.run(image(1), how), "the caller's own");
}

TEST_CASE("the log has a line for each exchange") {
  Scene scene;
  const auto name = scene.server.url("");
  scene.server.then(with_header(json("", 429), "Retry-After", "3"));
  scene.server.then(in_manner(Manner::reset_taken));
  scene.server.then(items({image_item(1), state_item(2, ""), video_state(3, "")}));
  scene.server.then(items({image_item(2), video_item(3)}));
  (void)scene.run({image(1), image(2), video(3)});
  CHECK(scene.log() ==
        std::vector<std::string>{
            "POST " + name + ": imageInference x2, videoInference x1: status 429, 0 ms",
            "POST " + name + ": imageInference x2, videoInference x1: connectionLost, 0 ms",
            "POST " + name + ": imageInference x2, videoInference x1: status 200, 0 ms",
            "POST " + name + ": getResponse x2: status 200, 0 ms",
        });
}
