#pragma once

#include "catalog/model.hpp"
#include "diagnostics/finding.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The catalog's status of each capability against a table that somebody else keeps.
namespace aircat::status {

enum class Differs : std::uint8_t {
  only_in_catalog,
  only_in_table,
  unknown_air,
  status,
  released,
  name,
  vendor
};
inline constexpr std::array<std::string_view, 7> differs_words{"only in the catalog",
                                                               "only in the table",
                                                               "unknown AIR",
                                                               "status",
                                                               "release date",
                                                               "name",
                                                               "provider"};
[[nodiscard]] inline std::string_view word_of(Differs what) {
  return differs_words[static_cast<std::size_t>(what)];
}

/// One thing that catalog and table do not have in common.
struct Difference {
  Differs what = Differs::status;
  std::string air, capability;
  std::string in_table, in_catalog; ///< "": it has none
  Location table_place;             ///< no file: the table has no such row
  Location catalog_place;           ///< no file: the catalog has no such thing
  std::string hint;
};

struct Comparison {
  std::vector<Difference> differences; ///< in the order of the tables, then of the catalog
  std::size_t tables = 0, rows = 0;    ///< that were read
  std::size_t agreeing = 0;            ///< rows without a difference
};

/// Compares the tables of a page of Markdown with the catalog. What the page has no column for is
/// not compared. Rows that cannot be read, rows that stand twice, and a page without such a table
/// are findings.
[[nodiscard]] Comparison compare(const catalog::Catalog& catalog, const std::string& file,
                                 std::string_view page, Findings& findings);

// Whole texts that end with a line break.
[[nodiscard]] std::string as_text(const Comparison& comparison);
/// With the findings, as all formats have them.
[[nodiscard]] std::string as_json(const Comparison& comparison, const Findings& findings);

} // namespace aircat::status
