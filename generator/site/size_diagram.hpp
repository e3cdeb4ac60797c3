#pragma once

#include "catalog/model.hpp"
#include "mustache/value.hpp"

#include <string>

namespace aircat::site {

/// The law in words: "256 to 1920 pixels a side, multiples of 16", "one of 9 sizes".
[[nodiscard]] std::string size_in_words(const catalog::Size& size);

/// What the page shows of a size: `diagram`, an SVG drawn to scale with a description for those who
/// do not see it, and `rows`, the named sizes. Width and height start at the lower left corner, so
/// the upper right corner of each size lies in the area of legal ones.
[[nodiscard]] mustache::Object size_data(const catalog::Size& size, std::string_view id);

/// The largest and the smallest legal size as a small SVG for the gallery; empty without a size.
[[nodiscard]] mustache::Code size_thumbnail(const catalog::Size& size);

} // namespace aircat::site
