#include <catch2/catch.hpp>

#include "diagnostics/finding.hpp"
#include "diagnostics/suggest.hpp"

using namespace aircat;

TEST_CASE("findings count errors and warnings apart") {
  Findings findings;
  findings.error("AC1001", {"b.json", 2, 1}, "/x", "second");
  findings.warning("AC1002", {"a.json", 9, 1}, "", "first");
  CHECK(findings.errors() == 1);
  CHECK(findings.warnings() == 1);

  SECTION("sorting is by place") {
    findings.sort();
    CHECK(findings.all().front().where.file == "a.json");
  }
  SECTION("--strict promotes warnings") {
    findings.promote_warnings();
    CHECK(findings.errors() == 2);
    CHECK(findings.all().back().severity == Severity::error);
  }
  SECTION("appending moves all and empties the other") {
    Findings other;
    other.error("AC1003", {}, "", "third");
    findings.append(std::move(other));
    CHECK(findings.errors() == 2);
    CHECK(findings.all().size() == 3);
    CHECK(other.empty()); // NOLINT(bugprone-use-after-move): append promises it
  }
}

TEST_CASE("the nearest name is what was probably meant") {
  const std::vector<std::string_view> names{"minimum", "maximum", "multipleOf", "enum"};
  CHECK(nearest_name("minimun", names) == "minimum");
  CHECK(nearest_name("MAXIMUM", names) == "maximum");
  CHECK(nearest_name("mutlipleOf", names) == "multipleOf");
  CHECK(nearest_name("duration", names).empty());
  CHECK(nearest_name(std::string(100000, 'm'), names).empty());
  CHECK(did_you_mean("enmu", names) == "did you mean 'enum'?");
  CHECK(did_you_mean("", names).empty());
}

TEST_CASE("a swap of neighbours is one step") {
  CHECK(edit_distance("prompt", "prmopt") == 1);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("kitten", "sitting") == 3);
}
