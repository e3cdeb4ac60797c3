#pragma once

#include "catalog/model.hpp"
#include "diagnostics/finding.hpp"
#include "prove/grid.hpp"

#include <cstddef>
#include <iosfwd>

namespace aircat::prove {

struct ProveOptions {
  unsigned jobs = 1;
  GridSize size = GridSize::limited;
  bool planned = false; ///< also the providers that are not implemented
};

struct Proof {
  std::size_t providers = 0;
  std::size_t requests = 0; ///< built and judged, or refused as they should be
  Findings findings;        ///< about the catalog, at the lines that cause them
  double seconds = 0;
};

/// Builds and judges every request of every provider's grid. The findings do not depend on `jobs`.
[[nodiscard]] Proof prove(const catalog::Catalog& catalog, const ProveOptions& options = {});

/// The grids of all implemented providers as JSON Lines, to run generated code against: `provider`,
/// `input`, `image` where one is known, and either `request` (without taskUUID) or `error` and
/// `code`.
void write_grid(const catalog::Catalog& catalog, std::ostream& out,
                GridSize size = GridSize::limited);

} // namespace aircat::prove
