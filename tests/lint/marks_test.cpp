#include "lint/text_marks.hpp"

#include <catch2/catch.hpp>

using namespace aircat::lint;

TEST_CASE("what a translation must keep") {
  const auto marks =
      marks_of("{{name}} costs {price} or %s: 1,024 × 2.5, see https://a.test/x?y=1.");
  CHECK(marks.placeholders == std::vector<std::string>{"%s", "{price}", "{{name}}"});
  CHECK(marks.numbers == std::vector<std::string>{"1024", "25"});
  CHECK(marks.urls == std::vector<std::string>{"https://a.test/x?y=1"});
}

TEST_CASE("numbers may be written as a language writes them") {
  CHECK(marks_of("1,024.5 pixels") == marks_of("1.024,5 Pixel"));
  CHECK_FALSE(marks_of("1024") == marks_of("1025"));
}

TEST_CASE("what only looks like a placeholder is none") {
  CHECK(marks_of("100% sure, { a b }, 5 %").placeholders.empty());
}

TEST_CASE("brackets have partners") {
  CHECK(unbalanced_bracket("a (b [c] {d})") == std::string_view::npos);
  CHECK(unbalanced_bracket("a (b") == 2);
  CHECK(unbalanced_bracket("a) b") == 1);
  CHECK(unbalanced_bracket("(a]") == 2);
}
