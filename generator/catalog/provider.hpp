#pragma once

#include "catalog/layers.hpp"

namespace aircat::catalog {

/// Merges the layers of one capability of one model. Returns nullptr when a layer is unknown, with
/// a finding.
[[nodiscard]] std::unique_ptr<Provider>
resolve_provider(Model& model, const Member& entry, const Catalog& catalog, Findings& findings);

} // namespace aircat::catalog
