#include "lint/shared/text_marks.hpp"

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
  CHECK(marks_of("100% sure, { a b }, 5 %, {").placeholders.empty());
}

TEST_CASE("an empty placeholder is one too") {
  CHECK(marks_of("{} seconds").placeholders == std::vector<std::string>{"{}"});
  CHECK(differing_marks("{} seconds", "Sekunden") ==
        std::vector<std::string>{"placeholders are {} in the source text and none here"});
}

TEST_CASE("a URL ends before the bracket around it") {
  for (const std::string_view text :
       {"(http://a.test/x)", "[http://a.test/x]", "<http://a.test/x>"})
    CHECK(marks_of(text).urls == std::vector<std::string>{"http://a.test/x"});
}

TEST_CASE("pieces make up the text") {
  const std::string_view text = "{n} of 1,024 at http://a.test, {}%s";
  std::string joined, kinds;
  for (const auto& piece : pieces_of(text)) {
    joined += piece.text;
    kinds += "w{0u"[static_cast<int>(piece.kind)];
  }
  CHECK(joined == text);
  CHECK(kinds == "{w0wuw{{");
}

TEST_CASE("each kind of mark that differs is named") {
  CHECK(differing_marks("4 of {n}, http://a.test", "4 von {n}, http://a.test").empty());
  CHECK(differing_marks("4 of {n}, http://a.test", "5 von").size() == 3);
}

TEST_CASE("brackets have partners") {
  CHECK(unbalanced_bracket("a (b [c] {d})") == std::string_view::npos);
  CHECK(unbalanced_bracket("a (b") == 2);
  CHECK(unbalanced_bracket("a) b") == 1);
  CHECK(unbalanced_bracket("(a]") == 2);
}
