// The behaviours of the public Mustache specification, one JSON file a module. A case's `strict` is
// the code of the finding that strict mode has instead of the specified output.

#include <fstream>

#include "json/json.hpp"
#include <catch2/catch.hpp>

#include "mustache/from_json.hpp"
#include "support.hpp"

using aircat::Json;
using namespace aircat::mustache;

namespace {

Json cases_of(const std::string& module) {
  std::ifstream file(AIRCAT_TEST_DIR "/spec/" + module + ".json");
  return Json::parse(file);
}

std::string output(const Json& one, Mode mode) {
  Sources partials;
  if (const auto found = one.find("partials"); found != one.end())
    partials = found->get<Sources>();
  return rendered(one.at("template").get<std::string>(), from_json(one.at("data")).value(),
                  partials, mode);
}

} // namespace

TEST_CASE("the public specification holds") {
  const auto [module, count] = GENERATE(table<std::string, std::size_t>({{"comments", 12},
                                                                         {"delimiters", 18},
                                                                         {"interpolation", 42},
                                                                         {"inverted", 22},
                                                                         {"partials", 19},
                                                                         {"sections", 35}}));
  const auto cases = cases_of(module);
  REQUIRE(cases.size() == count);
  for (const auto& one : cases) {
    INFO(module << ": " << one.at("name"));
    const auto expected = one.at("expected").get<std::string>();
    CHECK(output(one, Mode::spec) == expected);
    if (one.contains("strict"))
      CHECK_THAT(output(one, Mode::strict),
                 Catch::Contains(": " + one.at("strict").get<std::string>() + " "));
    else
      CHECK(output(one, Mode::strict) == expected);
  }
}
