#include "catalog/merge.hpp"

#include "catalog/node_json.hpp"

#include "json/json.hpp"
#include <catch2/catch.hpp>

#include <deque>

using namespace aircat;
using namespace aircat::catalog;

namespace {

class Merger {
public:
  const Node* node(std::string text) {
    Findings findings;
    auto& document = documents_.emplace_back("x.json", std::move(text));
    document.parse(findings);
    REQUIRE(document.root());
    return document.root();
  }
  std::string patch(std::string base, std::string patch) {
    return to_json(*merge_patch(node(std::move(base)), node(std::move(patch)), arena_)).dump();
  }
  std::string parameter(std::string base, std::string patch) {
    return to_json(*merge_parameter(node(std::move(base)), node(std::move(patch)), arena_)).dump();
  }

private:
  std::deque<Document> documents_;
  std::deque<Node> arena_;
};

} // namespace

TEST_CASE("the examples of RFC 7396, appendix A") {
  Merger merger;
  const char* const cases[][3] = {
      {R"({"a":"b"})", R"({"a":"c"})", R"({"a":"c"})"},
      {R"({"a":"b"})", R"({"b":"c"})", R"({"a":"b","b":"c"})"},
      {R"({"a":"b"})", R"({"a":null})", R"({})"},
      {R"({"a":"b","b":"c"})", R"({"a":null})", R"({"b":"c"})"},
      {R"({"a":["b"]})", R"({"a":"c"})", R"({"a":"c"})"},
      {R"({"a":"c"})", R"({"a":["b"]})", R"({"a":["b"]})"},
      {R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})", R"({"a":{"b":"d"}})"},
      {R"({"a":[{"b":"c"}]})", R"({"a":[1]})", R"({"a":[1]})"},
      {R"(["a","b"])", R"(["c","d"])", R"(["c","d"])"},
      {R"({"a":"b"})", R"(["c"])", R"(["c"])"},
      {R"({"a":"foo"})", R"("bar")", R"("bar")"},
      {R"({"e":null})", R"({"a":1})", R"({"e":null,"a":1})"},
      {R"([1,2])", R"({"a":"b","c":null})", R"({"a":"b"})"},
      {R"({})", R"({"a":{"bb":{"ccc":null}}})", R"({"a":{"bb":{}}})"},
  };
  for (const auto& [base, patch, expected] : cases) {
    INFO(base << " + " << patch);
    CHECK(merger.patch(base, patch) == expected);
  }
}

TEST_CASE("keys keep the place of their first appearance") {
  Merger merger;
  CHECK(merger.patch(R"({"a":1,"b":2})", R"({"c":3,"a":4})") == R"({"a":4,"b":2,"c":3})");
}

TEST_CASE("the limits of a parameter are one value") {
  Merger merger;
  CHECK(merger.parameter(R"({"type":"number","minimum":1,"maximum":10,"default":5})",
                         R"({"enum":[4,8,12]})") == R"({"type":"number","enum":[4,8,12]})");
  CHECK(merger.parameter(R"({"type":"number","maximum":10})", R"({"description":"x"})") ==
        R"({"type":"number","maximum":10,"description":"x"})");
}
