#include "catalog/json.hpp"

#include <catch2/catch.hpp>

using namespace aircat;
using namespace aircat::catalog;

namespace {

struct Parsed {
  explicit Parsed(std::string text) : document("x.json", std::move(text)) {
    document.parse(findings);
  }
  Findings findings;
  Document document;
};

} // namespace

TEST_CASE("values and keys know where they stand") {
  Parsed parsed("{\n  \"a\": [1, {\"b\": \"x\"}],\n  \"c\" : true\n}");
  REQUIRE(parsed.document.root());
  const auto* inner = parsed.document.root()->find("a")->items[1];
  CHECK(where(*inner).line == 2);
  CHECK(where(*inner).column == 12);
  CHECK(where(*inner->member("b")).column == 13);
  CHECK(where(*inner->find("b")).column == 18);
  CHECK(pointer(*inner->find("b")) == "/a/1/b");
  CHECK(where(*parsed.document.root()->find("c")).column == 9);
}

TEST_CASE("pointers escape slashes and tildes") {
  Parsed parsed(R"({"a/b": {"c~d": 1}})");
  CHECK(pointer(*parsed.document.root()->find("a/b")->find("c~d")) == "/a~1b/c~0d");
}

TEST_CASE("1.0 is an integer, 1.5 is not") {
  Parsed parsed("[1.0, 1.5, -0, 9007199254740991]");
  const auto& items = parsed.document.root()->items;
  CHECK(items[0]->kind == Kind::integer);
  CHECK(items[0]->integer == 1);
  CHECK(items[1]->kind == Kind::number);
  CHECK(items[3]->integer == 9007199254740991);
}

TEST_CASE("integers that readers round differently are refused") {
  for (const auto* text :
       {"9007199254740992", "18446744073709551616", "-9007199254740993", "1e300"}) {
    Parsed parsed(text);
    INFO(text);
    REQUIRE(parsed.findings.errors() == 1);
    CHECK(parsed.findings.all()[0].code == "AC1003");
  }
}

TEST_CASE("a duplicate key is refused, in small objects and in large ones") {
  CHECK(Parsed(R"({"a": 1, "a": 2})").findings.all()[0].code == "AC1002");
  std::string many = "{";
  for (int i = 0; i < 100; ++i)
    many += "\"k" + std::to_string(i) + "\": 0, ";
  CHECK(Parsed(many + "\"k5\": 1}").findings.all()[0].code == "AC1002");
  CHECK(Parsed(many + "\"last\": 1}").findings.empty());
}

TEST_CASE("strings are decoded wherever they are kept") {
  Parsed parsed("[\"plain\", \"\\u00e4\\n\", \"\"]");
  const auto& items = parsed.document.root()->items;
  CHECK(items[0]->string == "plain");
  CHECK(items[1]->string == "ä\n");
  CHECK(items[2]->string.empty());
}

TEST_CASE("equality is JSON's") {
  Parsed a(R"({"x": 1, "y": [true, null]})"), b(R"({"y": [true, null], "x": 1.0})"),
      c(R"({"x": 1, "y": [true]})");
  CHECK(equal(*a.document.root(), *b.document.root()));
  CHECK_FALSE(equal(*a.document.root(), *c.document.root()));
}
