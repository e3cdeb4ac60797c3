#include "support.hpp"
#include "translations/merge.hpp"
#include "translations/pseudo.hpp"

#include <algorithm>

// The locales of the project's own catalog.

using namespace aircat;
using namespace aircat::translations;
using namespace aircat::translations_test;

namespace {

constexpr FileFormat formats[] = {FileFormat::json, FileFormat::csv, FileFormat::xliff};

catalog::Catalog shipped() {
  Findings findings;
  auto catalog = catalog::load(AIRCAT_SOURCE_DIR "/catalog", 1, findings);
  REQUIRE(findings.empty());
  REQUIRE(catalog.locales.size() >= 4);
  return catalog;
}

Merged imported(const catalog::Catalog& catalog, std::string_view locale, FileFormat format,
                const std::string& text) {
  Findings findings;
  const auto file = translations::read(format, "file", text, findings);
  REQUIRE(file);
  auto merged = merge(catalog, locale, *file, {}, findings);
  CHECK(printed(findings).empty());
  REQUIRE(merged);
  return std::move(*merged);
}

} // namespace

TEST_CASE("export and import leave every byte of a locale as it was") {
  const auto catalog = shipped();
  for (const auto& locale : catalog.locales)
    for (const auto format : formats) {
      Findings findings;
      const auto text = write(format, units_of(catalog, locale.name), locale.name, "out", findings);
      CHECK(findings.empty());
      const auto merged = imported(catalog, locale.name, format, text);
      CHECK(merged.text == locale.document->text());
      CHECK(merged.changes.empty());
      CHECK(merged.open == 0);
    }
}

TEST_CASE("a locale that is exported empty, filled in and imported has nothing open") {
  const auto catalog = shipped();
  for (const auto format : formats) {
    auto units = units_of(catalog, "pl");
    CHECK(std::all_of(units.begin(), units.end(),
                      [](const Unit& unit) { return unit.target.empty(); }));
    for (auto& unit : units)
      unit.target = pseudo(unit.source);
    Findings findings;
    const auto merged =
        imported(catalog, "pl", format, write(format, units, "pl", "out", findings));
    CHECK(merged.changes.size() == units.size());
    CHECK(merged.open == 0);
  }
}
