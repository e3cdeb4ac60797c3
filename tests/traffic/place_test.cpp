#include "traffic/place.hpp"

#include "json/json.hpp"
#include <catch2/catch.hpp>

#include <random>

using aircat::Json;
using namespace aircat::traffic;

namespace {

/// The value as the reader of JSON sees it from the place on.
Json value_at(std::string_view json, const Span& span) {
  auto text = std::string(json.substr(span.value));
  try {
    return Json::parse(text);
  } catch (const Json::parse_error& error) {
    return Json::parse(text.substr(0, error.byte - 1)); // what follows the value
  }
}

std::string space(std::mt19937& random) {
  constexpr const char* spaces[] = {"", " ", "\n", "\t \r\n"};
  return spaces[random() % 4];
}

std::string text_of(const Json& value, std::mt19937& random) {
  std::string text = space(random);
  if (value.is_object()) {
    std::string separator = "{";
    for (const auto& [key, inner] : value.items()) {
      text += separator + space(random) + Json(key).dump() + space(random) + ":";
      text += text_of(inner, random);
      separator = ",";
    }
    text += value.empty() ? "{}" : "}";
  } else if (value.is_array()) {
    std::string separator = "[";
    for (const auto& inner : value) {
      text += separator + text_of(inner, random);
      separator = ",";
    }
    text += value.empty() ? "[]" : "]";
  } else {
    text += value.dump();
  }
  return text + space(random);
}

Json random_value(std::mt19937& random, int depth) {
  static const std::vector<Json> leaves{"",   "a\"b\\", "{[,:]}", 1.5,     -3,
                                        true, false,    nullptr,  "é\n/~", 0};
  static const std::vector<std::string> keys{"a", "b/c", "d~e", "", "q\"q", "é"};
  const auto kind = depth > 3 ? 2U : random() % 3;
  if (kind == 2)
    return leaves[random() % leaves.size()];
  auto value = kind == 0 ? Json::object() : Json::array();
  for (auto n = random() % 4; n > 0; --n)
    if (kind == 0)
      value[keys[random() % keys.size()]] = random_value(random, depth + 1);
    else
      value.push_back(random_value(random, depth + 1));
  return value;
}

} // namespace

TEST_CASE("every value of a document is found at its pointer") {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    const auto document = random_value(random, 0);
    const auto text = text_of(document, random);
    const auto flat = document.flatten();
    for (const auto& [pointer, value] : flat.items()) {
      const auto span = find_place(text, pointer);
      INFO(text << " at " << pointer);
      REQUIRE(span.found);
      if (!value.is_null()) // an empty object or list is flattened to null
        CHECK(value_at(text, span) == value);
    }
  }
}

TEST_CASE("what is not there is told by what holds it") {
  const std::string_view text = R"({"a": [ {"b": 1} ], "c": 2})";
  const auto missing = find_place(text, "/a/0/x");
  CHECK_FALSE(missing.found);
  CHECK(text.substr(missing.value, 8) == R"({"b": 1})");
  CHECK_FALSE(find_place(text, "/a/1").found);
  CHECK_FALSE(find_place(text, "/c/1").found);
  CHECK(find_place(text, "").value == 0);
}

TEST_CASE("a key that is there twice") {
  const std::string_view text = R"({"a": 1, "a": 2})";
  CHECK(find_place(text, "/a").value == 6);
  CHECK(find_place(text, "/a", true).key == 9);
}

TEST_CASE("elements of a list") {
  CHECK(element_offsets(" [1, [2, 3], {\"a\": [4]}] ") == std::vector<std::size_t>{2, 5, 13});
  CHECK(element_offsets("[]").empty());
  CHECK(element_offsets("{}").empty());
}
