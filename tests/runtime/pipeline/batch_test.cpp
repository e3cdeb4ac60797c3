#include "aircat/error_codes.hpp"
#include "pipeline/scene.hpp"
#include "support/bytes.hpp"

#include <atomic>
#include <chrono>
#include <mutex>
#include <stdexcept>
#include <thread>

using namespace aircat;
using namespace aircat::testing;
using namespace std::chrono_literals;

namespace {

std::vector<std::size_t> sizes_of(const std::vector<Json>& calls) {
  std::vector<std::size_t> sizes;
  for (const auto& call : calls)
    sizes.push_back(call.size());
  return sizes;
}

using Sizes = std::vector<std::size_t>;

} // namespace

TEST_CASE_METHOD(Scene, "S5-29 S5-09 batch processing: ten requests are three calls, in order") {
  const auto results = generate_all(numbered(10));
  CHECK(sizes_of(studio.calls()) == Sizes{4, 4, 2});
  for (std::size_t i = 0; i < results.size(); ++i) {
    REQUIRE(results[i].ok());
    CHECK(metadata_of(results[i]).at("prompt") == "picture " + std::to_string(i));
    CHECK(studio.calls()[i / 4][i % 4].at("positivePrompt") == "picture " + std::to_string(i));
  }
  CHECK(files() == 20);
}

TEST_CASE_METHOD(Scene,
                 "S5-09 results come in the order of the requests, whatever their answers'") {
  studio.picture = [](const std::string& path) {
    return after(std::chrono::milliseconds(path.back() % 3 * 10), file(png(), "image/png"));
  };
  configuration.batch_size = 3;
  const auto results = generate_all(numbered(7));
  CHECK(sizes_of(studio.calls()) == Sizes{3, 3, 1});
  for (std::size_t i = 0; i < results.size(); ++i)
    CHECK(metadata_of(results[i]).at("prompt") == "picture " + std::to_string(i));
}

TEST_CASE_METHOD(Scene, "S5-09 nothing gives nothing") {
  CHECK(generate_all({}).empty());
  CHECK(calls() == 0);
}

TEST_CASE_METHOD(Scene, "S5-10 one that fails leaves the others alone") {
  studio.failure = [](const Json& task) {
    return task.at("positivePrompt") == "picture 2" ? "contentPolicyViolation" : "";
  };
  const auto results = generate_all(numbered(4));
  for (std::size_t i = 0; i < 4; ++i)
    CHECK(results[i].ok() == (i != 2));
  check_error(results[2], ErrorKind::generation, "contentPolicyViolation");
  CHECK(files() == 6);
}

TEST_CASE_METHOD(Scene, "S5-10 what is refused before it is sent leaves the others alone") {
  auto requests = numbered(4);
  requests[0].size = ImageSize{1000, 1000}; // by the judge
  requests[3].parameters = {{"model", std::string("x")}};
  const auto results = generate_all(requests);
  CHECK(results[0].error->kind() == ErrorKind::validation);
  CHECK(results[1].ok());
  CHECK(results[2].ok());
  CHECK(results[3].error->kind() == ErrorKind::validation);
  CHECK(sizes_of(studio.calls()) == Sizes{2});
}

TEST_CASE_METHOD(Scene, "S5-10 a call that fails leaves the calls after it alone") {
  studio.accident = [](std::size_t call) {
    return call == 1 ? std::optional(json("", 400)) : std::nullopt;
  };
  configuration.batch_size = 2;
  const auto results = generate_all(numbered(4));
  CHECK_FALSE(results[0].ok());
  CHECK_FALSE(results[1].ok());
  CHECK(results[2].ok());
  CHECK(results[3].ok());
}

TEST_CASE_METHOD(Scene, "S5-10 a picture that is lost leaves the others alone") {
  studio.failure = nullptr;
  std::atomic<int> downloads = 0;
  studio.picture = [&](const std::string&) {
    return ++downloads == 2 ? page("gone", 404) : file(png(), "image/png");
  };
  int failed = 0;
  for (const auto& result : generate_all(numbered(6)))
    failed += result.ok() ? 0 : 1;
  CHECK(failed == 1);
  CHECK(files() == 10);
}

TEST_CASE_METHOD(Scene, "S5-11 calls keep the delay") {
  const auto begin = clock->now();
  (void)generate_all(numbered(10));
  CHECK(clock->now() - begin == 2000ms);
  CHECK(clock->waits() == Waits{1000, 1000});
}

TEST_CASE_METHOD(Scene, "S5-11 the delay can be none") {
  configuration.rate_limit_delay = 0;
  (void)generate_all(numbered(10));
  CHECK(clock->waits().empty());
}

TEST_CASE_METHOD(Scene, "S5-12 S5-30 rate limiting: a service with a limit sees no violation") {
  std::vector<Clock::Time> arrivals;
  int violations = 0;
  studio.on_call = [&] {
    const auto now = clock->now();
    violations += !arrivals.empty() && now - arrivals.back() < 1s ? 1 : 0;
    arrivals.push_back(now);
  };
  studio.accident = [](std::size_t call) { // a retry and the poll after it keep the limit too
    return call == 3 ? std::optional(json("", 503)) : std::nullopt;
  };
  options.retry.first_delay = 100ms;
  for (int i = 0; i < 5; ++i)
    CHECK(generate({.prompt = "a fox"}).ok());
  CHECK(generate_all(numbered(9)).size() == 9);
  CHECK(arrivals.size() == 10);
  CHECK(violations == 0);
}

