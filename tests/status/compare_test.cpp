#include "status/compare.hpp"

#include "catalog/load.hpp"
#include "diagnostics/printer.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

using namespace aircat;
namespace fs = std::filesystem;

namespace {

/// acme:1@1 (One, Pro), released in November 2025; acme:2@1 (Two), with two capabilities.
catalog::Catalog small_catalog() {
  static const support::TemporaryFolder folder;
  const auto place = folder.path() / "catalog";
  const auto tests = fs::path(AIRCAT_SOURCE_DIR) / "tests";
  fs::copy(tests / "check/base", place, fs::copy_options::recursive);
  fs::copy(tests / "cli/base/catalog", place, fs::copy_options::recursive);
  support::write(place / "models/acme/one.json", R"({
  "air": "acme:1@1", "name": "One", "class": "One", "alias": "Pro", "released": "2025-11",
  "capabilities": { "text-to-image": { "status": "implemented" } } })");
  support::write(place / "airs.json", R"({ "airs": { "acme:7@1": "imageInference" } })");
  fs::current_path(folder.path());
  Findings findings;
  auto catalog = catalog::load("catalog", 1, findings);
  REQUIRE_FALSE(findings.has_errors());
  return catalog;
}

/// What is said of a page, findings behind differences.
std::string compared(const std::string& page) {
  static const auto catalog = small_catalog();
  Findings findings;
  const auto text = status::as_text(status::compare(catalog, "p.md", page, findings));
  return text + print_findings(findings, FindingFormat::text);
}

constexpr auto whole = R"(| Provider | Model Name | AIR | Capability | Release Date | Status |
| --- | --- | --- | --- | --- | --- |
| Acme | One | `acme:1@1` | text-to-image | Nov 2025 | implemented |
| Acme | Two | `acme:2@1` | text-to-image | | planned |
| Acme | Two | `acme:2@1` | image-to-image | - | implemented |
)";

std::string with(std::string text, const std::string& old, const std::string& by) {
  const auto at = text.find(old);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old.size(), by);
}

} // namespace

TEST_CASE("a table that says what the catalog says has no difference") {
  CHECK(compared(whole) == "0 differences; 3 of 3 rows in 1 table agree\n");
}

