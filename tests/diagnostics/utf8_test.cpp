#include <catch2/catch.hpp>

#include "diagnostics/utf8.hpp"

using namespace aircat;

TEST_CASE("only well-formed UTF-8 is valid") {
  CHECK(next_code_point("\xF0\x9F\x98\x80").value == 0x1F600);
  for (const std::string_view bad : {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                     "\xFF", "\x80", "\xE2\x82"}) {
    const auto point = next_code_point(bad);
    CHECK_FALSE(point.valid);
    CHECK(point.size == 1);
  }
}

TEST_CASE("every code point survives the way to UTF-8 and back") {
  for (char32_t code = 0; code <= 0x10FFFF; code += code < 0x3000 ? 1 : 37) {
    if (code >= 0xD800 && code <= 0xDFFF)
      continue;
    std::string text;
    append_utf8(text, code);
    const auto point = next_code_point(text);
    if (!point.valid || point.value != code || point.size != text.size())
      FAIL("U+" << static_cast<unsigned>(code));
  }
  std::string surrogate;
  append_utf8(surrogate, 0xD800);
  CHECK(surrogate == "\xEF\xBF\xBD");
}

TEST_CASE("what deceives a reader is shown as an escape") {
  CHECK(visible("plain – ü 日本 😀") == "plain – ü 日本 😀");
  CHECK(visible("a\nb\r\tc") == "a\\nb\\r\\tc");
  CHECK(visible("\033[2J") == "\\u001b[2J");
  CHECK(visible("\xE2\x80\xAE") == "\\u202e");
  CHECK(visible("\xE2\x81\xA6") == "\\u2066");
  CHECK(visible("\xC2\x9B") == "\\u009b");
  CHECK(visible("\xEF\xBB\xBF") == "\\ufeff");
  CHECK(visible("\xF3\xA0\x81\x81") == "\\U000e0041");
  CHECK(visible("\x80z") == "\\x80z");
  CHECK(visible(std::string_view("\0", 1)) == "\\u0000");
}
