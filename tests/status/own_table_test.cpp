#include "catalog/load.hpp"
#include "diagnostics/printer.hpp"
#include "lint/read/page.hpp"
#include "status/compare.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace aircat;

namespace {

constexpr auto file = "providers.md";

const catalog::Catalog& own_catalog() {
  static Findings findings;
  static const auto catalog = catalog::load(AIRCAT_SOURCE_DIR "/catalog", 1, findings);
  return catalog;
}

std::string own_table() {
  return support::read(AIRCAT_SOURCE_DIR "/generated/docs/providers.md").value();
}

/// Another thing of the same kind for the cell of a column.
std::string another(const std::string& title, const std::string& cell) {
  if (title == "Status")
    return cell == "planned" ? "skipped" : "planned";
  if (title == "Release Date")
    return cell == "1 Jan 1999" ? "2 Jan 1999" : "1 Jan 1999";
  if (title == "AIR")
    return "nobody:1@1";
  if (title == "Capability")
    return cell.rfind("photo", 0) == 0 ? "caption" : "text-to-image";
  return cell + " X";
}

} // namespace

TEST_CASE("S9-01: the table of all providers that is generated is that of the catalog") {
  Findings findings;
  const auto comparison = status::compare(own_catalog(), file, own_table(), findings);
  INFO(status::as_text(comparison));
  INFO(print_findings(findings, FindingFormat::text));
  CHECK(findings.empty());
  CHECK(comparison.differences.empty());
  std::size_t providers = 0;
  for (const auto& model : own_catalog().models)
    providers += model->providers.size();
  CHECK(comparison.rows == providers);
  CHECK(comparison.agreeing == providers);
}

TEST_CASE("S9-02: each single cell that is changed in the table is found where it stands") {
  const auto text = own_table();
  const auto page = lint::read_page(file, text);
  REQUIRE(page.tables.size() == 1);
  const auto& table = page.tables[0];
  std::vector<std::size_t> starts{0};
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos;)
    starts.push_back(++at);
  std::size_t changed = 0;
  for (std::size_t row = 0; row < table.rows.size();
       row += 7) // every seventh: all of them take long
    for (std::size_t column = 0; column < table.header.size(); ++column) {
      const auto& title = table.header[column].text;
      const auto& cell = table.rows[row][column];
      if (cell.text.empty() && title != "Release Date")
        continue;
      const auto wrong = another(title, cell.text);
      if (wrong == cell.text)
        continue;
      const auto begin = starts[static_cast<std::size_t>(cell.at.line) - 1] +
                         static_cast<std::size_t>(cell.at.column) - 1;
      const auto end = std::min(text.find(" |", begin), text.find('`', begin));
      auto changed_text = text;
      changed_text.replace(begin, cell.text.empty() ? 0 : end - begin, wrong);
      Findings findings;
      const auto comparison = status::compare(own_catalog(), file, changed_text, findings);
      INFO(title << " of row " << row << ": " << cell.text << " -> " << wrong);
      INFO(status::as_text(comparison));
      CHECK(comparison.differences.size() + findings.errors() >= 1);
      bool found = false;
      for (const auto& one : comparison.differences)
        found = found || one.table_place.line == cell.at.line;
      for (const auto& one : findings.all())
        found = found || one.where.line == cell.at.line;
      CHECK(found);
      ++changed;
    }
  CHECK(changed > 100);
}
