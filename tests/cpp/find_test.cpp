#include "../find/queries.hpp"

#include "runware/registry.hpp"

#include "json/json.hpp"
#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <memory>
#include <stdexcept>

// The library and the tool find the same.

namespace {

std::string output_of(const std::string& command) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(::popen(command.c_str(), "r"),
                                                             &::pclose);
  REQUIRE(pipe);
  std::string text;
  std::array<char, 4096> part{};
  while (const auto got = std::fread(part.data(), 1, part.size(), pipe.get()))
    text.append(part.data(), got);
  return text;
}

/// Those of the tool's answer that the registry has.
std::vector<std::string> found_by_tool(const aircat::Query& query) {
  const auto text =
      output_of(AIRCAT_BINARY " find --catalog " AIRCAT_SOURCE_DIR "/catalog --format json" +
                aircat::find::test::arguments_of(query));
  const auto answer = aircat::Json::parse(text);
  std::vector<std::string> ids;
  for (const auto& provider : answer["providers"])
    if (const auto id = provider["provider"].get<std::string>(); runware::registry().find(id))
      ids.push_back(id);
  return ids;
}

} // namespace

TEST_CASE("the registry finds what the tool finds") {
  std::size_t found = 0;
  for (std::uint64_t number = 0; number < 80; ++number) {
    aircat::prove::Random random(9, number);
    const auto query = aircat::find::test::any_query(random);
    std::vector<std::string> ids;
    for (const auto* provider : runware::registry().find(query))
      ids.emplace_back(provider->facts->id);
    INFO(aircat::find::test::arguments_of(query));
    CHECK(ids == found_by_tool(query));
    found += ids.size();
  }
  CHECK(found > 200);
}

TEST_CASE("a query for everything finds the whole registry") {
  CHECK(runware::registry().find(aircat::Query{.lifecycle = "any"}).size() ==
        runware::registry().all().size());
}

TEST_CASE("a query with an unknown name is refused with the nearest") {
  CHECK_THROWS_WITH(runware::registry().find({.vendors = {"bfll"}}),
                    Catch::Matchers::Contains("--vendor: there is no 'bfll'; did you mean 'bfl'?"));
}
