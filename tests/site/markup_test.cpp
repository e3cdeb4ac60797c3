#include "site/markup.hpp"

#include "json/json.hpp"

#include <catch2/catch.hpp>

using namespace aircat;
using namespace aircat::site;

TEST_CASE("explanations become paragraphs with code in them") {
  CHECK(paragraphs("Use `a < b`.\n\nOr not.").value ==
        "<p>Use <code>a &lt; b</code>.</p>\n<p>Or not.</p>\n");
  CHECK(paragraphs("").value.empty());
  CHECK(line_of_prose("a `b & c").value == "a <code>b &amp; c</code>");
}

TEST_CASE("no text in a block of data ends its script") {
  const Json value{{"a", "</script><!--"}, {"b", "\x7f\xe2\x80\xae"}};
  const auto block = data_block(value).value;
  CHECK(block == R"({"a":"\u003c/script>\u003c!--","b":"\u007f\u202e"})");
  CHECK(Json::parse(block) == value);
}

TEST_CASE("groups of three digits") {
  CHECK(grouped(999) == "999");
  CHECK(grouped(1000) == "1,000");
  CHECK(grouped(-1234567) == "-1,234,567");
}
