#pragma once

#include "catalog/model.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::find {

/// The frames of a video that have names.
inline constexpr std::array<std::string_view, 2> frame_names{"first", "last"};

/// A parameter that takes source or reference images.
struct ImagePlace {
  std::string_view path; ///< `referenceImages`, or `frameImages[].inputImage`
  bool is_list = false;
  bool is_frames = false; ///< an element is a frame: `frameImages[].frame` says which
  std::int64_t minimum = 1;
  std::optional<std::int64_t> maximum; ///< by the limits of the parameter
};

/// In the order of the parameters. Masks, and what guides an add-on, are no sources.
[[nodiscard]] std::vector<ImagePlace> image_places(const catalog::Provider& provider);

/// `frameImages[frame=first].inputImage`
[[nodiscard]] std::string frame_path(const ImagePlace& place, std::string_view frame);

} // namespace aircat::find
