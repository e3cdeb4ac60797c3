#pragma once

#include "catalog/model.hpp"

#include <vector>

namespace aircat::prove {

/// Source images of usual and of extreme shapes, and of those just inside and outside the limits of
/// the size. Empty where the source image does not decide the size.
[[nodiscard]] std::vector<catalog::Pair> source_images(const catalog::Provider& provider);

} // namespace aircat::prove
