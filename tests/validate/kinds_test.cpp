#include "cli/tool.hpp"
#include "prove/mutation.hpp"

#include <catch2/catch.hpp>

#include <regex>
#include <set>

// A folder for each kind of illegal change that samples know, with a `request.json` that has it and
// all that `aircat validate` prints about it: `expected.txt`, `expected.json`, `expected.sarif`.
// Judged by the project's catalog, or by the one that the file `catalog` names where that has no
// request of the kind. AIRCAT_ACCEPT=1 writes what comes instead of comparing it.

using namespace aircat::cli_test;
using aircat::support::accepts;

namespace {

std::set<std::string> kinds() {
  std::set<std::string> names;
  for (const auto& kind : aircat::prove::mutation_kinds())
    names.emplace(kind.name);
  return names;
}

std::string catalog_of(const fs::path& folder) {
  auto name = read(folder / "catalog").value_or("catalog");
  while (!name.empty() && name.back() == '\n')
    name.pop_back();
  return (fs::path(AIRCAT_SOURCE_DIR) / name).string();
}

void compare(const std::string& format, const std::string& file) {
  for (const auto& kind : kinds()) {
    INFO(kind);
    const auto folder = fs::path(AIRCAT_TEST_DIR) / kind;
    const auto ending = run({AIRCAT_BINARY, "validate", "request.json", "--format", format,
                             "--catalog", catalog_of(folder)},
                            {folder});
    CHECK(ending.code == 1);
    static const std::regex version(R"x(("name": "aircat",\s+"version": )"[^"]+")x");
    const auto text = std::regex_replace(ending.out + ending.err, version, "$1\"0.0.0\"");
    if (accepts())
      write(folder / file, text);
    else
      CHECK(text == read(folder / file).value_or("no such file"));
  }
}

} // namespace

TEST_CASE("each kind of illegal change has a fixture, and each fixture is of a kind") {
  std::set<std::string> folders;
  for (const auto& entry : fs::directory_iterator(AIRCAT_TEST_DIR))
    if (entry.is_directory())
      folders.insert(entry.path().filename().string());
  CHECK(folders == kinds());
  for (const auto& kind : kinds())
    CHECK(fs::is_regular_file(fs::path(AIRCAT_TEST_DIR) / kind / "request.json"));
}

TEST_CASE("each kind of illegal change as text") {
  compare("text", "expected.txt");
}
TEST_CASE("each kind of illegal change as JSON") {
  compare("json", "expected.json");
}
TEST_CASE("each kind of illegal change as SARIF") {
  compare("sarif", "expected.sarif");
}
