#include "render/typescript_value.hpp"

#include "json/json.hpp"
#include <catch2/catch.hpp>

using namespace aircat;
using namespace aircat::render;

namespace {

std::string value(const Spot& spot, const char* json) {
  return typescript_value(spot, Json::parse(json));
}

} // namespace

TEST_CASE("JSON is written as TypeScript, on one line if it fits") {
  CHECK(value({8, "a"}, R"({ "b": true, "c-d": [1, "it's", null], "e": {}, "f": [] })") ==
        R"( { b: true, 'c-d': [1, "it's", null], e: {}, f: [] })");
  CHECK(value({8, "a"}, "2.5") == " 2.5");
  CHECK(value({0, ""}, R"(["x"])") == "['x']");
}

TEST_CASE("what does not fit has a line a member") {
  const std::string fitting(59, 'x'), longer(60, 'x');
  // 8 + "a: " + "{ b: '" + text + "' }" + ","
  CHECK(value({8, "a"}, (R"({ "b": ")" + fitting + R"(" })").c_str()) ==
        " { b: '" + fitting + "' }");
  CHECK(value({8, "a"}, (R"({ "b": ")" + longer + R"(" })").c_str()) ==
        " {\n          b: '" + longer + "'\n        }");
  CHECK(value({0, "list"},
              (R"([{ "a": { "b": ")" + longer + R"(" } }, ")" + longer + R"("])").c_str()) ==
        " [\n  { a: { b: '" + longer + "' } },\n  '" + longer + "'\n]");
}

TEST_CASE("lists of structures and of numbers are laid out as prettier does") {
  CHECK(value({0, "a"}, R"([{ "b": 1, "c": 2 }])") == " [{ b: 1, c: 2 }]");
  CHECK(value({0, "a"}, R"([{ "b": 1, "c": 2 }, { "b": 1, "c": 2 }])") ==
        " [\n  { b: 1, c: 2 },\n  { b: 1, c: 2 }\n]");
  CHECK(value({0, "a"}, R"([[1, 2], [3, 4]])") == " [\n  [1, 2],\n  [3, 4]\n]");
  CHECK(value({60, "a"}, "[10000, 20000, 30000, 40000]") ==
        " [\n" + std::string(62, ' ') + "10000, 20000,\n" + std::string(62, ' ') +
            "30000, 40000\n" + std::string(60, ' ') + "]");
}
