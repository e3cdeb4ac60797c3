#include "catalog/load.hpp"
#include "prove/codes.hpp"
#include "prove/prove.hpp"
#include "support/fixtures.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace aircat;

namespace {

void load_and_prove(const std::string& directory, Findings& findings) {
  const auto catalog = catalog::load(directory, 1, findings);
  if (!findings.has_errors())
    findings.append(std::move(prove::prove(catalog).findings));
}

/// The codes that a catalog can cause; `not_refused` would be a fault of ours.
std::vector<CodeInfo> causable_codes() {
  std::vector<CodeInfo> causable;
  for (const auto& info : prove::codes())
    if (info.code != prove::code::not_refused)
      causable.push_back(info);
  return causable;
}

} // namespace

TEST_CASE("each code has a passing and a failing catalog") {
  const std::string here = AIRCAT_TEST_DIR;
  const auto causable = causable_codes();
  for (const auto& problem :
       support::problems_of({here + "/fixtures", AIRCAT_SOURCE_DIR "/tests/request/catalog",
                             causable, load_and_prove}))
    FAIL_CHECK(problem);
}

TEST_CASE("codes are in order and explained") {
  std::string_view before;
  for (const auto& info : prove::codes()) {
    CHECK(info.code > before);
    CHECK(info.code.substr(0, 4) == "AC30");
    CHECK(info.explanation.size() > 100);
    before = info.code;
  }
}
