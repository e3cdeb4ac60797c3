#include <catch2/catch.hpp>

#include <csignal>
#include <random>
#include <sys/wait.h>

#include "folder.hpp"

using namespace aircat;
using namespace aircat::output;
using namespace aircat::test;

namespace {

/// Files whose every byte tells their version, large enough to be cut in the middle.
std::vector<OutputFile> version(char letter) {
  std::vector<OutputFile> out;
  for (int i = 0; i < 60; ++i)
    out.push_back(
        {"t/" + std::to_string(i % 7) + "/" + std::to_string(i), std::string(40'000, letter)});
  out.push_back({std::string("t/only-") + letter, std::string(40'000, letter)});
  return out;
}

} // namespace

TEST_CASE("a run that is killed leaves no half file, and the next one finishes its work") {
  const Folder folder;
  std::mt19937 random(5);
  int killed = 0;
  for (int round = 0; round < 60; ++round) {
    const char letter = static_cast<char>('a' + round % 3);
    const auto child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      (void)generate(folder, version(letter));
      ::_exit(0);
    }
    ::usleep(static_cast<useconds_t>(random() % 6000));
    ::kill(child, SIGKILL);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    killed += WIFSIGNALED(status) ? 1 : 0;
    for (const auto& [path, content] : folder.files()) {
      if (path.find(".aircat-") != std::string::npos || path.ends_with('/'))
        continue;
      if (content.size() != 40'000 || content.find_first_not_of(content[0]) != std::string::npos)
        FAIL("half file " << path);
    }
  }
  CHECK(killed > 10);
  // Nothing that killed runs left is in the way of this one or outlives it.
  const auto report = generate(folder, version('z'));
  CHECK(report.findings.empty());
  const auto files = folder.files();
  CHECK(files.size() == version('z').size() + 1);
  for (const auto& file : version('z'))
    CHECK(files.at(file.path) == file.content);
}

TEST_CASE("leftovers of killed runs are cleaned up") {
  const Folder folder;
  (void)generate(folder, {{"t/a", "1"}});
  folder.write("t/.aircat-tmp-1-2", "half");
  folder.write(".aircat-tmp-1-3", "half");
  folder.write("t/x.aircat-tmp", "mine");
  (void)generate(folder, {{"t/a", "1"}});
  CHECK(folder.files().size() == 3);
  CHECK(folder.read("t/x.aircat-tmp") == "mine");
}

TEST_CASE("runs on the same folder wait for each other") {
  const Folder folder;
  std::vector<pid_t> children;
  for (const char letter : {'a', 'b', 'c', 'd'}) {
    const auto child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0)
      ::_exit(generate(folder, version(letter)).findings.empty() ? 0 : 1);
    children.push_back(child);
  }
  for (const auto child : children) {
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
  }
  const auto letter = folder.read("t/0/0")[0];
  const auto files = folder.files();
  CHECK(files.size() == version(letter).size() + 1);
  for (const auto& file : version(letter))
    CHECK(files.at(file.path) == file.content);
}
