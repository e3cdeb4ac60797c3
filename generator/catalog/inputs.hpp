#pragma once

#include "catalog/layers.hpp"

namespace aircat::catalog {

/// The inputs of a provider in the order in which they are shown, with their placements; defaults,
/// offers and labels are completed later, when parameters and size are known.
[[nodiscard]] std::vector<Input> resolve_inputs(const Layers& layers, Workshop& workshop);

/// Fills in what follows from the parameters and the size: required, defaults, offered values,
/// labels, icons. Size inputs disappear where no size is sent.
void complete_inputs(Provider& provider, const Catalog& catalog);

} // namespace aircat::catalog
