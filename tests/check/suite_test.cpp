#include "support/fixtures.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <filesystem>
#include <fstream>
#include <unistd.h>

// The runner of the fixtures has to notice what is missing: a test that cannot fail proves nothing.

using namespace aircat;
namespace fs = std::filesystem;

namespace {

struct Folder {
  Folder() : path(fs::temp_directory_path() / ("aircat-suite-" + std::to_string(::getpid()))) {
    fs::create_directories(path / "base");
    fs::create_directories(path / "fixtures");
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name) << text;
  }
  fs::path path;
};

constexpr std::array codes{CodeInfo{"AC9001", "A bad file", ""}};

/// Finds each file that is called "bad".
void find_bad(const std::string& directory, Findings& findings) {
  if (fs::exists(fs::path(directory) / "bad"))
    findings.error("AC9001", {directory + "/bad", 1, 1}, "", "this is bad");
}

std::vector<std::string> problems(const Folder& folder) {
  return support::problems_of(
      {(folder.path / "fixtures").string(), (folder.path / "base").string(), codes, find_bad});
}

const std::string output =
    "catalog/bad:1:1: error: this is bad [AC9001]\n    bad\n    ^\n1 error\n";

} // namespace

TEST_CASE("a complete suite has no problems") {
  const Folder folder;
  folder.write("fixtures/AC9001/pass/good", "");
  folder.write("fixtures/AC9001/fail/bad", "bad");
  folder.write("fixtures/AC9001/fail/expected.txt", output);
  for (const auto& problem : problems(folder))
    FAIL_CHECK(problem);
}

TEST_CASE("what is missing or different is a problem") {
  const Folder folder;
  SECTION("a code without fixtures") {}
  SECTION("no failing fixture") {
    folder.write("fixtures/AC9001/pass/good", "");
  }
  SECTION("a failing fixture that does not fail") {
    folder.write("fixtures/AC9001/pass/good", "");
    folder.write("fixtures/AC9001/fail/good", "");
  }
  SECTION("a passing fixture that does not pass") {
    folder.write("fixtures/AC9001/pass/bad", "");
    folder.write("fixtures/AC9001/fail/bad", "bad");
    folder.write("fixtures/AC9001/fail/expected.txt", output);
  }
  SECTION("another output") {
    folder.write("fixtures/AC9001/pass/good", "");
    folder.write("fixtures/AC9001/fail/bad", "bad");
    folder.write("fixtures/AC9001/fail/expected.txt", "2 errors\n");
  }
  SECTION("a folder without a code") {
    folder.write("fixtures/AC9001/pass/good", "");
    folder.write("fixtures/AC9001/fail/bad", "bad");
    folder.write("fixtures/AC9001/fail/expected.txt", output);
    folder.write("fixtures/AC9002/pass/good", "");
  }
  CHECK(problems(folder).size() == 1);
}
