#include "traffic/summary.hpp"

#include "json/json.hpp"
#include <catch2/catch.hpp>

using aircat::Json;
using namespace aircat::traffic;

namespace {

Summary sample() {
  Summary summary;
  summary.requests = {2, 1};
  summary.tasks = {3, 1};
  summary.codes = {{"AC3140", 2}};
  summary.models = {{"bfl:5@1", {3, 1}}};
  return summary;
}

} // namespace

TEST_CASE("summaries survive JSON and add up") {
  auto twice = sample();
  const auto read = summary_from(to_json(sample()));
  REQUIRE(read);
  twice.add(*read);
  CHECK(to_json(twice).dump() ==
        R"({"requests":{"accepted":4,"rejected":2},"tasks":{"accepted":6,"rejected":2},)"
        R"("codes":{"AC3140":4},"models":{"bfl:5@1":{"accepted":6,"rejected":2}}})");
}

TEST_CASE("what is no summary is refused") {
  for (const char* text :
       {"[]", "{}", "3", R"({"requests":{}, "tasks":{}, "codes":{}, "models":{}})"})
    CHECK_FALSE(summary_from(Json::parse(text)));
  auto json = to_json(sample());
  json["codes"]["AC3140"] = -1;
  CHECK_FALSE(summary_from(json));
  json = to_json(sample());
  json["models"]["bfl:5@1"].erase("rejected");
  CHECK_FALSE(summary_from(json));
}
