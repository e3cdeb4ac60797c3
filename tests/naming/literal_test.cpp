#include <catch2/catch.hpp>

#include "naming/cpp.hpp"
#include "naming/typescript.hpp"

using namespace aircat::naming;

// Each row was seen to be left alone by prettier 3 and to evaluate to its text: check_samples.mjs.
TEST_CASE("TypeScript strings are as prettier leaves them") {
  CHECK(typescript_string("") == "''");
  CHECK(typescript_string("plain") == "'plain'");
  CHECK(typescript_string("it's") == "\"it's\"");
  CHECK(typescript_string("say \"hi\"") == "'say \"hi\"'");
  CHECK(typescript_string("'a\"") == "'\\'a\"'");
  CHECK(typescript_string("''\"") == "\"''\\\"\"");
  CHECK(typescript_string("a\\'b") == "\"a\\\\'b\"");
  CHECK(typescript_string("a\\b") == "'a\\\\b'");
  CHECK(typescript_string("${x} `y`") == "'${x} `y`'");
  CHECK(typescript_string("a\nb\r\tc") == "'a\\nb\\r\\tc'");
  CHECK(typescript_string(std::string_view("\0001", 2)) == "'\\u00001'");
  CHECK(typescript_string("\xE2\x80\xA8\xE2\x80\xA9") == "'\\u2028\\u2029'");
  CHECK(typescript_string("\xE2\x80\xAE") == "'\\u202e'");
  CHECK(typescript_string("\xF3\xA0\x81\x81") == "'\\udb40\\udc41'");
  CHECK(typescript_string("\xED\xA0\x80z") == "'\\ufffd\\ufffd\\ufffdz'");
  CHECK(typescript_string("ü 日本 😀") == "'ü 日本 😀'");
  CHECK(typescript_string("</script></SCRIPT ><!--</s") ==
        "'\\u003c/script>\\u003c/SCRIPT >\\u003c!--</s'");
}

TEST_CASE("TypeScript keys are quoted only where they must be") {
  CHECK(typescript_key("prompt") == "prompt");
  CHECK(typescript_key("$a_1") == "$a_1");
  CHECK(typescript_key("class") == "class");
  CHECK(typescript_key("image-url") == "'image-url'");
  CHECK(typescript_key("16:9") == "'16:9'");
  CHECK(typescript_key("1") == "'1'");
  CHECK(typescript_key("") == "''");
  CHECK(typescript_key("ü") == "'\\u00fc'");
  CHECK(typescript_key("ü-x") == "'ü-x'");
  CHECK(typescript_key("it's") == "\"it's\"");
  CHECK(typescript_key("__proto__") == "['__proto__']");
  CHECK(typescript_access("prompt") == ".prompt");
  CHECK(typescript_access("16:9") == "['16:9']");
}

TEST_CASE("C++ strings keep every byte") {
  CHECK(cpp_string("") == "\"\"");
  CHECK(cpp_string("a\"b\\c'd") == R"("a\"b\\c'd")");
  CHECK(cpp_string("a\nb\tc\r") == R"("a\nb\tc\r")");
  CHECK(cpp_string("?\?=") == R"("?\?=")");
  CHECK(cpp_string("?\?\?\?") == R"("?\?\?\?")");
  CHECK(cpp_string("\\u00e4") == R"("\\u00e4")");
  CHECK(cpp_string("\x01"
                   "1") == R"("\0011")");
  CHECK(cpp_string(std::string_view("a\0b", 3)) == R"("a\000b")");
  CHECK(cpp_string("\xFF") == R"("\377")");
  CHECK(cpp_string("\xE2\x80\xAE") == R"("\342\200\256")");
  CHECK(cpp_string("ü 日本") == "\"ü 日本\"");
}

TEST_CASE("long C++ strings are split between characters and after line breaks") {
  using Lines = std::vector<std::string>;
  CHECK(cpp_string_lines("", 20) == Lines{"\"\""});
  CHECK(cpp_string_lines("a\nb\n", 20) == Lines{R"("a\n")", R"("b\n")"});
  CHECK(cpp_string_lines("abcdef", 5) == Lines{R"("abc")", R"("def")"});
  CHECK(cpp_string_lines("ab\ncdef", 5) == Lines{R"("ab")", R"("\n")", R"("cde")", R"("f")"});
  CHECK(cpp_string_lines("\xFF\xFF", 4) == Lines{R"("\377")", R"("\377")"});
  CHECK(cpp_string_lines("üü", 4) == Lines{"\"ü\"", "\"ü\""});
}
