#include <type_traits>

#include "json/json.hpp"
#include <catch2/catch.hpp>

#include "mustache/from_json.hpp"
#include "mustache/value.hpp"

using aircat::Json;
using namespace aircat::mustache;

// Nobody can leave open whether a string is text or code, or turn one into the other by accident.
static_assert(!std::is_constructible_v<Value, std::string>);
static_assert(!std::is_constructible_v<Value, std::string_view>);
static_assert(!std::is_constructible_v<Value, const char*>);
static_assert(!std::is_constructible_v<Value, const char (&)[2]>);
static_assert(!std::is_constructible_v<Value, int>);
static_assert(!std::is_constructible_v<Value, double>);
static_assert(!std::is_constructible_v<Value, const Object*>);
static_assert(!std::is_convertible_v<Text, Code>);
static_assert(!std::is_convertible_v<Code, Text>);
static_assert(!std::is_constructible_v<Code, Text>);
static_assert(!std::is_constructible_v<Text, Code>);

TEST_CASE("values know their kind") {
  CHECK(Value().kind() == Kind::null);
  CHECK(Value(nullptr).kind() == Kind::null);
  CHECK(Value(true).kind() == Kind::boolean);
  CHECK(Value(Text{"a"}).kind() == Kind::text);
  CHECK(Value(Code{"a"}).kind() == Kind::code);
  CHECK(Value(List{}).kind() == Kind::list);
  CHECK(Value(Object{}).kind() == Kind::object);
  CHECK(kind_name(Kind::object) == "an object");
}

TEST_CASE("empty texts and lists are falsy, objects and zeros are not") {
  CHECK_FALSE(Value().truthy());
  CHECK_FALSE(Value(false).truthy());
  CHECK_FALSE(Value(Text{}).truthy());
  CHECK_FALSE(Value(Code{}).truthy());
  CHECK_FALSE(Value(List{}).truthy());
  CHECK(Value(true).truthy());
  CHECK(Value(Text{"0"}).truthy());
  CHECK(Value(List{nullptr}).truthy());
  CHECK(Value(Object{}).truthy());
}

TEST_CASE("a list whose elements are made later is a list") {
  const Value none = MadeList{0, nullptr};
  const Value one = MadeList{1, [](std::size_t) { return true; }};
  CHECK(one.kind() == Kind::list);
  CHECK(one.list() == nullptr);
  CHECK(one.made_list()->size == 1);
  CHECK(one.truthy());
  CHECK_FALSE(none.truthy());
}

TEST_CASE("an object keeps the order of its members and the last value of each") {
  Object object{{"b", Text{"1"}}, {"a", Text{"2"}}, {"b", Code{"3"}}};
  object.set("c", false).set("a", true);
  REQUIRE(object.size() == 3);
  CHECK(object.members()[0].first == "b");
  CHECK(object.members()[1].first == "a");
  CHECK(object.members()[2].first == "c");
  CHECK(object.find("b")->code()->value == "3");
  CHECK(*object.find("a")->boolean());
  CHECK(object.find("d") == nullptr);
}

TEST_CASE("large objects find their members too, also while they grow and once copied") {
  Object object;
  for (int i = 0; i < 3000; ++i) {
    const auto name = "name" + std::to_string(i);
    REQUIRE(object.find(name) == nullptr);
    object.set(name, Text{std::to_string(i)});
    REQUIRE(object.find(name) != nullptr);
  }
  object.set("name17", Text{"new"});
  const Object copy = object;
  REQUIRE(copy.size() == 3000);
  for (int i = 0; i < 3000; ++i)
    REQUIRE(copy.find("name" + std::to_string(i))->text()->value ==
            (i == 17 ? "new" : std::to_string(i)));
  CHECK(copy.find("name3000") == nullptr);
}

TEST_CASE("copies of a value share what they hold") {
  const Value vendor = Object{{"name", Text{"BFL"}}};
  const Object a{{"vendor", vendor}};
  const Object b{{"vendor", vendor}};
  CHECK(a.find("vendor")->object() == vendor.object());
  CHECK(b.find("vendor")->object() == vendor.object());
}

TEST_CASE("a visitor sees the value itself") {
  struct Visitor {
    std::string operator()(std::nullptr_t) const { return "null"; }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(const Text& value) const { return "text " + value.value; }
    std::string operator()(const Code& value) const { return "code " + value.value; }
    std::string operator()(const List& value) const {
      return "list " + std::to_string(value.size());
    }
    std::string operator()(const Object& value) const {
      return "object " + std::to_string(value.size());
    }
  };
  CHECK(Value().visit(Visitor{}) == "null");
  CHECK(Value(true).visit(Visitor{}) == "true");
  CHECK(Value(Text{"x"}).visit(Visitor{}) == "text x");
  CHECK(Value(Code{"x"}).visit(Visitor{}) == "code x");
  CHECK(Value(List{true, false}).visit(Visitor{}) == "list 2");
  CHECK(Value(Object{{"a", true}}).visit(Visitor{}) == "object 1");
  CHECK(Value(MadeList{3, [](std::size_t) { return true; }}).visit(Visitor{}) == "list 3");
}

TEST_CASE("JSON becomes text, in its own order") {
  const auto json = Json::parse(
      R"({"z": "s", "a": [1, -2.5, 1.0, true, null], "o": {"big": 18446744073709551615}})");
  const auto value = from_json(json);
  REQUIRE(value);
  const auto& object = *value->object();
  CHECK(object.members()[0].first == "z");
  CHECK(object.find("z")->text()->value == "s");
  const auto& list = *object.find("a")->list();
  REQUIRE(list.size() == 5);
  CHECK(list[0].text()->value == "1");
  CHECK(list[1].text()->value == "-2.5");
  CHECK(list[2].text()->value == "1.0");
  CHECK(*list[3].boolean());
  CHECK(list[4].kind() == Kind::null);
  CHECK(object.find("o")->object()->find("big")->text()->value == "18446744073709551615");
}

TEST_CASE("JSON that is too deep is refused") {
  const auto nested = [](std::size_t depth) {
    return from_json(Json::parse(std::string(depth, '[') + std::string(depth, ']')));
  };
  CHECK(nested(max_json_depth));
  CHECK_FALSE(nested(max_json_depth + 2));
}
