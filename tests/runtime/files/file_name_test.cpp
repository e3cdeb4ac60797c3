#include "aircat/file_name.hpp"

#include <catch2/catch.hpp>

#include <string_view>

using namespace aircat;

TEST_CASE("what is safe in a file name stays") {
  CHECK(safe_file_name("a-Z_09.png") == "a-Z_09.png");
}

TEST_CASE("AIRs, paths, blanks and other scripts become safe names") {
  CHECK(safe_file_name("runware:100@1") == "runware-100-1");
  CHECK(safe_file_name("bytedance:seedream@4.5") == "bytedance-seedream-4.5");
  CHECK(safe_file_name("../../etc/passwd") == "etc-passwd");
  CHECK(safe_file_name("..") == "file");
  CHECK(safe_file_name("/") == "file");
  CHECK(safe_file_name(".hidden") == "hidden");
  CHECK(safe_file_name("a..b") == "a.-b");
  CHECK(safe_file_name("ends. ") == "ends");
  CHECK(safe_file_name("C:\\x\\y") == "C-x-y");
  CHECK(safe_file_name("na\xc3\xafve caf\xc3\xa9") == "na-ve-caf");
  CHECK(safe_file_name("\xe7\x8c\xab") == "file");
  CHECK(safe_file_name(std::string_view("a\0b\n", 4)) == "a-b");
  CHECK(safe_file_name("") == "file");
  CHECK(safe_file_name("\xff\xfe bad utf-8") == "bad-utf-8");
}

TEST_CASE("names that Windows reserves are changed") {
  for (const auto* name : {"con", "CON", "nul.png", "Aux.tar.gz", "com1", "LPT9.txt"})
    CHECK(safe_file_name(name) == std::string("_") + name);
  for (const auto* name : {"console", "com", "com10", "lpt", "null"})
    CHECK(safe_file_name(name) == name);
}

TEST_CASE("names are cut where they are too long") {
  CHECK(safe_file_name(std::string(5000, 'x')) == std::string(100, 'x'));
  CHECK(safe_file_name("abc-def", 4) == "abc");
  CHECK(safe_file_name("nul.x", 4) == "_nul");
}

TEST_CASE("whatever the text, the name is safe and stays the same when it is made safe again") {
  std::uint32_t state = 7;
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) {
      state = state * 1664525U + 1013904223U;
      text += "./\\:@-_aN\xc3\xa9\n0 "[(state >> 16U) % 14U];
    }
    const auto name = safe_file_name(text, 9);
    CAPTURE(text, name);
    REQUIRE_FALSE(name.empty());
    REQUIRE(name.size() <= 9);
    REQUIRE(name.front() != '.');
    REQUIRE(name.find_first_not_of(".-_aN0file") == std::string::npos);
    REQUIRE(name.find("..") == std::string::npos);
    REQUIRE(safe_file_name(name, 9) == name);
  }
}
