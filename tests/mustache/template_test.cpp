#include <catch2/catch.hpp>

#include "mustache/codes.hpp"
#include "support.hpp"

using namespace aircat;
using namespace aircat::mustache;

TEST_CASE("a malformed name is a finding") {
  CHECK(parse_faults("x {{}}") == "page:1:3: AC4001 the tag '{{}}' is malformed: it has no name\n");
  CHECK(parse_faults("{{# }}") ==
        "page:1:1: AC4001 the tag '{{# }}' is malformed: it has no name\n");
  CHECK(parse_faults("{{a b}}") ==
        "page:1:1: AC4001 the tag '{{a b}}' is malformed: a name has no blanks in it\n");
  CHECK(parse_faults("{{a..b}}") == "page:1:1: AC4001 the tag '{{a..b}}' is malformed: each part "
                                    "of a dotted name has at least one character\n");
  CHECK(parse_faults("{{.a}}{{a.}}") ==
        "page:1:1: AC4001 the tag '{{.a}}' is malformed: each part of a dotted name has at least "
        "one character\n"
        "page:1:7: AC4001 the tag '{{a.}}' is malformed: each part of a dotted name has at least "
        "one character\n");
  CHECK(parse_faults("{{<parent}}") ==
        "page:1:1: AC4001 the tag '{{<parent}}' is malformed: a name has no '<' in it\n");
  CHECK(parse_faults(std::string("{{a\x01}}")) ==
        "page:1:1: AC4001 the tag '{{a\x01}}' is malformed: a name has no control characters in "
        "it\n");
  CHECK(parse_faults("style={{ color: 1 }}") ==
        "page:1:7: AC4001 the tag '{{ color: 1 }}' is malformed: a name has no blanks in it\n");
}

TEST_CASE("partials are named by paths, which are not dotted names") {
  CHECK(rendered("{{> docs/row..md }}", Object{}, {{"docs/row..md", "x"}}) == "x");
}

TEST_CASE("a tag without an end is a finding where it begins") {
  CHECK(parse_faults("a\n{{name") ==
        "page:2:1: AC4002 the tag that begins '{{name' has no end [it ends with '}}']\n");
  CHECK(parse_faults("{{name}") ==
        "page:1:1: AC4002 the tag that begins '{{name}' has no end [it ends with '}}']\n");
  CHECK(parse_faults("{{! note\n more") ==
        "page:1:1: AC4002 the tag that begins '{{! note…' has no end [it ends with '}}']\n");
  CHECK(parse_faults("{{=<% %>}}") ==
        "page:1:1: AC4002 the tag that begins '{{=<% %>}}' has no end [it ends with '=}}']\n");
  CHECK(parse_faults("{{") ==
        "page:1:1: AC4002 the tag that begins '{{' has no end [it ends with '}}']\n");
}

TEST_CASE("a tag without an end does not swallow the next one") {
  CHECK(parse_faults("{{name\n{{other}} {{}}") ==
        "page:1:1: AC4002 the tag that begins '{{name…' has no end [it ends with '}}']\n"
        "page:2:11: AC4001 the tag '{{}}' is malformed: it has no name\n");
  CHECK(parse_faults("{{{name}} and {{{other}}} {{}}") ==
        "page:1:1: AC4002 the tag that begins '{{{name' has no end [it ends with '}}}']\n"
        "page:1:27: AC4001 the tag '{{}}' is malformed: it has no name\n");
}

TEST_CASE("blanks inside a tag without an end are not those of the next tag's line") {
  CHECK(parse_faults("{{#list=\n {{/a}}") ==
        "page:1:1: AC4002 the tag that begins '{{#list=…' has no end [it ends with '}}']\n"
        "page:2:2: AC4004 '{{/a}}' closes a section, but none is open\n");
}

TEST_CASE("a comment may hold anything but its end") {
  CHECK(rendered("({{! {{a}})", Object{}) == "()");
  CHECK(rendered("({{! # ^ = {{ \n }})", Object{}) == "()");
}

