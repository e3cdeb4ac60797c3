#include <catch2/catch.hpp>

#include "support.hpp"

using namespace aircat;
using namespace aircat::mustache;

namespace {

void shout(std::string_view text, std::string& out) {
  out += "<" + std::string(text) + ">";
}

} // namespace

TEST_CASE("the caller's escaper is used for text only") {
  const Object data{{"t", Text{"x"}}, {"c", Code{"x"}}, {"b", true}};
  CHECK(rendered("{{t}} {{c}} {{b}}", data, {}, Mode::strict, shout) == "<x> x true");
  CHECK(rendered("{{#l}}{{.}}{{/l}}", Object{{"l", List{Text{"a"}, Code{"b"}}}}, {}, Mode::strict,
                 shout) == "<a>b");
  CHECK(rendered("{{>p}}", data, {{"p", "{{t}}"}}, Mode::strict, shout) == "<x>");
}

TEST_CASE("HTML is escaped in text and attributes, anything else passes") {
  std::string out = "a";
  escape_html("<a b='c' d=\"e\">&\xff\n", out);
  CHECK(out == "a&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;\xff\n");
  out.clear();
  escape_none("<&\xff", out);
  CHECK(out == "<&\xff");
}

TEST_CASE("booleans are true and false") {
  CHECK(rendered("{{a}} {{{b}}}", Object{{"a", true}, {"b", false}}) == "true false");
}

TEST_CASE("a condition is no context") {
  const Object data{{"on", true}, {"list", List{Text{"a"}, Text{"b"}}}};
  CHECK(rendered("{{#list}}{{#on}}{{.}}{{/on}}{{/list}}", data) == "ab");
}

TEST_CASE("elements that are made later are made once each, in order, and only when wanted") {
  std::vector<std::size_t> made;
  const Object data{{"list", MadeList{3, [&](std::size_t i) {
                                        made.push_back(i);
                                        return Code{std::to_string(i)};
                                      }}}};
  CHECK(rendered("{{^list}}none{{/list}}", data).empty());
  CHECK(made.empty());
  CHECK(rendered("{{#list}}{{.}};{{/list}}", data) == "0;1;2;");
  CHECK(made == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("elements of a list may be of any kind") {
  const Object data{{"list", List{Text{"a"}, Object{{"x", Text{"b"}}}, true, Code{""}}},
                    {"x", Text{"-"}}};
  CHECK(rendered("{{#list}}[{{x}}]{{/list}}", data) == "[-][b][-][-]");
}

TEST_CASE("an inner name hides an outer one, also when it is null") {
  const Object data{{"note", Text{"outer"}}, {"inner", Object{{"note", nullptr}}}};
  CHECK(rendered("{{#inner}}{{#note}}shown{{/note}}{{^note}}none{{/note}}{{/inner}}", data) ==
        "none");
}

TEST_CASE("a list is iterated in a dotted name's section") {
  const Object data{{"a", Object{{"b", List{Text{"1"}, Text{"2"}}}}}};
  CHECK(rendered("{{#a.b}}\n- {{.}}\n{{/a.b}}\n", data) == "- 1\n- 2\n");
}

TEST_CASE("inserted lines are not indented, only the partial's own") {
  CHECK(rendered("{\n    {{>body}}\n}\n", Object{{"code", Code{"a;\nb;"}}},
                 {{"body", "{{code}}\n\nc;\n"}}) == "{\n    a;\nb;\n\n    c;\n}\n");
}

TEST_CASE("an indented partial in a loop is indented each time") {
  CHECK(rendered("{{#list}}\n  {{>row}}\n{{/list}}\n", Object{{"list", List{Text{"1"}, Text{"2"}}}},
                 {{"row", "- {{.}}\n  x\n"}}) == "  - 1\n    x\n  - 2\n    x\n");
}

TEST_CASE("templates without tags and empty templates pass") {
  CHECK(rendered("", Object{}).empty());
  CHECK(rendered("} }} {\n", Object{}) == "} }} {\n");
  CHECK(rendered("{{>p}}", Object{}, {{"p", ""}}).empty());
}

TEST_CASE("bytes that are not UTF-8 pass through") {
  CHECK(rendered("\xff{{a}}\xfe", Object{{"a", Code{"\xfd"}}}) == "\xff\xfd\xfe");
}

TEST_CASE("names may hold what identifiers of data hold") {
  CHECK(rendered("{{a-b}}{{$ref}}{{bfl:5@1}}{{ä}}", Object{{"a-b", Text{"1"}},
                                                           {"$ref", Text{"2"}},
                                                           {"bfl:5@1", Text{"3"}},
                                                           {"ä", Text{"4"}}}) == "1234");
}
