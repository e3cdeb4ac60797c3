#include "render/schema.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using aircat::render::Schema;

namespace {

const Schema integer{{"type", "integer"}, {"minimum", 1}};

} // namespace

TEST_CASE("a copy shares until it is changed, and then changes alone") {
  const Schema first{{"properties", {{"steps", integer}}}};
  auto second = first;
  CHECK(second.is_same(first));
  second.find_own("properties")->find_own("steps")->append("maximum", 9);
  CHECK_FALSE(second == first);
  CHECK(first["properties"]["steps"] == integer);
  CHECK(first["properties"]["steps"].is_same(integer));
  CHECK(second["properties"]["steps"]["maximum"].integer() == 9);

  const auto list = Schema::array({integer, integer});
  auto longer = list;
  longer.push_back(true);
  CHECK(list.size() == 2);
  CHECK(longer.items()[0].is_same(integer));
}

TEST_CASE("schemas are equal as JSON") {
  CHECK(integer == Schema{{"type", std::string("integer")}, {"minimum", 1.0}});
  CHECK_FALSE(integer == Schema{{"type", "integer"}, {"minimum", 2}});
  CHECK_FALSE(integer == Schema{{"type", "integer"}});
  CHECK(Schema::array({1, "a", nullptr}) == Schema::array({1, "a", nullptr}));
  CHECK_FALSE(Schema::array({1}) == Schema::array({true}));
  CHECK_FALSE(Schema::array() == Schema::object());
  CHECK_FALSE(Schema(false) == Schema());
}

TEST_CASE("members are found by name, and only in objects") {
  CHECK(integer.says("type", "integer"));
  CHECK_FALSE(integer.says("type", "number"));
  CHECK_FALSE(integer.says("title", "integer"));
  CHECK(Schema(true).find("type") == nullptr);
  auto less = integer;
  less.erase("type");
  less.append_all(Schema{{"title", "A number"}});
  CHECK(less == Schema{{"minimum", 1}, {"title", "A number"}});
  CHECK(Schema::object().empty());
  CHECK_FALSE(Schema(false).empty());
  const std::vector<std::string_view> words{"a", "b"};
  CHECK(Schema::array_of(words) == Schema::array({"a", "b"}));
}
