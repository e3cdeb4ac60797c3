#include "check/size_law.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace aircat::check {
namespace {

using catalog::Axis;
using catalog::Pair;
using catalog::Size;

__extension__ typedef __int128 Wide; // products of two 53-bit figures

constexpr std::int64_t largest_side = 1'000'000;
constexpr std::int64_t most_widths = 200'000;

struct Range {
  std::int64_t low = 1, high = 0;
  [[nodiscard]] bool empty() const { return low > high; }
};

std::int64_t step_of(const Axis& axis) {
  return std::max<std::int64_t>(axis.multiple_of, 1);
}

std::int64_t divide_up(Wide a, Wide b) {
  return static_cast<std::int64_t>(std::min<Wide>((a + b - 1) / b, largest_side + 1));
}
std::int64_t divide_down(Wide a, Wide b) {
  return static_cast<std::int64_t>(std::min<Wide>(a / b, largest_side));
}

/// The range narrowed to multiples.
Range narrowed(Range range, std::int64_t step) {
  return {divide_up(std::max<std::int64_t>(range.low, 1), step) * step,
          divide_down(std::max<std::int64_t>(range.high, 0), step) * step};
}

Range widths(const Size& size) {
  return narrowed(
      {size.width.minimum, std::min(size.width.maximum.value_or(largest_side), largest_side)},
      step_of(size.width));
}

Range heights(const Size& size, std::int64_t width) {
  Range range{size.height.minimum,
              std::min(size.height.maximum.value_or(largest_side), largest_side)};
  if (size.minimum_pixels)
    range.low = std::max(range.low, divide_up(*size.minimum_pixels, width));
  if (size.maximum_pixels)
    range.high = std::min(range.high, divide_down(*size.maximum_pixels, width));
  if (size.maximum_ratio)
    range.low = std::max(
        range.low, divide_up(Wide{width} * size.maximum_ratio->height, size.maximum_ratio->width));
  if (size.minimum_ratio)
    range.high = std::min(range.high, divide_down(Wide{width} * size.minimum_ratio->height,
                                                  size.minimum_ratio->width));
  return narrowed(range, step_of(size.height));
}

bool is_narrower(Pair a, Pair b) {
  return Wide{a.width} * b.height < Wide{b.width} * a.height;
}

std::string side_problem(std::string_view name, std::int64_t value, const Axis& axis) {
  if (value < axis.minimum)
    return fmt::format("the {} is below {}", name, axis.minimum);
  if (axis.maximum && value > *axis.maximum)
    return fmt::format("the {} is above {}", name, *axis.maximum);
  if (value % step_of(axis) != 0)
    return fmt::format("the {} is no multiple of {}", name, axis.multiple_of);
  return {};
}

} // namespace

std::string written(Pair pair) {
  return fmt::format("{}x{}", pair.width, pair.height);
}

std::string size_problem(const Size& size, Pair pair) {
  if (auto problem = side_problem("width", pair.width, size.width); !problem.empty())
    return problem;
  if (auto problem = side_problem("height", pair.height, size.height); !problem.empty())
    return problem;
  const Wide pixels = Wide{pair.width} * pair.height;
  if (size.minimum_pixels && pixels < *size.minimum_pixels)
    return fmt::format("it has fewer than {} pixels", *size.minimum_pixels);
  if (size.maximum_pixels && pixels > *size.maximum_pixels)
    return fmt::format("it has more than {} pixels", *size.maximum_pixels);
  if (size.minimum_ratio && is_narrower(pair, *size.minimum_ratio))
    return fmt::format("it is narrower than {}:{}", size.minimum_ratio->width,
                       size.minimum_ratio->height);
  if (size.maximum_ratio && is_narrower(*size.maximum_ratio, pair))
    return fmt::format("it is wider than {}:{}", size.maximum_ratio->width,
                       size.maximum_ratio->height);
  return {};
}

std::optional<Pair> nearest_size(const Size& size, Pair to) {
  const auto range = widths(size);
  if (range.empty())
    return std::nullopt;
  const auto step = step_of(size.width);
  const auto start = std::clamp((to.width + step / 2) / step * step, range.low, range.high);
  std::optional<Pair> best;
  std::int64_t least = 0;
  const auto try_width = [&](std::int64_t width) {
    const auto legal = heights(size, width);
    if (legal.empty())
      return;
    const auto up = step_of(size.height);
    auto height = std::clamp(to.height / up * up, legal.low, legal.high);
    if (height + up <= legal.high &&
        std::abs(height + up - to.height) <= std::abs(height - to.height))
      height += up;
    const auto distance = std::abs(width - to.width) + std::abs(height - to.height);
    if (!best || distance < least ||
        (distance == least && Pair{width, height}.width > best->width)) {
      best = {width, height};
      least = distance;
    }
  };
  // Outward from the wanted width, until the width alone is further away than the best.
  for (std::int64_t i = 0; i < most_widths; ++i) {
    const auto lower = start - i * step, upper = start + i * step;
    const bool lower_counts = lower >= range.low && (!best || std::abs(lower - to.width) <= least);
    const bool upper_counts =
        i > 0 && upper <= range.high && (!best || std::abs(upper - to.width) <= least);
    if (!lower_counts && !upper_counts && i > 0)
      break;
    if (upper_counts)
      try_width(upper);
    if (lower_counts)
      try_width(lower);
  }
  return best;
}

bool has_legal_size(const Size& size) {
  if (size.minimum_ratio && size.maximum_ratio &&
      is_narrower(*size.maximum_ratio, *size.minimum_ratio))
    return false;
  const auto range = widths(size);
  const auto step = step_of(size.width);
  std::int64_t tried = 0;
  for (auto width = range.low; width <= range.high; width += step) {
    if (!heights(size, width).empty() || ++tried == most_widths)
      return true;
  }
  return false;
}

} // namespace aircat::check
