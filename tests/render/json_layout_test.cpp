#include "render/json_layout.hpp"

#include <catch2/catch.hpp>

#include "json/json.hpp"

#include <cstdint>
#include <limits>

using aircat::Json;
using namespace aircat::render;

namespace {

std::string generated(const std::string& json) {
  return lay_out(Json::parse(json), generated_json);
}

std::string of_catalog(const std::string& json) {
  return lay_out(Json::parse(json), catalog_json);
}

} // namespace

TEST_CASE("scalars and what is empty") {
  CHECK(generated("null") == "null");
  CHECK(generated("true") == "true");
  CHECK(generated("{}") == "{}");
  CHECK(generated("[]") == "[]");
  CHECK(generated("1.0") == "1");
  CHECK(generated("-0.5") == "-0.5");
  CHECK(generated("0.1") == "0.1");
  CHECK(generated("1e300") == "1e+300");
  CHECK(generated("-1e300") == "-1e+300");
  CHECK(generated("9007199254740991") == "9007199254740991");
  CHECK(lay_out(Json(std::numeric_limits<std::uint64_t>::max()), generated_json) ==
        "18446744073709551615");
  CHECK(lay_out(Json(std::numeric_limits<double>::infinity()), generated_json) == "null");
}

TEST_CASE("texts are escaped where a reader would be deceived") {
  CHECK(json_string("a/b </script> 'c'") == R"("a/b </script> 'c'")");
  CHECK(json_string("\"\\") == R"("\"\\")");
  CHECK(json_string("\n\r\t") == R"("\n\r\t")");
  CHECK(json_string(std::string("\0\x1b\x7f", 3)) == R"("\u0000\u001b\u007f")");
  CHECK(json_string("\u202e\u2028\ufeff") == R"("\u202e\u2028\ufeff")");
  CHECK(json_string("\U000E0041") == R"("\udb40\udc41")");
  CHECK(json_string("äשלום漢🐈") == "\"äשלום漢🐈\"");
  CHECK(json_string("\xff") == R"("\ufffd")");
  CHECK(generated(R"({"\u202e":1})") == "{\n  \"\\u202e\": 1\n}");
}

TEST_CASE("a list stands on one line as long as it fits in 80 columns") {
  const std::string word(29, 'x');
  // {"key": ["…", "…"]} with 2 + 7 columns before the list, and 4 + 2 + 4 besides the words
  const auto fits = R"({"key":[")" + word + "xx\",\"" + word + "xx\"]}";
  CHECK(generated(fits) == "{\n  \"key\": [\"" + word + "xx\", \"" + word + "xx\"]\n}");
  const auto exact = R"({"key":[")" + word + "xxx\",\"" + word + "xx\"]}";
  CHECK(generated(exact) == "{\n  \"key\": [\"" + word + "xxx\", \"" + word + "xx\"]\n}");
  const auto last = R"({"key":[")" + word + "xxx\",\"" + word + "xxx\"]}";
  CHECK(generated(last) ==
        "{\n  \"key\": [\n    \"" + word + "xxx\",\n    \"" + word + "xxx\"\n  ]\n}");
  // A comma behind it counts.
  const auto comma = R"({"key":[")" + word + "xxx\",\"" + word + "xx\"],\"z\":1}";
  CHECK(generated(comma) ==
        "{\n  \"key\": [\n    \"" + word + "xxx\",\n    \"" + word + "xx\"\n  ],\n  \"z\": 1\n}");
}

TEST_CASE("wide characters take two columns and marks none") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("漢字") == 4);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("ä") == 1);
}

TEST_CASE("generated objects take a line a key, however short") {
  CHECK(generated(R"({"a":{"b":{}},"c":[{"d":1}]})") ==
        "{\n  \"a\": {\n    \"b\": {}\n  },\n  \"c\": [\n    {\n      \"d\": 1\n    }\n  ]\n}");
}

TEST_CASE("numbers fill lines, and lists of lists are broken") {
  std::string json = "[100";
  std::string line = "  100,";
  for (int i = 0; i < 20; ++i)
    json += ",100";
  const auto out = generated(json + "]");
  CHECK(out.find("[\n  100, 100, 100,") == 0);
  CHECK(out.find("100\n]") != std::string::npos);
  CHECK(generated("[[1,2],[3,4]]") == "[\n  [1, 2],\n  [3, 4]\n]");
  CHECK(generated("[[1],[2]]") == "[[1], [2]]");
}

TEST_CASE("catalog files have on one line what fits in 120 columns") {
  CHECK(of_catalog(R"({"a":{"b":[1,{"c":null}]}})") ==
        "{\n  \"a\": { \"b\": [1, { \"c\": null }] }\n}");
  const std::string word(102, 'x');
  CHECK(of_catalog(R"({"a":{"b":")" + word + "\"}}") ==
        "{\n  \"a\": { \"b\": \"" + word + "\" }\n}");
  CHECK(of_catalog(R"({"a":{"b":"x)" + word + "\"}}") ==
        "{\n  \"a\": {\n    \"b\": \"x" + word + "\"\n  }\n}");
}

TEST_CASE("the start of the first line and what follows the last count") {
  const Json list = Json::parse(R"(["a","b"])");
  CHECK(lay_out(list, generated_json, 4, 70, 0) == R"(["a", "b"])");
  CHECK(lay_out(list, generated_json, 4, 70, 1) == "[\n      \"a\",\n      \"b\"\n    ]");
}

TEST_CASE("what is laid out is not laid out anew") {
  const auto json = Json::parse(R"({"a":[1,2.5,"x",null,{"b":[[],{},[{"c":"\u0000"}]]}],"d":"ä"})");
  for (const auto& layout : {generated_json, catalog_json}) {
    const auto once = lay_out(json, layout);
    CHECK(Json::parse(once) == json);
    CHECK(lay_out(Json::parse(once), layout) == once);
  }
}

TEST_CASE("texts that are written one by one are laid out as a tree of them") {
  CHECK(TextsWriter().take() == "{}");
  TextsWriter writer;
  writer.begin("en");
  writer.begin("de");
  writer.add("a", std::string(100, 'x'));
  writer.add("\"b\"", "\n");
  const auto text = writer.take();
  CHECK(text == lay_out(Json::parse(text), generated_json));
  CHECK(Json::parse(text) ==
        Json{{"en", Json::object()}, {"de", {{"a", std::string(100, 'x')}, {"\"b\"", "\n"}}}});
}
