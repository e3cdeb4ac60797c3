#pragma once

#include "catalog/model.hpp"

#include <optional>
#include <string_view>

namespace aircat::request {

/// Whether width and height obey the law of this size. Its `refused` and `from` do not count.
[[nodiscard]] bool is_legal(const catalog::Size& size, catalog::Pair pair);

/// The legal size that keeps the shape of a source image best. Of a listed law only the rows of
/// `tier` (none: the default tier) take part. Nothing when no size is legal or the image has a side
/// below 1.
[[nodiscard]] std::optional<catalog::Pair> size_from_image(const catalog::Size& size,
                                                           std::optional<std::string_view> tier,
                                                           catalog::Pair image);

/// The legal size with the least |Δw| + |Δh|; of equals the one with the larger width, then the
/// larger height. Nothing when no size is legal.
[[nodiscard]] std::optional<catalog::Pair> nearest_size(const catalog::Size& size,
                                                        catalog::Pair pair);

} // namespace aircat::request
