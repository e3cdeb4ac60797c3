#pragma once

#include "catalog/model.hpp"

#include <optional>
#include <string>

namespace aircat::check {

/// What keeps a size from being legal by side, pixels and ratio ("the width is above 1920"); ""
/// when it is legal.
[[nodiscard]] std::string size_problem(const catalog::Size& size, catalog::Pair pair);

/// The legal size nearest to a pair: least |Δw| + |Δh|, then the larger width, then the larger
/// height.
[[nodiscard]] std::optional<catalog::Pair> nearest_size(const catalog::Size& size,
                                                        catalog::Pair to);

/// Is there any legal size? True when none was found among very many widths.
[[nodiscard]] bool has_legal_size(const catalog::Size& size);

/// "1280x720"
[[nodiscard]] std::string written(catalog::Pair pair);

} // namespace aircat::check