TEST_CASE_METHOD(Scene, "S5-30 batch efficiency: fewer calls, and less time between them") {
  const auto begin = clock->now();
  (void)generate_all(numbered(10));
  const auto together = clock->now() - begin;
  CHECK(calls() == 3);
  restart();
  for (const auto& request : numbered(10))
    (void)generate(request);
  CHECK(calls() == 3 + 10);
  CHECK(clock->now() - begin - together == 9s);
  CHECK(together == 2s);
}

TEST_CASE_METHOD(Scene, "S5-13 connections are kept") {
  for (int i = 0; i < 10; ++i)
    CHECK(generate({.prompt = "a fox"}).ok());
  CHECK(studio.server.connections() == 2); // one for calls, one for downloads
  (void)generate_all(numbered(12));
  CHECK(studio.server.connections() <= 1 + 4);
}

TEST_CASE_METHOD(Scene, "S5-17 pictures are downloaded in parallel") {
  studio.picture = [](const std::string&) { return after(150ms, file(png(), "image/png")); };
  const auto begin = std::chrono::steady_clock::now();
  for (const auto& result : generate_all(numbered(4)))
    CHECK(result.ok());
  CHECK(std::chrono::steady_clock::now() - begin < 400ms);
}

TEST_CASE_METHOD(Scene, "S5-17 the next call does not wait for downloads") {
  configuration.batch_size = 1;
  std::mutex mutex;
  std::vector<std::string> order;
  const auto note = [&](const char* what) {
    const std::scoped_lock lock(mutex);
    order.emplace_back(what);
  };
  studio.on_call = [&] { note("call"); };
  studio.picture = [&](const std::string&) {
    while (true) {
      {
        const std::scoped_lock lock(mutex);
        if (order.size() >= 2)
          break;
      }
      std::this_thread::sleep_for(1ms);
    }
    return file(png(), "image/png");
  };
  for (const auto& result : generate_all(numbered(2))) // hangs when it does
    CHECK(result.ok());
}

TEST_CASE_METHOD(Scene, "progress of each request is heard, by one thread at a time") {
  std::vector<std::vector<std::string>> states(6);
  std::vector<std::size_t> finished;
  std::atomic<int> inside = 0;
  studio.failure = [](const Json& task) {
    return task.at("positivePrompt") == "picture 1" ? "contentPolicyViolation" : "";
  };
  auto requests = numbered(6);
  requests[5].size = ImageSize{1000, 1000};
  MediaOptions how;
  how.on_progress = [&](const MediaProgress& progress) {
    CHECK(++inside == 1);
    states[progress.index].push_back(progress.state);
    finished.push_back(progress.finished);
    CHECK(progress.expected == 6);
    --inside;
  };
  (void)generate_all(requests, how);
  using States = std::vector<std::string>;
  CHECK(states[0] == States{"sent", "downloading", "stored"});
  CHECK(states[1] == States{"sent", "error"});
  CHECK(states[4] == States{"sent", "downloading", "stored"});
  CHECK(states[5] == States{"error"});
  CHECK(std::is_sorted(finished.begin(), finished.end()));
  CHECK(finished.back() == 6);
}

TEST_CASE_METHOD(Scene, "a stop ends a batch, and nothing half is left") {
  configuration.batch_size = 2;
  std::stop_source source;
  studio.picture = [source](const std::string&) mutable { // it may outlive this
    source.request_stop();
    return in_manner(Manner::silence);
  };
  MediaOptions how;
  how.stop = source.get_token();
  // So many that the first picture is asked for long before the last call, on any machine.
  const auto results = generate_all(numbered(200), how);
  for (const auto& result : results)
    CHECK(result.error->kind() == ErrorKind::aborted);
  CHECK(calls() < 100);
  CHECK(files() == 0);
}

TEST_CASE_METHOD(Scene, "what the progress throws comes out, and nothing half is left") {
  for (const std::string when : {"sent", "downloading", "stored"}) {
    MediaOptions how;
    how.on_progress = [&](const MediaProgress& progress) {
      if (progress.state == when)
        throw std::logic_error("enough");
    };
    const auto requests = numbered(6);
    CHECK_THROWS_WITH(provider().generate_batch(requests, how), "enough");
    for (const auto& [name, bytes] : support::files_below(folder.path()))
      CHECK((name.ends_with(".png") || name.ends_with(".json")));
  }
}

TEST_CASE_METHOD(Scene, "threads share a provider, and each gets its own pictures") {
  configuration.rate_limit_delay = 0.001;
  auto& shared = provider();
  std::atomic<int> right = 0;
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread)
      threads.emplace_back([&, thread] {
        auto requests = numbered(5);
        for (auto& request : requests)
          request.seed = thread + 1;
        for (const auto& result : shared.generate_batch(requests))
          right += result.ok() && result.media.front().seed == thread + 1 ? 1 : 0;
      });
  }
  CHECK(right == 20);
  CHECK(shared.cost_total() == 5);
  CHECK(files() == 40);
}
