#include "pipeline/scene.hpp"

using namespace aircat;
using namespace aircat::testing;

namespace {

const MediaRequest fox{.prompt = "a fox", .seed = 5};

struct CachingScene : Scene {
  CachingScene() { configuration.cache = true; }
};

} // namespace

TEST_CASE_METHOD(CachingScene, "S5-26 the same request with the same seed is one call") {
  const auto first = generate(fox);
  std::vector<std::string> states;
  MediaOptions how;
  how.on_progress = [&](const MediaProgress& progress) { states.push_back(progress.state); };
  const auto again = generate(fox, how);
  CHECK(calls() == 1);
  CHECK(studio.downloads() == 1);
  REQUIRE(again.ok());
  CHECK(again.is_cached);
  CHECK(again.path() == first.path());
  CHECK(again.media.front().seed == 5);
  CHECK(again.media.front().url == first.media.front().url);
  CHECK(again.media.front().file.sha256 == first.media.front().file.sha256);
  CHECK(again.cost == 0);
  CHECK(again.calls == 0);
  CHECK(states == std::vector<std::string>{"cached"});
  CHECK(provider().cost_total() == 0.25);
  CHECK(files() == 2);
}

TEST_CASE_METHOD(CachingScene, "S5-26 another seed, prompt or parameter is another request") {
  (void)generate(fox);
  auto other = fox;
  other.seed = 6;
  CHECK_FALSE(generate(other).is_cached);
  other = fox;
  other.prompt = "a cat";
  CHECK_FALSE(generate(other).is_cached);
  other = fox;
  other.format = "WEBP";
  CHECK_FALSE(generate(other).is_cached);
  CHECK(calls() == 4);
}

TEST_CASE_METHOD(CachingScene, "S5-26 without a seed each request gives another picture") {
  CHECK_FALSE(generate({.prompt = "a fox"}).is_cached);
  CHECK_FALSE(generate({.prompt = "a fox"}).is_cached);
  CHECK(calls() == 2);
}

TEST_CASE_METHOD(Scene, "S5-26 without a cache each request is sent") {
  CHECK_FALSE(generate(fox).is_cached);
  CHECK_FALSE(generate(fox).is_cached);
  CHECK(calls() == 2);
}

TEST_CASE_METHOD(CachingScene, "S5-26 failures are not cached") {
  studio.failure = [](const Json&) { return "contentPolicyViolation"; };
  CHECK_FALSE(generate(fox).ok());
  studio.failure = nullptr;
  studio.picture = [](const std::string&) { return page("gone", 404); };
  CHECK_FALSE(generate(fox).ok());
  studio.picture = nullptr;
  const auto third = generate(fox);
  CHECK(third.ok());
  CHECK_FALSE(third.is_cached);
  CHECK(generate(fox).is_cached);
  CHECK(calls() == 3);
}

TEST_CASE_METHOD(CachingScene, "files that are gone or changed are made anew") {
  const auto first = generate(fox);
  support::write(first.path(), "another text");
  const auto second = generate(fox);
  CHECK_FALSE(second.is_cached);
  CHECK(second.path() != first.path());
  CHECK(support::read(first.path()) == "another text");
  std::filesystem::remove(second.path());
  CHECK_FALSE(generate(fox).is_cached);
  CHECK(generate(fox).is_cached);
  CHECK(calls() == 3);
}

TEST_CASE_METHOD(CachingScene, "results for somebody else are not cached") {
  auto sent_on = fox;
  sent_on.parameters = {{"uploadEndpoint", std::string("https://host/upload")}};
  CHECK_FALSE(generate(sent_on).is_cached);
  CHECK_FALSE(generate(sent_on).is_cached);
  CHECK(calls() == 2);
}

TEST_CASE_METHOD(CachingScene, "in a batch what is known is not sent") {
  auto requests = numbered(6);
  for (auto& request : requests)
    request.seed = 1;
  (void)generate_all({requests[1], requests[4]});
  const auto results = generate_all(requests);
  for (std::size_t i = 0; i < results.size(); ++i) {
    CHECK(results[i].is_cached == (i == 1 || i == 4));
    CHECK(metadata_of(results[i]).at("prompt") == requests[i].prompt);
  }
  CHECK(studio.made() == 6);
  CHECK(calls() == 2);
}

TEST_CASE_METHOD(CachingScene, "a folder remembers beyond the program") {
  configuration.cache_folder = folder.path() / "cache";
  const auto first = generate(fox);
  restart();
  const auto again = generate(fox);
  CHECK(again.is_cached);
  CHECK(again.task_uuid == first.task_uuid);
  CHECK(again.media.front().file.size == ImageSize{16, 8});
  CHECK(again.media.front().file.format == MediaFormat::png);
  CHECK(again.media.front().file.metadata == first.media.front().file.metadata);
  CHECK(again.media.front().seed == 5);
  CHECK(calls() == 1);
}

TEST_CASE_METHOD(CachingScene, "what a folder has in place of a note is passed over and replaced") {
  configuration.cache_folder = folder.path() / "cache";
  (void)generate(fox);
  const auto note = std::filesystem::directory_iterator(configuration.cache_folder)->path();
  for (const std::string text : {"", "no JSON", "[]", "{}", R"({"model":1})",
                                 R"({"model":"","task_uuid":"","media":[{"path":5}]})"}) {
    support::write(note, text);
    restart();
    CHECK_FALSE(generate(fox).is_cached);
    restart();
    CHECK(generate(fox).is_cached);
  }
}

TEST_CASE_METHOD(CachingScene, "a cache that cannot be written is no failure") {
  configuration.cache_folder = folder.path() / "taken";
  support::write(configuration.cache_folder, "a file");
  std::string log;
  options.log = [&](std::string_view line) { log += line; };
  CHECK(generate(fox).ok());
  CHECK(log.find("the cache is not written: ") != std::string::npos);
  CHECK(generate(fox).is_cached); // in memory it is
}
