#include <thread>

#include <catch2/catch.hpp>

#include "support.hpp"

using namespace aircat;
using namespace aircat::mustache;

TEST_CASE("recursion without end is a finding, in both modes") {
  const std::string expected =
      "p.part:1:2: AC4014 sections and partials are nested more than 500 deep at 'p' (included "
      "from p.part:1:2, from p.part:1:2, from p.part:1:2, from p.part:1:2, …) [a partial that "
      "includes itself must stand in a section that the data ends]\n";
  CHECK(rendered("{{>p}}", Object{}, {{"p", "x{{>p}}"}}) == expected);
  CHECK(rendered("{{>p}}", Object{}, {{"p", "x{{>p}}"}}, Mode::spec) == expected);
}

TEST_CASE("recursion that the data ends is legal") {
  Value tree = Object{{"name", Text{"0"}}, {"children", List{}}};
  std::string expected = "0";
  for (int i = 1; i < 200; ++i) {
    const auto name = std::to_string(i);
    tree = Object{{"name", Text{name}}, {"children", List{tree}}};
    expected = name + "(" + expected + ")";
  }
  CHECK(rendered("{{>node}}", tree, {{"node", "{{name}}{{#children}}({{>node}}){{/children}}"}}) ==
        expected);
}

TEST_CASE("a template nested too deep is refused, not a crash") {
  std::string source;
  for (int i = 0; i < 100'000; ++i)
    source += "{{#a}}";
  source += "x";
  for (int i = 0; i < 100'000; ++i)
    source += "{{/a}}";
  CHECK(rendered(source, Object{{"a", true}}) ==
        "page:1:3001: AC4014 sections and partials are nested more than 500 deep at 'a' [a partial "
        "that includes itself must stand in a section that the data ends]\n");
}

TEST_CASE("a template full of tags without an end is read in linear time") {
  std::string source;
  for (int i = 0; i < 200'000; ++i)
    source += "{{{x}}";
  Findings findings;
  CHECK_FALSE(Template::parse("page", source + "}}}", findings));
  CHECK(findings.errors() == 199'999);
}

TEST_CASE("a template that repeats itself beyond measure is given up") {
  Limits limits;
  limits.passes = 1000;
  CHECK(rendered("{{#a}}{{#a}}{{#a}}{{#a}}x{{/a}}{{/a}}{{/a}}{{/a}}", Object{{"a", List(10, true)}},
                 {}, Mode::strict, escape_none, limits) ==
        "page:1:7: AC4015 rendering has repeated sections and partials 1000 times and was given "
        "up\n");
}

TEST_CASE("an output larger than any file of ours is given up") {
  Limits limits;
  limits.output_bytes = 100;
  CHECK(rendered("{{#a}}0123456789{{/a}}", Object{{"a", List(20, true)}}, {}, Mode::strict,
                 escape_none, limits) == "page:1:1: AC4015 the output is larger than 100 bytes\n");
}

TEST_CASE("many threads render the same template") {
  Findings findings;
  const auto page = Template::parse("page", "  {{>row}}\n", findings);
  const auto row = Template::parse("row", "{{#rows}}\n{{name}}: {{code}}\n{{/rows}}\n", findings);
  REQUIRE(page);
  REQUIRE(row);
  Partials partials;
  partials.add("row", *row);
  const Value data =
      Object{{"rows", List(100, Object{{"name", Text{"<a>"}}, {"code", Code{"<b>"}}})}};
  std::string expected;
  for (int i = 0; i < 100; ++i)
    expected += "  &lt;a&gt;: <b>\n";

  constexpr std::size_t thread_count = 8;
  std::vector<std::size_t> right(thread_count);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < thread_count; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 100; ++i) {
        Findings own;
        right[t] += render(*page, data, partials, escape_html, Mode::strict, own) == expected;
      }
    });
  }
  for (auto& thread : threads)
    thread.join();
  CHECK(right == std::vector<std::size_t>(thread_count, 100));
}
