#include "catalog/load.hpp"
#include "check/check.hpp"
#include "diagnostics/printer.hpp"

#include <catch2/catch.hpp>

using namespace aircat;

TEST_CASE("the catalog of this project satisfies every rule") {
  Findings findings;
  const auto catalog = catalog::load(AIRCAT_SOURCE_DIR "/catalog", 1, findings);
  if (!findings.has_errors())
    check::check(catalog, findings);
  INFO(print_findings(findings, FindingFormat::text));
  CHECK(findings.errors() == 0);
  CHECK(catalog.models.size() >= 12);
}
