#include "catalog/codes.hpp"
#include "catalog/load.hpp"
#include "support/fixtures.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

using namespace aircat;
namespace fs = std::filesystem;

namespace {

const std::string base = AIRCAT_SOURCE_DIR "/tests/check/base";

/// A copy of the small catalog, for what no file in a repository can be.
class Copy {
public:
  Copy() : path_(fs::temp_directory_path() / ("aircat-catalog-" + std::to_string(::getpid()))) {
    fs::remove_all(path_);
    fs::copy(base, path_, fs::copy_options::recursive);
  }
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;
  ~Copy() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  [[nodiscard]] fs::path file(const std::string& name) const { return path_ / name; }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(file(name), std::ios::binary) << text;
  }
  /// "code file:line", for each finding.
  [[nodiscard]] std::vector<std::string> findings() const {
    Findings findings;
    std::ignore = catalog::load(path_.string(), 2, findings);
    std::vector<std::string> out;
    for (const auto& finding : findings.all())
      out.push_back(finding.code + " " + fs::relative(finding.where.file, path_).string() + ":" +
                    std::to_string(finding.where.line));
    return out;
  }

private:
  fs::path path_;
};

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("each code of reading and resolving has a passing and a failing catalog") {
  const auto problems = support::problems_of({AIRCAT_TEST_DIR "/fixtures", base, catalog::codes(),
                                              [](const std::string& directory, Findings& findings) {
                                                std::ignore = catalog::load(directory, 1, findings);
                                              }});
  for (const auto& problem : problems)
    FAIL_CHECK(problem);
}

TEST_CASE("a file larger than any catalog file is not read") {
  const Copy copy;
  copy.write("models/acme/one.json", "");
  fs::resize_file(copy.file("models/acme/one.json"), (std::uintmax_t{16} << 20U) + 1);
  CHECK(copy.findings() == Texts{"AC1000 models/acme/one.json:0"});
}

TEST_CASE("a pipe in place of a file is a finding, not a wait") {
  const Copy copy;
  REQUIRE(::mkfifo(copy.file("models/acme/pipe.json").c_str(), 0600) == 0);
  CHECK(copy.findings() == Texts{"AC1000 models/acme/pipe.json:0"});
}

TEST_CASE("a link to nowhere is a finding") {
  const Copy copy;
  fs::create_symlink("gone.json", copy.file("models/acme/link.json"));
  CHECK(copy.findings() == Texts{"AC1000 models/acme/link.json:0"});
}

TEST_CASE("a million brackets are a finding, not a crash") {
  const Copy copy;
  for (const char* opening : {"[", "{\"a\":"}) {
    std::string text;
    for (int i = 0; i < 1'000'000; ++i)
      text += opening;
    copy.write("models/acme/one.json", text);
    CHECK(copy.findings() == Texts{"AC1004 models/acme/one.json:1"});
  }
}

TEST_CASE("many findings in one file take linear time") {
  const Copy copy;
  const auto write = [&](std::size_t count, bool same) {
    std::string text = "{\"airs\":{";
    for (std::size_t i = 0; i < count; ++i)
      text += (i == 0 ? "\n\"" : ",\n\"") +
              (same ? std::string("a:1@1") : "a:" + std::to_string(i) + "@1") +
              (same ? "\": \"upscale\"" : "\": 5");
    copy.write("airs.json", text + "}}");
  };
  // With a search from the start of the file for each finding this takes minutes.
  constexpr std::size_t many = 100'000;
  write(many, true);
  CHECK(copy.findings().size() == many - 1);
  write(many, false);
  CHECK(copy.findings().size() == many);
}
