#include "find/image_places.hpp"

#include <algorithm>

namespace aircat::find {
namespace {

using catalog::Parameter;
using catalog::Provider;

constexpr std::array<std::string_view, 3> no_sources{"maskImage", "inputMasks", "guideImage"};
constexpr std::string_view in_list = "[].";

std::string_view last_name(std::string_view path) {
  const auto dot = path.rfind('.');
  return dot == std::string_view::npos ? path : path.substr(dot + 1);
}

bool is_taken(const Parameter* parameter) {
  return parameter && !parameter->refused;
}

bool is_source(const Parameter& parameter) {
  return is_taken(&parameter) && parameter.format == catalog::Format::image &&
         std::find(no_sources.begin(), no_sources.end(), last_name(parameter.path)) ==
             no_sources.end();
}

} // namespace

std::vector<ImagePlace> image_places(const Provider& provider) {
  std::vector<ImagePlace> places;
  for (const auto& parameter : provider.parameters) {
    if (!is_source(parameter))
      continue;
    ImagePlace place{parameter.path, parameter.may_be_array(), false, 1, std::nullopt};
    const auto* list = &parameter;
    if (parameter.in_element()) {
      const auto at = parameter.path.find(in_list);
      list = provider.parameter(parameter.path.substr(0, at));
      place.is_list = true;
      place.is_frames = is_taken(
          provider.parameter(std::string(parameter.path.substr(0, at)) + std::string("[].frame")));
      if (!place.is_frames)
        continue;
    }
    if (list && place.is_list) {
      place.minimum = std::max<std::int64_t>(list->limits.min_items.value_or(1), 1);
      place.maximum = list->limits.max_items;
    } else if (!place.is_list) {
      place.maximum = 1;
    }
    if (place.is_frames) {
      const auto named = static_cast<std::int64_t>(frame_names.size());
      place.maximum = std::min(place.maximum.value_or(named), named);
    }
    places.push_back(place);
  }
  return places;
}

std::string frame_path(const ImagePlace& place, std::string_view frame) {
  const auto at = place.path.find(in_list);
  return std::string(place.path.substr(0, at)) + "[frame=" + std::string(frame) + "]" +
         std::string(place.path.substr(at + 2));
}

} // namespace aircat::find
