#pragma once

#include "catalog/model.hpp"

#include <vector>

namespace aircat::find {

/// Whether two pairs of sides have exactly the same shape.
[[nodiscard]] bool same_ratio(catalog::Pair a, catalog::Pair b);

/// The legal sizes that stand for a ratio: the rows of that name or shape, and the smallest size
/// of exactly that shape where the model takes more than rows.
[[nodiscard]] std::vector<catalog::Pair> sizes_of_ratio(const catalog::Size& size,
                                                        catalog::Pair ratio);

/// Whether the size has the ratio, or is a row of that name.
[[nodiscard]] bool has_ratio(const catalog::Size& size, catalog::Pair pair, catalog::Pair ratio);

} // namespace aircat::find
