#include "prove/mutation.hpp"

#include "prove/faults.hpp"
#include "prove/legal_task.hpp"
#include "prove/values.hpp"
#include "request/codes.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace aircat::prove {
namespace {

namespace code = request::code;
using catalog::Axis;
using catalog::Pair;
using catalog::Size;

/// The law by which the task was made, where it has a size.
const Size* law_of(const Request& request) {
  const auto* provider = request.view.provider;
  const bool has_size = request.task().find("width") && request.task().find("height");
  return provider && !provider->size.refused && has_size ? &provider->size : nullptr;
}

Pair given(const Request& request) {
  const auto side = [&](std::string_view name) {
    return static_cast<std::int64_t>(request.task().find(name)->number);
  };
  return {side("width"), side("height")};
}

/// Sets a size that every capability of the model has to refuse, at the side that is at fault.
std::optional<Expected> spoil_size(const Request& request, Pair pair) {
  request.task().set("width", Draft::of(pair.width));
  request.task().set("height", Draft::of(pair.height));
  for (const auto& view : request.subject.views)
    if (view.provider->size.refused || !wrong_side(view.provider->size, pair))
      return std::nullopt;
  const auto& meant = meant_by(request.subject, request.task());
  return Expected{code::illegal_size, "/" + std::string(*wrong_side(meant.provider->size, pair))};
}

/// Changes one of the sides.
template <typename Change>
std::optional<Expected> change_side(const Request& request, Size::Law law, Change change) {
  const auto* size = law_of(request);
  if (!size || size->law != law)
    return std::nullopt;
  auto pair = given(request);
  if (request.random.chance(50))
    change(size->width, pair.width);
  else
    change(size->height, pair.height);
  return spoil_size(request, pair);
}

std::optional<Expected> side_too_small(const Request& request) {
  return change_side(request, Size::Law::limits, [](const Axis& axis, std::int64_t& side) {
    side = axis.minimum - axis.multiple_of;
  });
}

std::optional<Expected> side_too_large(const Request& request) {
  return change_side(request, Size::Law::limits, [](const Axis& axis, std::int64_t& side) {
    if (axis.maximum)
      side = *axis.maximum + axis.multiple_of;
  });
}

std::optional<Expected> side_not_a_multiple(const Request& request) {
  return change_side(request, Size::Law::limits, [&](const Axis& axis, std::int64_t& side) {
    if (axis.multiple_of > 1)
      side += request.random.between(1, axis.multiple_of - 1) * (side > axis.minimum ? -1 : 1);
  });
}

std::optional<Expected> side_not_positive(const Request& request) {
  const auto* size = law_of(request);
  return size ? change_side(request, size->law,
                            [&](const Axis&, std::int64_t& side) {
                              side = request.random.chance(50) ? 0 : -side;
                            })
              : std::nullopt;
}

std::optional<Expected> size_not_listed(const Request& request) {
  return change_side(request, Size::Law::list, [&](const Axis&, std::int64_t& side) {
    side += request.random.chance(50) ? 1 : -request.random.between(1, 64);
  });
}

/// The width of one listed size with the height of another.
std::optional<Expected> sizes_mixed(const Request& request) {
  const auto* size = law_of(request);
  if (!size || size->law != Size::Law::list)
    return std::nullopt;
  const auto other = legal_size(*size, request.random);
  return spoil_size(request, {given(request).width, other.height});
}

/// A pair of sides that breaks the limits on area or ratio, but none of the single sides.
template <typename Breaks>
std::optional<Expected> break_shape(const Request& request, Breaks breaks) {
  const auto* size = law_of(request);
  if (!size || size->law != Size::Law::limits)
    return std::nullopt;
  constexpr std::int64_t far = 20'000;
  const auto side = [&](const Axis& axis) {
    const auto step = axis.multiple_of;
    const auto low = (axis.minimum + step - 1) / step;
    return request.random.between(low, std::max(axis.maximum.value_or(far) / step, low)) * step;
  };
  for (int i = 0; i < 60; ++i)
    if (const Pair pair{side(size->width), side(size->height)}; breaks(*size, pair))
      return spoil_size(request, pair);
  return std::nullopt;
}

std::optional<Expected> too_many_pixels(const Request& request) {
  return break_shape(request, [](const Size& size, Pair pair) {
    return size.maximum_pixels && pair.width * pair.height > *size.maximum_pixels;
  });
}

std::optional<Expected> too_few_pixels(const Request& request) {
  return break_shape(request, [](const Size& size, Pair pair) {
    return size.minimum_pixels && pair.width * pair.height < *size.minimum_pixels;
  });
}

std::optional<Expected> shape_too_extreme(const Request& request) {
  return break_shape(request, [](const Size& size, Pair pair) {
    return (size.minimum_ratio &&
            pair.width * size.minimum_ratio->height < pair.height * size.minimum_ratio->width) ||
           (size.maximum_ratio &&
            pair.width * size.maximum_ratio->height > pair.height * size.maximum_ratio->width);
  });
}

/// One side alone is half a size, or misses what must be there.
std::optional<Expected> leave_out_side(const Request& request, std::string_view side) {
  if (!law_of(request))
    return std::nullopt;
  take_out(request.task(), side);
  for (const auto& view : request.subject.views)
    if (view.provider->size.refused)
      return std::nullopt;
  const auto& meant = meant_by(request.subject, request.task());
  const auto* parameter = meant.provider->parameter(side);
  const bool must = parameter && parameter->required;
  return Expected{must ? code::missing_parameter : code::half_a_size, "/" + std::string(side)};
}

std::optional<Expected> no_height(const Request& request) {
  return leave_out_side(request, "height");
}

std::optional<Expected> no_width(const Request& request) {
  return leave_out_side(request, "width");
}

constexpr std::array kinds{
    MutationKind{"width-without-height", "a width without its height", no_height},
    MutationKind{"height-without-width", "a height without its width", no_width},
    MutationKind{"side-too-small", "a side below the least", side_too_small},
    MutationKind{"side-too-large", "a side above the greatest", side_too_large},
    MutationKind{"side-not-a-multiple", "a side between two legal steps", side_not_a_multiple},
    MutationKind{"side-not-positive", "a side of nothing or less", side_not_positive},
    MutationKind{"size-not-listed", "a size that is not in the list", size_not_listed},
    MutationKind{"sizes-mixed", "the width of one listed size with the height of another",
                 sizes_mixed},
    MutationKind{"too-many-pixels", "an area that is too large", too_many_pixels},
    MutationKind{"too-few-pixels", "an area that is too small", too_few_pixels},
    MutationKind{"shape-too-extreme", "sides in a ratio that is too wide or too tall",
                 shape_too_extreme},
};

} // namespace

std::span<const MutationKind> size_mutations() {
  return kinds;
}

} // namespace aircat::prove
