#include <catch2/catch.hpp>

#include "naming/comment.hpp"
#include "naming/html.hpp"
#include "naming/markdown.hpp"

using namespace aircat::naming;

TEST_CASE("a comment cannot be left, begun or continued") {
  CHECK(comment_line("plain `code` – ü") == "plain `code` – ü");
  CHECK(comment_line("a */ b") == "a * / b");
  CHECK(comment_line("**/") == "** /");
  CHECK(comment_line("*/*/") == "* / * /");
  CHECK(comment_line("/* x") == "/ * x");
  CHECK(comment_line("*\n/") == "* /");
  CHECK(comment_line("*\xE2\x80\xAE/") == "*\\u202e/");
  CHECK(comment_line("a\r\nb\tc") == "a  b c");
  CHECK(comment_line("ends with \\") == "ends with \\u005c");
  CHECK(comment_line("@ts-ignore") == "\\@ts-ignore");
  CHECK(comment_line(" @deprecated ") == "\\@deprecated");
  CHECK(comment_line("me@example.org") == "me@example.org");
  CHECK(comment_line("a\xE2\x80\xA8z") == "a\\u2028z");
  CHECK(comment_line("  ").empty());
}

TEST_CASE("nothing re-forms the end of a comment") {
  // All strings of length 7 over what could matter.
  const std::string_view alphabet = "*/ \n\\";
  std::string text(7, '*');
  std::size_t count = 1;
  for (int i = 0; i < 7; ++i)
    count *= alphabet.size();
  for (std::size_t n = 0; n < count; ++n) {
    for (std::size_t i = 0, rest = n; i < text.size(); ++i, rest /= alphabet.size())
      text[i] = alphabet[rest % alphabet.size()];
    const auto line = comment_line(text);
    const auto block = comment_block(text, " * ");
    for (const auto& out : {line, block})
      if (out.find("*/") != std::string::npos || out.find("/*") != std::string::npos ||
          out.ends_with('\\') || out.find("\\\n") != std::string::npos)
        FAIL(text << " -> " << out);
  }
}

TEST_CASE("a block comment keeps its lines") {
  CHECK(comment_block("one", " * ") == "one");
  CHECK(comment_block("one\ntwo\n\n  @three\r\n", "   * ") == "one\n   * two\n   *\n   * \\@three");
  CHECK(comment_block("a\nb", "/// ") == "a\n/// b");
  CHECK(comment_block("", " * ").empty());
}

TEST_CASE("Markdown text is shown as it is written") {
  CHECK(markdown_text("plain, with 1.5 and a-b (x)!") == "plain, with 1.5 and a-b (x)!");
  CHECK(markdown_text("snake_case_name") == "snake_case_name");
  CHECK(markdown_text("_a_") == "\\_a\\_");
  CHECK(markdown_text("*a* `b` [c](d)") == "\\*a\\* \\`b\\` \\[c\\](d)");
  CHECK(markdown_text("</script><b>") == "&lt;/script&gt;&lt;b&gt;");
  CHECK(markdown_text("a \\ b") == "a \\\\ b");
  CHECK(markdown_text("&lt; AT&T & x") == "\\&lt; AT\\&T & x");
  CHECK(markdown_text("# a # b") == "\\# a # b");
  CHECK(markdown_text("- a - b") == "\\- a - b");
  CHECK(markdown_text("12. a") == "12\\. a");
  CHECK(markdown_text("1) a") == "1\\) a");
  CHECK(markdown_text("3.1 is new") == "3.1 is new");
  CHECK(markdown_text("> a") == "&gt; a");
  CHECK(markdown_text("---") == "\\---");
  CHECK(markdown_text("~~a~~") == "\\~\\~a\\~\\~");
  CHECK(markdown_text("$1 and $2") == "\\$1 and \\$2");
  CHECK(markdown_text("$0.03") == "$0.03");
  CHECK(markdown_text("  a\n\nb\r\n# c  ") == "a  b  # c");
  CHECK(markdown_text("a\xE2\x80\xAEz") == "a\\\\u202ez");
  CHECK(markdown_text("a | b") == "a | b");
}

TEST_CASE("Markdown cells keep their columns") {
  CHECK(markdown_cell("a | b\n| c") == "a \\| b \\| c");
  CHECK(markdown_cell("a\\|b") == "a\\\\\\|b");
}

TEST_CASE("code spans take backticks and pipes") {
  CHECK(markdown_code("a") == "`a`");
  CHECK(markdown_code("a`b") == "``a`b``");
  CHECK(markdown_code("a``b`c") == "```a``b`c```");
  CHECK(markdown_code("`a") == "`` `a ``");
  CHECK(markdown_code(" a ") == "`  a  `");
  CHECK(markdown_code("  ") == "`  `");
  CHECK(markdown_code("") == "` `");
  CHECK(markdown_code("a\nb") == "`a\\nb`");
  CHECK(markdown_code_cell("a`b") == "``a`b``");
  CHECK(markdown_code_cell("a|b`<i>") == "<code>a&#124;b&#96;&#60;i&#62;</code>");
  CHECK(markdown_code_cell("a|ü") == "<code>a&#124;ü</code>");
}

TEST_CASE("HTML has no markup of the text's own") {
  CHECK(html_text("<a href=\"x\" b='y'>&amp;") ==
        "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;");
  CHECK(html_text("a\n\tb\x01\xE2\x80\xAE\xFF") == "a\n\tb\\u0001\\u202e\\xff");
}
