#pragma once

#include "catalog/model.hpp"

#include <vector>

namespace aircat::catalog {

/// The quick actions of the editor that a provider serves: those of its capability, without those
/// that the model refuses (`null`), and without those that hand over several files where it takes
/// one.
[[nodiscard]] std::vector<const QuickAction*> quick_actions_of(const Provider& provider);

} // namespace aircat::catalog
