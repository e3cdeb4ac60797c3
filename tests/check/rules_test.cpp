#include "catalog/load.hpp"
#include "check/check.hpp"
#include "support/fixtures.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace aircat;

namespace {

void load_and_check(const std::string& directory, Findings& findings) {
  const auto catalog = catalog::load(directory, 1, findings);
  if (!findings.has_errors())
    check::check(catalog, findings, 2, "2026-11-21");
}

} // namespace

TEST_CASE("each rule has a passing and a failing catalog") {
  const std::string here = AIRCAT_TEST_DIR;
  for (const auto& problem :
       support::problems_of({here + "/fixtures", here + "/base", check::codes(), load_and_check}))
    FAIL_CHECK(problem);
}

TEST_CASE("codes are unique, in order, and explained") {
  std::set<std::string_view> titles;
  std::string_view before;
  for (const auto& info : check::codes()) {
    INFO(info.code);
    CHECK(info.code > before);
    CHECK(info.code.substr(0, 3) == "AC2");
    CHECK(info.code.size() == 6);
    CHECK(titles.insert(info.title).second);
    CHECK(info.explanation.size() > 150);
    before = info.code;
  }
}