TEST_CASE("columns in any order, several tables, links, marks and other letters are read") {
  CHECK(compared(R"(# Übersicht

| Status | Capability | Notes | Model | AIR |
|:---|:---:|---|---|---|
| ✅ Implemented | **Text to Image** | 価格 \| x | [One (Pro)](https://example.com/a) | [`acme:1@1`](https://example.com) |

Another:

AIR | Capability | Status
--- | --- | ---
`acme:2@1` | text_to_image | *planned*
`acme:2@1` | image-to-image (with a mask) | implemented
)") == "0 differences; 3 of 3 rows in 2 tables agree\n");
}

TEST_CASE("each kind of difference is told with its place in the table and in the catalog") {
  CHECK(compared(with(whole, "| planned", "| skipped")) ==
        "p.md:4:47: status: acme:2@1 text-to-image: skipped in the table, planned in the catalog "
        "(catalog/models/acme/two.json:6:50)\n1 difference: 1 status; 2 of 3 rows in 1 table "
        "agree\n");
  CHECK(compared(with(whole, "Nov 2025", "26 Nov 2025")) ==
        "p.md:3:45: release date: acme:1@1 text-to-image: 2025-11-26 in the table, 2025-11 in the "
        "catalog (catalog/models/acme/one.json:2:81)\n1 difference: 1 release date; 2 of 3 rows in "
        "1 table agree\n");
  CHECK(compared(with(whole, "| One", "| Uno")) ==
        "p.md:3:10: name: acme:1@1 text-to-image: Uno in the table, One in the catalog "
        "(catalog/models/acme/one.json:2:30)\n1 difference: 1 name; 2 of 3 rows in 1 table "
        "agree\n");
  CHECK(compared(with(whole, "| Acme | One", "| Emca | One")) ==
        "p.md:3:3: provider: acme:1@1 text-to-image: Emca in the table, Acme in the catalog "
        "(catalog/vendors/acme.json:1:11)\n1 difference: 1 provider; 2 of 3 rows in 1 table "
        "agree\n");
  CHECK(compared(with(
            whole, "| Acme | One | `acme:1@1` | text-to-image | Nov 2025 | implemented |\n", "")) ==
        "catalog/models/acme/one.json:3:38: only in the catalog: acme:1@1 text-to-image, "
        "implemented\n1 difference: 1 only in the catalog; 2 of 2 rows in 1 table agree\n");
  CHECK(compared(std::string(whole) + "| Acme | One | acme:1@1 | upscale | | planned |\n") ==
        "p.md:6:27: only in the table: acme:1@1 upscale, planned\n1 difference: 1 only in the "
        "table; 3 of 4 rows in 1 table agree\n");
}

TEST_CASE("of an AIR that the catalog does not have the nearest is suggested, or what is known") {
  const auto with_air = [](const std::string& air) {
    return compared(std::string(whole) + "| Acme | X | " + air +
                    " | text-to-image | | planned |\n");
  };
  CHECK(with_air("acme:1@2") ==
        "p.md:6:14: unknown AIR: acme:1@2 text-to-image: did you mean 'acme:1@1'?\n1 difference: 1 "
        "unknown AIR; 3 of 4 rows in 1 table agree\n");
  CHECK(with_air("acme:7@1") ==
        "p.md:6:14: unknown AIR: acme:7@1 text-to-image: Runware has it, and the catalog does not "
        "describe it\n1 difference: 1 unknown AIR; 3 of 4 rows in 1 table agree\n");
}

TEST_CASE("a row that cannot be read is a finding at its cell, and nothing is guessed") {
  const auto out = compared(R"(| AIR | Capability | Release Date | Status |
| --- | --- | --- | --- |
| `acme:1@1` | text-to-image | Nov 2025 | implemented |
| acme1 | text-to-image | | planned |
| acme:2@1 | text-to-imag | | planned |
| acme:2@1 | text-to-image | soon | planned |
| acme:2@1 | image-to-image | | done |
)");
  CHECK(out == R"(0 differences; 1 of 1 row in 1 table agree
p.md:4:3: error: "acme1" is no AIR [AC7200]
    hint: write it as source:model@version, bfl:5@1 for instance
p.md:5:14: error: "text-to-imag" is no capability [AC7200]
    hint: did you mean 'text-to-image'?
p.md:6:30: error: "soon" is no date [AC7200]
    hint: write it as 2025, Nov 2025 or 26 Nov 2025
p.md:7:33: error: "done" is no status [AC7200]
    hint: write implemented, planned or skipped
)");
}

TEST_CASE("a table whose cells say nothing is told by its titles") {
  const auto out = compared("| AIR | Capability | Status |\n| - | - | - |\n| acme:1@1 | x | y |\n");
  CHECK(out.find("p.md:3:14: error: \"x\" is no capability [AC7200]") != std::string::npos);
  CHECK(out.find("p.md:3:18: error: \"y\" is no status [AC7200]") != std::string::npos);
}

TEST_CASE("a row that stands twice, and a page without a table, are findings") {
  const auto twice = compared(
      std::string(whole) + "| Acme | One | acme:1@1 | text-to-image | Nov 2025 | implemented |\n");
  CHECK(twice.find("p.md:6:3: error: text-to-image of acme:1@1 has a row before [AC7202]") !=
        std::string::npos);
  for (const auto* page :
       {"", "# Nothing", "| A | B |\n| - | - |\n| 1 | 2 |\n", "|", "| |\n|-|\n"}) {
    INFO(page);
    CHECK(compared(page).find("[AC7201]") != std::string::npos);
  }
}
