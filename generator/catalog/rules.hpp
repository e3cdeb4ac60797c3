#pragma once

#include "catalog/layers.hpp"

namespace aircat::catalog {

/// The rules of all layers, in order. A path that nothing knows is a finding.
[[nodiscard]] std::vector<Rule> resolve_rules(const Layers& layers, Workshop& workshop);

} // namespace aircat::catalog
