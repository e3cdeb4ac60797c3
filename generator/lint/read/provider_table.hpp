#pragma once

#include "lint/read/capability.hpp"
#include "lint/read/page.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::lint {

inline constexpr std::array<std::string_view, 3> status_words{"implemented", "planned", "skipped"};

/// A row of a table of providers; what the table has no column for, or cannot be read, is "".
struct ProviderRow {
  std::string id, air, name, status, vendor, released;
  const Capability* capability = nullptr;
  std::string capability_text; ///< `image-to-video (with audio)`, as written
  Spot at;                     ///< its first cell
  Spot id_at, air_at, capability_at, status_at, name_at, vendor_at, released_at;
  std::string air_text, status_text; ///< as written, also where they cannot be read
};

/// A table of which each row is a capability of a model, told by what its cells hold: AIRs or ids
/// of providers in one column, capabilities or their status in another. Columns may be in any
/// order, and others beside them.
struct ProviderTable {
  const Page* page = nullptr;
  Spot at;
  std::vector<ProviderRow> rows;
  bool has_status = false;
  bool has_name = false, has_vendor = false, has_released = false;

  /// A row with the status that a provider has of which there is code.
  [[nodiscard]] bool is_done(const ProviderRow& row) const {
    return has_status && row.status == status_words[0];
  }
};

/// A capability without what stands in brackets behind it: `image-to-video (with audio)`.
[[nodiscard]] std::string capability_word(std::string_view text);

/// How a column is told whose cells do not tell it.
enum class Untold : unsigned char { is_absent, by_its_title };

/// Nothing where it is a table of something else.
[[nodiscard]] std::optional<ProviderTable>
read_provider_table(const Page& page, const PageTable& table, Untold untold = Untold::is_absent);

} // namespace aircat::lint
