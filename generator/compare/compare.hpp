#pragma once

#include "catalog/model.hpp"
#include "compare/change.hpp"

#include <vector>

namespace aircat::compare {

/// All that differs between two catalogs as resolved, breaking changes first; otherwise in the
/// order of tasks, models and capabilities. Models are the same when their AIR is, else when their
/// id is. A change in a layer that several models share is a change of each.
///
/// What is said to be the same is: with no breaking change, a request that the older catalog
/// accepts is accepted by the newer, and the same inputs make the same request.
[[nodiscard]] std::vector<Change> compare(const catalog::Catalog& before,
                                          const catalog::Catalog& after);

} // namespace aircat::compare
