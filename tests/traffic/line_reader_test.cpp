#include "traffic/line_reader.hpp"

#include <catch2/catch.hpp>

#include <cstdio>
#include <random>
#include <unistd.h>
#include <vector>

using namespace aircat::traffic;

namespace {

struct Line {
  std::uint64_t number;
  std::string text;
  friend bool operator==(const Line&, const Line&) = default;
};

/// A file that is gone when it is closed.
class TemporaryFile {
public:
  explicit TemporaryFile(const std::string& text) : file_(std::tmpfile()) {
    std::fwrite(text.data(), 1, text.size(), file_);
    std::fflush(file_);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { std::fclose(file_); }

  [[nodiscard]] std::vector<Line> lines(Part part = {}) const {
    ::lseek(::fileno(file_), 0, SEEK_SET);
    LineReader reader(::fileno(file_), part);
    std::vector<Line> lines;
    Chunk chunk;
    for (std::uint64_t number = 0; reader.next(chunk); ++number) {
      CHECK(chunk.number == number);
      auto rest = chunk.text();
      for (auto line = chunk.first_line; !rest.empty(); ++line) {
        const auto end = std::min(rest.find('\n'), rest.size());
        lines.push_back({line, std::string(rest.substr(0, end))});
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    return lines;
  }

private:
  std::FILE* file_;
};

std::string random_lines(unsigned seed, std::size_t longest) {
  std::mt19937 random(seed);
  std::string text;
  for (int i = 0; i < 400; ++i)
    text += std::string(random() % longest, 'x') + std::to_string(i) + "\n";
  if (seed % 2 == 0)
    text.pop_back(); // the last line without its end
  return text;
}

} // namespace

TEST_CASE("lines come whole, in order and numbered, however long") {
  for (const std::size_t longest : {1, 100, 20'000}) {
    const auto text = random_lines(static_cast<unsigned>(longest), longest);
    const auto lines = TemporaryFile(text).lines();
    REQUIRE(lines.size() == 400);
    std::string joined;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      CHECK(lines[i].number == i + 1);
      joined += lines[i].text + "\n";
    }
    CHECK(joined == (text.back() == '\n' ? text : text + "\n"));
  }
}

TEST_CASE("a line longer than any chunk") {
  const std::string longest(3'000'000, 'y');
  CHECK(TemporaryFile("a\n" + longest + "\nb").lines() ==
        std::vector<Line>{{1, "a"}, {2, longest}, {3, "b"}});
}

TEST_CASE("an empty file has no lines") {
  CHECK(TemporaryFile("").lines().empty());
  CHECK(TemporaryFile("").lines({5, 9}).empty());
}

TEST_CASE("parts have each line once, with its number in the whole file") {
  for (const std::size_t longest : {3, 500, 20'000}) {
    const auto text = random_lines(7, longest);
    const TemporaryFile file(text);
    const auto whole = file.lines();
    for (const std::uint64_t parts : {2, 3, 7, 1000}) {
      std::vector<Line> joined;
      for (std::uint64_t i = 0; i < parts; ++i)
        for (auto& line : file.lines({text.size() * i / parts, text.size() * (i + 1) / parts}))
          joined.push_back(std::move(line));
      CHECK(joined == whole);
    }
  }
}
