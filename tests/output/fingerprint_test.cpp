#include <catch2/catch.hpp>

#include <cstdlib>

#include "folder.hpp"
#include "output/fingerprint.hpp"

using namespace aircat;
using namespace aircat::output;
using namespace aircat::test;

namespace {

Fingerprint inputs(std::string_view part) {
  Fingerprint out;
  out.add(part);
  return out;
}

} // namespace

TEST_CASE("a fingerprint tells its parts apart") {
  const auto digest = [](std::vector<std::string_view> parts) {
    Fingerprint out;
    for (const auto part : parts)
      out.add(part);
    return out.digest();
  };
  CHECK(digest({"ab", "c"}) == digest({"ab", "c"}));
  CHECK(digest({"ab", "c"}) != digest({"a", "bc"}));
  CHECK(digest({"abc"}) != digest({"abc", ""}));
  CHECK(digest({}).size() == 32);
}

TEST_CASE("the state of a file shows in a fingerprint") {
  const Folder folder;
  const auto state = [&] {
    Fingerprint out;
    out.add_file_state((folder / "a").string());
    return out.digest();
  };
  const auto missing = state();
  folder.write("a", "1");
  const auto first = state();
  CHECK(first != missing);
  CHECK(state() == first);
  ::usleep(20'000);
  folder.write("a", "2");
  CHECK(state() != first);
}

TEST_CASE("a run is remembered until inputs or outputs change") {
  const Folder folder, cache;
  (void)generate(folder, {{"t/a", "1"}, {"t/b", "1"}});
  const FingerprintCache memory(cache.string(), folder.string(), "all");
  CHECK_FALSE(memory.recall(inputs("x")));
  REQUIRE(memory.remember(inputs("x"), "24 providers"));
  CHECK(memory.recall(inputs("x")) == "24 providers");
  CHECK_FALSE(memory.recall(inputs("y")));
  CHECK_FALSE(FingerprintCache(cache.string(), folder.string(), "one").recall(inputs("x")));
  CHECK_FALSE(FingerprintCache(cache.string(), cache.string(), "all").recall(inputs("x")));

  SECTION("a file edited with the size kept") {
    folder.write("t/a", "2");
    CHECK_FALSE(memory.recall(inputs("x")));
  }
  SECTION("a file edited with its time set back") {
    const auto time = fs::last_write_time(folder / "t/a");
    folder.write("t/a", "2");
    fs::last_write_time(folder / "t/a", time);
    CHECK_FALSE(memory.recall(inputs("x")));
  }
  SECTION("a file removed") {
    fs::remove(folder / "t/b");
    CHECK_FALSE(memory.recall(inputs("x")));
  }
  SECTION("the manifest changed") {
    folder.write(".aircat-manifest", "t/a\n");
    CHECK_FALSE(memory.recall(inputs("x")));
  }
  SECTION("the output folder gone") {
    fs::remove_all(folder / "");
    CHECK_FALSE(memory.recall(inputs("x")));
  }
  SECTION("a cache that is garbage") {
    for (const auto& [name, content] : cache.files()) {
      cache.write(name, content.substr(0, 40));
      CHECK_FALSE(memory.recall(inputs("x")));
      cache.write(name, std::string(1000, '\xFF'));
      CHECK_FALSE(memory.recall(inputs("x")));
      fs::remove(cache / name);
      fs::create_directories(cache / name);
      CHECK_FALSE(memory.recall(inputs("x")));
      CHECK_FALSE(memory.remember(inputs("x"), "n"));
    }
  }
}

TEST_CASE("an edit right after a run is noticed, however fast") {
  const Folder folder, cache;
  for (int i = 0; i < 50; ++i) {
    const auto text = std::to_string(i % 2);
    (void)generate(folder, {{"t/a", text}});
    const FingerprintCache memory(cache.string(), folder.string(), "all");
    REQUIRE(memory.remember(inputs("x"), ""));
    folder.write("t/a", text == "0" ? "1" : "0");
    CHECK_FALSE(memory.recall(inputs("x")));
  }
}

TEST_CASE("inputs that changed as they were looked at are not remembered") {
  const Folder folder, cache, catalog;
  (void)generate(folder, {{"t/a", "1"}});
  const FingerprintCache memory(cache.string(), folder.string(), "all");
  catalog.write("model.json", "1");
  fs::last_write_time(catalog / "model.json",
                      fs::file_time_type::clock::now() + std::chrono::hours(1));
  Fingerprint young;
  young.add_file_state((catalog / "model.json").string());
  CHECK_FALSE(young.settled());
  CHECK_FALSE(memory.remember(young, ""));
}

TEST_CASE("a cache that cannot be written is no error") {
  const Folder folder;
  (void)generate(folder, {{"t/a", "1"}});
  folder.write("file", "");
  CHECK_FALSE(
      FingerprintCache((folder / "file").string(), folder.string(), "").remember(inputs("x"), ""));
}

TEST_CASE("the cache is where XDG says") {
  const char* set = std::getenv("XDG_CACHE_HOME");
  const std::string before = set != nullptr ? set : "";
  ::setenv("XDG_CACHE_HOME", "/x/cache", 1);
  CHECK(FingerprintCache::default_folder() == "/x/cache/aircat");
  ::setenv("XDG_CACHE_HOME", "relative", 1);
  ::setenv("HOME", "/home/x", 1);
  CHECK(FingerprintCache::default_folder() == "/home/x/.cache/aircat");
  before.empty() ? ::unsetenv("XDG_CACHE_HOME") : ::setenv("XDG_CACHE_HOME", before.c_str(), 1);
}
