#pragma once

#include "lint/subject.hpp"

#include <vector>

namespace aircat::lint {

/// A row of a table and the providers that it speaks of.
struct TableRow {
  const ProviderTable* table = nullptr;
  const ProviderRow* row = nullptr;
  /// With its id, or with its AIR and capability; several where folders have copies.
  std::vector<const ProviderCode*> providers;
  /// Where there is none: the one of its name and capability that no other row speaks of.
  const ProviderCode* by_name = nullptr;

  [[nodiscard]] Location place(Spot at) const { return table->page->place(at); }
};

/// All rows of all tables, in their order.
[[nodiscard]] std::vector<TableRow> table_rows(const Subject& subject);

/// Whether a row of a table with a status may speak of it: its AIR and capability are known.
[[nodiscard]] bool can_be_listed(const ProviderCode& code);

} // namespace aircat::lint