TEST_CASE("sections close in the reverse of the order in which they open") {
  CHECK(parse_faults("{{#a}}\n{{^b}}\n") ==
        "page:1:1: AC4003 the section 'a' is never closed [close it with '/a']\n"
        "page:2:1: AC4003 the section 'b' is never closed [close it with '/b']\n");
  CHECK(parse_faults("{{#a}}{{#b}}\n{{/a}}") ==
        "page:1:7: AC4003 the section 'b' is never closed [close it with '/b' before '{{/a}}' in "
        "line 2]\n");
  CHECK(parse_faults("{{/a}}") == "page:1:1: AC4004 '{{/a}}' closes a section, but none is open\n");
  CHECK(parse_faults("{{#items}}\n{{/itmes}}\n{{/items}}") ==
        "page:2:1: AC4004 '{{/itmes}}' closes a section that is not open [the innermost open "
        "section is 'items', line 1]\n"
        "page:3:1: AC4004 '{{/items}}' closes a section, but none is open\n");
}

TEST_CASE("all faults of a template are shown") {
  CHECK(parse_faults("{{}}\n{{#a}}{{=x=}}\n{{a b}}") ==
        "page:1:1: AC4001 the tag '{{}}' is malformed: it has no name\n"
        "page:2:7: AC4005 the tag '{{=x=}}' does not set two delimiters [write both with a blank "
        "between them and without '=', such as '{{=<% %>=}}']\n"
        "page:3:1: AC4001 the tag '{{a b}}' is malformed: a name has no blanks in it\n"
        "page:2:1: AC4003 the section 'a' is never closed [close it with '/a']\n");
}

TEST_CASE("malformed delimiters are findings") {
  const std::string why = " does not set two delimiters [write both with a blank between them and "
                          "without '=', such as '{{=<% %>=}}']\n";
  CHECK(parse_faults("{{= =}}") == "page:1:1: AC4005 the tag '{{= =}}'" + why);
  CHECK(parse_faults("{{=a b c=}}") == "page:1:1: AC4005 the tag '{{=a b c=}}'" + why);
  CHECK(parse_faults("{{=a= b=}}") == "page:1:1: AC4005 the tag '{{=a= b=}}'" + why);
}

TEST_CASE("columns count bytes and lines count LF, also behind multi-line tags and CRLF") {
  CHECK(parse_faults("ä{{}}") == "page:1:3: AC4001 the tag '{{}}' is malformed: it has no name\n");
  CHECK(parse_faults("{{!\n\n}} {{}}\r\n\r\n {{}}") ==
        "page:3:4: AC4001 the tag '{{}}' is malformed: it has no name\n"
        "page:5:2: AC4001 the tag '{{}}' is malformed: it has no name\n");
}

TEST_CASE("long and multi-line tags are shortened in messages, never inside a character") {
  CHECK(parse_faults("{{a\nb}}") ==
        "page:1:1: AC4001 the tag '{{a…' is malformed: a name has no blanks in it\n");
  const std::string letters(57, 'x');
  CHECK(parse_faults("{{" + letters + "ä y}}") ==
        "page:1:1: AC4001 the tag '{{" + letters + "…' is malformed: a name has no blanks in it\n");
}

TEST_CASE("a template knows its partials") {
  Findings findings;
  const auto page = Template::parse("page", "{{>a}}\n  {{> b/c }}", findings);
  REQUIRE(page);
  const auto uses = page->partial_uses();
  REQUIRE(uses.size() == 2);
  CHECK(uses[0].name == "a");
  CHECK(uses[1].name == "b/c");
  CHECK(uses[1].where.file == "page");
  CHECK(uses[1].where.line == 2);
  CHECK(uses[1].where.column == 3);
}

TEST_CASE("a template outlives what it was parsed from and its copies") {
  Findings findings;
  std::optional<Template> copy;
  {
    auto first = Template::parse("page", "{{a}}", findings);
    REQUIRE(first);
    copy = *first;
  }
  CHECK(render(*copy, Object{{"a", Text{"x"}}}, {}, escape_none, Mode::strict, findings) == "x");
}

TEST_CASE("each code is explained once, in order") {
  std::string_view last;
  for (const auto& info : codes()) {
    INFO(info.code);
    CHECK(info.code > last);
    CHECK(info.code.substr(0, 4) == "AC40");
    CHECK_FALSE(info.title.empty());
    CHECK_FALSE(info.explanation.empty());
    last = info.code;
  }
  CHECK(codes().size() == 11);
}
