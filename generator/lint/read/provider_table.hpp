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
  std::string id, air, name, status;
  const Capability* capability = nullptr;
  std::string capability_text; ///< `image-to-video (with audio)`, as written
  Spot at;                     ///< its first cell
  Spot id_at, air_at, capability_at, status_at;
};

/// A table of which each row is a capability of a model, told by what its cells hold: AIRs or ids
/// of providers in one column, capabilities or their status in another. Columns may be in any
/// order, and others beside them.
struct ProviderTable {
  const Page* page = nullptr;
  Spot at;
  std::vector<ProviderRow> rows;
  bool has_status = false;

  /// A row with the status that a provider has of which there is code.
  [[nodiscard]] bool is_done(const ProviderRow& row) const {
    return has_status && row.status == status_words[0];
  }
};

/// A capability without what stands in brackets behind it: `image-to-video (with audio)`.
[[nodiscard]] std::string capability_word(std::string_view text);

/// Nothing where it is a table of something else.
[[nodiscard]] std::optional<ProviderTable> read_provider_table(const Page& page,
                                                               const PageTable& table);

} // namespace aircat::lint
