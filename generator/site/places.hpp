#pragma once

#include "catalog/model.hpp"

#include "json/json.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aircat::site {

/// A value of a request and the input that decides it.
struct Place {
  std::string pointer; ///< `/inputs/referenceImages`
  std::string input;   ///< `image_url`; `source_image` where the source image's size decides
};

/// What width and height come from when they follow from the source image.
inline constexpr std::string_view source_image = "source_image";

/// Where the values of `inputs` are in the request that the provider built from them, in the order
/// of its inputs.
[[nodiscard]] std::vector<Place> places_of(const catalog::Provider& provider, const Json& inputs,
                                           const Json& task);

} // namespace aircat::site
