#pragma once

#include "prove/grid.hpp"

namespace aircat::prove {

/// Adds the cases that stand alone: texts at and beyond their bounds, one file too many, no size at
/// all, and each quick action.
void add_boundaries(const catalog::Provider& provider, Grid& grid);

} // namespace aircat::prove
