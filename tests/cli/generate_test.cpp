#include "cli/tool.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <thread>

using namespace aircat::cli_test;
using namespace std::chrono_literals;

namespace {

using Times = std::map<std::string, fs::file_time_type>;

Times times_of(const fs::path& folder) {
  Times times;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    times[entry.path().string()] = entry.last_write_time();
  return times;
}

/// An old time, so that a later one is seen to be later.
void age(const fs::path& folder) {
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    fs::last_write_time(entry.path(), fs::file_time_type::clock::now() - 1h);
}

void replace(const fs::path& file, const std::string& what, const std::string& by) {
  write(file, aircat::support::with_replaced(read(file).value(), what, by));
}

bool says(const Ending& ending, const std::string& text) {
  return ending.err.find(text) != std::string::npos;
}

/// Generates until a run need not do anything: the first one after a change may come too soon to be
/// remembered.
void remember(const Workplace& place) {
  for (int i = 0; i < 20; ++i)
    if (says(place.aircat({"generate"}), "nothing has changed since the last run"))
      return;
  FAIL("no run is remembered");
}

} // namespace

TEST_CASE("a second run writes nothing") {
  const Workplace place;
  REQUIRE(place.aircat({"generate"}).code == 0);
  age(place / "generated");
  const auto before = times_of(place / "generated");

  // Without a cache it does all its work, with one it need not.
  const std::map<std::string, std::string> no_cache{{"HOME", ""}, {"XDG_CACHE_HOME", "/proc/none"}};
  const auto whole = place.aircat({"generate"}, no_cache);
  CHECK(whole.code == 0);
  CHECK(says(whole, "0 files written, 3 unchanged"));
  CHECK(times_of(place / "generated") == before);

  remember(place);
  CHECK(times_of(place / "generated") == before);
}

TEST_CASE("a run does its work when anything has changed") {
  const Workplace place;
  remember(place);
  const auto before = place.generated();

  SECTION("a file of the catalog") {
    replace(place / "catalog/models/acme/one.json", "\"One\"", "\"Uno\"");
    REQUIRE(place.aircat({"generate"}).code == 0);
    CHECK(place.generated().at("mini/list.txt").find("Uno") != std::string::npos);
  }
  SECTION("a template") {
    replace(place / "templates/mini/list.txt.mustache", "Models", "MODELS");
    REQUIRE(place.aircat({"generate"}).code == 0);
    CHECK(place.generated().at("mini/list.txt").find("MODELS") != std::string::npos);
  }
  SECTION("only the time of a file") {
    fs::last_write_time(place / "catalog/common.json", fs::file_time_type::clock::now() + 1s);
    CHECK(says(place.aircat({"generate"}), "0 files written"));
  }
  SECTION("a file is new") {
    add_models(place, 1);
    REQUIRE(place.aircat({"generate"}).code == 0);
    CHECK(place.generated().size() == before.size() + 1);
  }
  SECTION("a file is gone") {
    fs::remove(place / "catalog/models/acme/two.json");
    REQUIRE(place.aircat({"generate"}).code == 0);
    CHECK(place.generated().count("mini/Two.image2image.txt") == 0);
  }
  SECTION("a generated file was edited") {
    write(place / "generated/mini/list.txt", "mine");
    REQUIRE(place.aircat({"generate"}).code == 0);
    CHECK(place.generated() == before);
  }
  SECTION("a generated file was deleted") {
    fs::remove(place / "generated/mini/list.txt");
    REQUIRE(place.aircat({"generate"}).code == 0);
    CHECK(place.generated() == before);
  }
  SECTION("the output folder was deleted") {
    fs::remove_all(place / "generated");
    REQUIRE(place.aircat({"generate"}).code == 0);
    CHECK(place.generated() == before);
  }
}

TEST_CASE("the command that --check prints mends what it names") {
  const Workplace place;
  fs::rename(place / "catalog", place / "my catalog");
  const std::vector<std::string> options{"generate", "--catalog", "my catalog", "--out",
                                         "it's out"};
  REQUIRE(place.aircat(options).code == 0);
  replace(place / "my catalog/models/acme/one.json", "\"One\"", "\"Uno\"");
  auto check = options;
  check.emplace_back("--check");
  const auto stale = place.aircat(check);
  REQUIRE(stale.code == 2);
  const auto from = stale.err.find("aircat generate --catalog");
  REQUIRE(from != std::string::npos);
  const auto command = stale.err.substr(from, stale.err.find_first_of("`\n", from) - from);
  INFO(command);
  write(place / "mend", command + "\n");
  CHECK(place.shell(place / "mend").code == 0);
  CHECK(place.aircat(check).code == 0);
}

TEST_CASE("a file of somebody else is never touched") {
  const Workplace place;
  write(place / "generated/mini/list.txt", "mine");
  write(place / "generated/mini/own.txt", "mine too");
  const auto ending = place.aircat({"generate"});
  CHECK(ending.code != 0);
  CHECK(place.generated().at("mini/list.txt") == "mine");
  fs::remove(place / "generated/mini/list.txt");
  CHECK(place.aircat({"generate"}).code == 0);
  CHECK(place.generated().at("mini/own.txt") == "mine too");
}
