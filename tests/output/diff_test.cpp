#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "output/diff.hpp"

using namespace aircat::output;

TEST_CASE("differences are shown in unified form") {
  CHECK(unified_diff("a\n", "a\n", 99).empty());
  CHECK(unified_diff("a\nb\nc\n", "a\nB\nc\n", 99) == "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n");
  CHECK(unified_diff("", "a\n", 99) == "@@ -0,0 +1 @@\n+a\n");
  CHECK(unified_diff("a\n", "", 99) == "@@ -1 +0,0 @@\n-a\n");
  CHECK(unified_diff("a", "a\n", 99) == "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
  CHECK(unified_diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n5\n6\n7\n8\n9\n", 99) ==
        "@@ -2,6 +2,7 @@\n 2\n 3\n 4\n+x\n 5\n 6\n 7\n");
}

TEST_CASE("changes far apart have hunks of their own") {
  std::string a, b;
  for (int i = 0; i < 40; ++i) {
    a += std::to_string(i) + "\n";
    b += (i == 5 || i == 30 ? "x" : std::to_string(i)) + "\n";
  }
  CHECK(unified_diff(a, b, 99) == "@@ -3,7 +3,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n"
                                  "@@ -28,7 +28,7 @@\n 27\n 28\n 29\n-30\n+x\n 31\n 32\n 33\n");
}

TEST_CASE("long differences are cut, and hostile lines cannot repaint a terminal") {
  std::string a;
  for (int i = 0; i < 5000; ++i)
    a += std::to_string(i) + "\n";
  const auto cut = unified_diff(a, "\033[2J" + std::string(100000, 'z') + "\n", 5);
  CHECK(std::count(cut.begin(), cut.end(), '\n') == 7);
  CHECK(cut.find("… 4996 more changed lines\n") != std::string::npos);
  const auto shown = unified_diff("", "\033[2J\r" + std::string(100000, 'z') + "\n", 5);
  CHECK(shown.size() < 300);
  CHECK(shown.find("+\\u001b[2J\\r") != std::string::npos);
}

TEST_CASE("a diff turns one text into the other") {
  // Applied as patch would, over random texts with few distinct lines.
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    const auto text = [&] {
      std::string out;
      for (auto left = random() % 25; left > 0; --left)
        out += std::string(1, static_cast<char>('a' + random() % 4)) + "\n";
      return out;
    };
    const auto now = text();
    const auto wanted = text();
    const auto diff = unified_diff(now, wanted, 9999);
    std::string result;
    std::size_t line = 0; // of `now`
    for (std::size_t at = 0; at < diff.size();) {
      const auto end = diff.find('\n', at);
      const auto row = diff.substr(at, end - at);
      at = end + 1;
      if (row[0] == '@') {
        auto start = std::stoul(row.substr(4));
        const bool none = row.substr(4, row.find(' ', 4) - 4).ends_with(",0");
        start -= none ? 0 : 1;
        for (; line < start; ++line)
          result += now.substr(line * 2, 2);
      } else {
        if (row[0] != '+')
          REQUIRE(now.substr(line++ * 2, 2) == row.substr(1) + "\n");
        if (row[0] != '-')
          result += row.substr(1) + "\n";
      }
    }
    result += now.substr(std::min(line * 2, now.size()));
    if (result != wanted)
      FAIL(now << "---\n" << wanted << "---\n" << diff);
  }
}
