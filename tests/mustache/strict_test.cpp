#include <catch2/catch.hpp>

#include "support.hpp"

using namespace aircat;
using namespace aircat::mustache;

TEST_CASE("a name that the data lacks is a finding, with the nearest name") {
  const Object data{{"name", Text{"Flux"}}, {"vendor", Object{{"title", Text{"BFL"}}}}};
  CHECK(rendered("a\n  {{nmae}}\n", data) ==
        "page:2:3: AC4010 the data has no 'nmae' [did you mean 'name'?]\n");
  CHECK(rendered("{{#nmae}}{{/nmae}}", data) ==
        "page:1:1: AC4010 the data has no 'nmae' [did you mean 'name'?]\n");
  CHECK(rendered("{{^nmae}}{{/nmae}}", data) ==
        "page:1:1: AC4010 the data has no 'nmae' [did you mean 'name'?]\n");
  CHECK(rendered("{{quite_another}}", data) ==
        "page:1:1: AC4010 the data has no 'quite_another' [names here: name, vendor]\n");
  CHECK(rendered("{{x}}", Object{}) == "page:1:1: AC4010 the data has no 'x'\n");
}

TEST_CASE("names from all values around a section are suggested, the innermost first") {
  const Object data{{"name", Text{"Flux"}}, {"vendor", Object{{"title", Text{"BFL"}}}}};
  CHECK(rendered("{{#vendor}}\n{{titel}}{{/vendor}}", data) ==
        "page:2:1: AC4010 the data has no 'titel' [did you mean 'title'?]\n");
  CHECK(rendered("{{#vendor}}{{namee}}{{/vendor}}", data) ==
        "page:1:12: AC4010 the data has no 'namee' [did you mean 'name'?]\n");
  CHECK(rendered("{{#vendor}}{{zzzzzz}}{{/vendor}}", data) ==
        "page:1:12: AC4010 the data has no 'zzzzzz' [names here: title, name, vendor]\n");
}

TEST_CASE("a missing member of a dotted name is named") {
  const Object data{{"a", Object{{"b", Object{{"right", Text{"x"}}}}, {"text", Text{"y"}}}}};
  CHECK(rendered("{{a.b.rihgt}}", data) ==
        "page:1:1: AC4010 'a.b' has no 'rihgt' [did you mean 'right'?]\n");
  CHECK(rendered("{{a.c.right}}", data) == "page:1:1: AC4010 'a' has no 'c' [did you mean 'b'?]\n");
  CHECK(rendered("{{a.text.size}}", data) ==
        "page:1:1: AC4010 'a.text' has no 'size', it is text\n");
  CHECK(rendered("{{#a.b.q}}{{/a.b.q}}", data) ==
        "page:1:1: AC4010 'a.b' has no 'q' [it has: right]\n");
}

TEST_CASE("what a false section holds is not looked up") {
  CHECK(rendered("({{#off}}{{nothing}}{{>none}}{{/off}})", Object{{"off", false}}) == "()");
}

TEST_CASE("text is never inserted raw, a finished fragment is never escaped") {
  const Object data{{"text", Text{"<\">"}}, {"code", Code{"<\">"}}};
  CHECK(rendered("{{text}} {{code}} {{{code}}} {{&code}}", data) ==
        "&lt;&quot;&gt; <\"> <\"> <\">");
  const std::string why =
      " AC4013 'text' is text from the catalog and cannot be inserted unescaped "
      "[write 'text' in double braces, which escapes it, or give the data a finished fragment "
      "(Code)]\n";
  CHECK(rendered("{{{text}}}", data) == "page:1:1:" + why);
  CHECK(rendered("\n {{&text}}", data) == "page:2:2:" + why);
  CHECK(rendered("{{{text}}}{{&text}}", data, {}, Mode::spec) == "<\"><\">");
}

TEST_CASE("null, lists and objects are no text") {
  const Object data{{"none", nullptr}, {"list", List{Text{"a"}}}, {"object", Object{}}};
  CHECK(rendered("{{none}}", data) ==
        "page:1:1: AC4012 'none' is null and cannot be inserted as text [open it with '#none']\n");
  CHECK(rendered("{{{list}}}", data) == "page:1:1: AC4012 'list' is a list and cannot be inserted "
                                        "as text [open it with '#list']\n");
  CHECK(rendered("{{&object}}", data) == "page:1:1: AC4012 'object' is an object and cannot be "
                                         "inserted as text [open it with '#object']\n");
  CHECK(rendered("({{none}}{{list}}{{object}})", data, {}, Mode::spec) == "()");
}

TEST_CASE("an unknown partial is a finding") {
  CHECK(rendered("\n{{>limit_rwo}}", Object{}, {{"limit_row", ""}, {"header", ""}}) ==
        "page:2:1: AC4011 there is no partial 'limit_rwo' [did you mean 'limit_row'?]\n");
  CHECK(rendered("{{>zzz}}", Object{}, {{"limit_row", ""}, {"header", ""}}) ==
        "page:1:1: AC4011 there is no partial 'zzz' [partials: header, limit_row]\n");
  CHECK(rendered("{{>zzz}}", Object{}) == "page:1:1: AC4011 there is no partial 'zzz'\n");
}

TEST_CASE("unknown partials are found without rendering, also where no data leads") {
  Findings findings;
  const auto page =
      Template::parse("page", "{{#off}}{{>none}}{{/off}}\n{{>row}}\n {{>rwo}}", findings);
  REQUIRE(page);
  Partials partials;
  partials.add("row", *page);
  check_partials(*page, partials, findings);
  CHECK(lines(findings) == "page:1:9: AC4011 there is no partial 'none' [partials: row]\n"
                           "page:3:2: AC4011 there is no partial 'rwo' [did you mean 'row'?]\n");
}

TEST_CASE("a finding in a partial has the partial's place and where it is included") {
  CHECK(rendered("a\n  {{>outer}}\n", Object{{"name", Text{""}}},
                 {{"outer", "b\n\n{{>inner}}"}, {"inner", "{{nmae}}"}}) ==
        "inner.part:1:1: AC4010 the data has no 'nmae' (included from outer.part:3:1, "
        "from page:2:3) [did you mean 'name'?]\n");
}

TEST_CASE("rendering stops at its first fault and gives nothing") {
  CHECK(rendered("{{a}}{{b}}", Object{}) == "page:1:1: AC4010 the data has no 'a'\n");
  Findings findings;
  const auto page = Template::parse("page", "text {{a}}", findings);
  REQUIRE(page);
  CHECK_FALSE(render(*page, Object{}, {}, escape_none, Mode::strict, findings));
}
