#include "catalog/limits.hpp"
#include "check/fits.hpp"
#include "check/overlap.hpp"
#include "check/pattern.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace aircat;

namespace {

/// The parts of `{"value": …, "parameter": {…}}`.
struct Case {
  explicit Case(std::string text) : document("case.json", std::move(text)) {
    Findings findings;
    document.parse(findings);
    REQUIRE(document.root());
  }
  [[nodiscard]] check::Misfit misfit() const {
    return check::misfit(*document.root()->find("value"),
                         catalog::read_parameter("p", *document.root()->find("parameter")));
  }
  catalog::Document document;
};

std::string why(const std::string& value, const std::string& parameter) {
  return Case(R"({"value": )" + value + R"(, "parameter": )" + parameter + "}").misfit().why;
}
std::string hint(const std::string& value, const std::string& parameter) {
  return Case(R"({"value": )" + value + R"(, "parameter": )" + parameter + "}").misfit().hint;
}
bool overlaps(const std::string& a, const std::string& b) {
  const Case both(R"({"a": )" + a + R"(, "b": )" + b + "}");
  return check::overlap(catalog::read_limits(*both.document.root()->find("a")),
                        catalog::read_limits(*both.document.root()->find("b")));
}

} // namespace

TEST_CASE("values are judged by type and limits") {
  CHECK(why("5", R"({"type": "integer", "minimum": 1, "maximum": 10})").empty());
  CHECK(why("1.0", R"({"type": "integer"})").empty());
  CHECK(why("1.5", R"({"type": "integer"})") == "is a number, not an integer");
  CHECK(why("\"5\"", R"({"type": "integer"})") == "is a string, not an integer");
  CHECK(why("0", R"({"type": "integer", "minimum": 1})") == "is below the minimum 1");
  CHECK(why("11", R"({"type": "number", "maximum": 10.5})") == "is above the maximum 10.5");
  CHECK(why("100", R"({"type": "integer", "multipleOf": 64})") == "is no multiple of 64");
  CHECK(why("0.3", R"({"type": "number", "multipleOf": 0.1})").empty());
  CHECK(why("\"\u00e4\u00f6\"", R"({"type": "string", "maxLength": 2})").empty());
  CHECK(why("\"abc\"", R"({"type": "string", "maxLength": 2})") ==
        "has 3 characters, more than the 2 of maxLength");
  CHECK(why("\"mid\"", R"({"type": "string", "pattern": "^(first|last)$"})") ==
        "does not match the pattern \"^(first|last)$\"");
  CHECK(why("6", R"({"type": "integer", "enum": [4, 8, 12]})") ==
        "is none of the legal values 4, 8, 12");
  CHECK(why("6", R"({"type": "integer", "const": 8})") == "is not the only legal value 8");
  CHECK(why("true", R"({"type": ["boolean", "string"]})").empty());
}

TEST_CASE("lists are judged by their number and their elements") {
  const std::string list =
      R"({"type": "array", "items": "integer", "minItems": 1, "maxItems": 2, "maximum": 9})";
  CHECK(why("[1, 2]", list).empty());
  CHECK(why("1", list).empty());
  CHECK(why("[]", list) == "has 0 items, fewer than the 1 of minItems");
  CHECK(why("[1, 2, 3]", list) == "has 3 items, more than the 2 of maxItems");
  CHECK(why("[1, 10]", list) == "has the element 10, which is above the maximum 9");
  CHECK(why("[\"a\"]", list) == "has the element \"a\", which is a string, not an integer");
}

TEST_CASE("the hint is the nearest legal value") {
  CHECK(hint("100", R"({"type": "integer", "multipleOf": 64})") ==
        "the nearest legal value is 128");
  CHECK(hint("99", R"({"type": "integer", "maximum": 70, "multipleOf": 64})") ==
        "the nearest legal value is 64");
  CHECK(
      hint("99", R"({"type": "integer", "minimum": 65, "maximum": 70, "multipleOf": 64})").empty());
  CHECK(hint("7", R"({"type": "integer", "enum": [4, 8, 12]})") == "the nearest legal value is 8");
  CHECK(hint("\"hihg\"", R"({"type": "string", "enum": ["low", "high"]})") ==
        "did you mean 'high'?");
}

TEST_CASE("limits overlap when a value can satisfy both") {
  CHECK(overlaps(R"({"maximum": 8})", R"({"enum": [5, 8, 10]})"));
  CHECK_FALSE(overlaps(R"({"maximum": 4})", R"({"enum": [5, 8, 10]})"));
  CHECK_FALSE(overlaps(R"({"const": "a"})", R"({"enum": ["b", "c"]})"));
  CHECK_FALSE(overlaps(R"({"minimum": 3})", R"({"maximum": 2})"));
  CHECK(overlaps(R"({"minimum": 3})", R"({"maximum": 3})"));
  CHECK_FALSE(overlaps(R"({"minItems": 3})", R"({"maxItems": 2})"));
  CHECK(overlaps("{}", R"({"const": 1})"));
}

TEST_CASE("patterns are read without running away") {
  CHECK(check::pattern_problem("^[0-9]{4}-[0-9]{2}$").empty());
  CHECK(check::pattern_problem("a(?=b)").empty());
  CHECK_FALSE(check::pattern_problem("^(first|last$").empty());
  CHECK_FALSE(check::pattern_problem("(?<name>a)").empty());
  CHECK_FALSE(check::pattern_problem("[z-a]").empty());
  CHECK_FALSE(check::pattern_problem(std::string(100'000, '(')).empty());
  CHECK_FALSE(check::pattern_problem("((a{999}){999}){999}").empty());
}

TEST_CASE("matching a pattern ends, however it is written") {
  const std::string text = "\"" + std::string(900, 'a') + "b\"";
  CHECK(why(text, R"({"type": "string", "pattern": "^(a+)+$"})").find("does not match") == 0);
  CHECK(why("\"aa\"", R"({"type": "string", "pattern": "^(a)\\1$"})").empty());
}

TEST_CASE("AIRs follow their grammar") {
  for (const auto* good :
       {"bfl:5@1", "bytedance:seedream@4.5", "ideogram:4@q", "imagineart:2.0@0", "a:b-c@d-e.f"})
    CHECK(check::is_air(good));
  for (const auto* bad : {"", "bfl", "bfl:5", "bfl@5", "BFL:5@1", "bfl:5@", ":5@1", "bfl:@1",
                          "bfl:.5@1", "bfl:5@1@2", "bfl:5:6@1", "b-f:5@1", "bfl:5@1 "})
    CHECK_FALSE(check::is_air(bad));
}
