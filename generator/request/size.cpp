#include "request/size.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

// Results must be the same bit for bit in every language that follows the format: IEEE doubles in
// the written order. This file is compiled without contraction to fused multiply-add.
namespace aircat::request {
namespace {

using catalog::Axis;
using catalog::Pair;
using catalog::Size;

__extension__ typedef __int128 Wide; ///< products of two sides never overflow

constexpr double infinity = std::numeric_limits<double>::infinity();
/// Beyond the integers that doubles hold exactly; stands for "no maximum".
constexpr std::int64_t unbounded = std::int64_t{1} << 53;
/// Steps after which a search without any legal width so far gives up. Only an absurd law (a ratio
/// such as 1001:1000 with wide multiples and no maximum) comes near.
constexpr std::int64_t most_steps = std::int64_t{1} << 20;

std::int64_t up_to_multiple(std::int64_t value, std::int64_t step) {
  return (value + step - 1) / step * step;
}

struct Range {
  std::int64_t low = 0, high = 0, step = 1;
};

/// The smallest and the largest multiple inside the limits of a side.
Range multiples(const Axis& axis) {
  const auto step = std::max<std::int64_t>(axis.multiple_of, 1);
  const auto low = std::clamp<std::int64_t>(axis.minimum, 1, unbounded);
  const auto high = std::min(unbounded, axis.maximum.value_or(unbounded));
  return {up_to_multiple(low, step), high / step * step, step};
}

double as_double(std::int64_t value) {
  return static_cast<double>(value);
}

double limit_of(std::int64_t high) {
  return high >= unbounded / 2 ? infinity : as_double(high);
}

bool is_within(const Axis& axis, std::int64_t side) {
  return side >= axis.minimum && (!axis.maximum || side <= *axis.maximum) &&
         side % std::max<std::int64_t>(axis.multiple_of, 1) == 0;
}

bool obeys_ratio(const Size& size, Pair pair) {
  const auto compare = [&](const Pair& ratio) { // below 0: the pair is taller than the ratio
    const auto left = Wide{pair.width} * ratio.height;
    const auto right = Wide{pair.height} * ratio.width;
    return left < right ? -1 : left > right ? 1 : 0;
  };
  return (!size.minimum_ratio || compare(*size.minimum_ratio) >= 0) &&
         (!size.maximum_ratio || compare(*size.maximum_ratio) <= 0);
}

bool obeys_pixels(const Size& size, Pair pair) {
  const auto pixels = Wide{pair.width} * pair.height;
  return (!size.minimum_pixels || pixels >= *size.minimum_pixels) &&
         (!size.maximum_pixels || pixels <= *size.maximum_pixels);
}

std::int64_t divide_up(Wide dividend, std::int64_t divisor) {
  return static_cast<std::int64_t>(
      std::min<Wide>((dividend + divisor - 1) / divisor, Wide{unbounded}));
}

std::int64_t divide_down(Wide dividend, std::int64_t divisor) {
  return static_cast<std::int64_t>(std::min<Wide>(dividend / divisor, Wide{unbounded}));
}

/// The heights that are legal with a width: none when low > high.
Range heights_for(const Size& size, const Range& side, std::int64_t width) {
  auto range = side;
  if (size.minimum_pixels)
    range.low = std::max(range.low, divide_up(*size.minimum_pixels, width));
  if (size.maximum_ratio)
    range.low = std::max(
        range.low, divide_up(Wide{width} * size.maximum_ratio->height, size.maximum_ratio->width));
  if (size.maximum_pixels)
    range.high = std::min(range.high, divide_down(*size.maximum_pixels, width));
  if (size.minimum_ratio)
    range.high = std::min(range.high, divide_down(Wide{width} * size.minimum_ratio->height,
                                                  size.minimum_ratio->width));
  range.low = up_to_multiple(range.low, range.step);
  range.high = range.high / range.step * range.step;
  return range;
}

/// The multiple next to a length, of two equally near the larger, then kept inside the range.
std::int64_t nearest_in(const Range& range, double length) {
  const auto step = as_double(range.step);
  const auto multiple = std::floor(length / step + 0.5) * step;
  return static_cast<std::int64_t>(
      std::clamp(multiple, as_double(range.low), as_double(range.high)));
}

/// The widths that some real height goes with; only the multiples can still exclude one.
Range widths(const Size& size, const Range& width, const Range& height) {
  const auto ratio = [](const Pair& r) { return as_double(r.width) / as_double(r.height); };
  double low = as_double(width.low);
  double high = as_double(width.high);
  if (size.maximum_pixels)
    high = std::min(high, as_double(*size.maximum_pixels) / as_double(height.low));
  if (size.maximum_ratio)
    high = std::min(high, as_double(height.high) * ratio(*size.maximum_ratio));
  if (size.maximum_pixels && size.maximum_ratio)
    high = std::min(high, std::sqrt(as_double(*size.maximum_pixels) * ratio(*size.maximum_ratio)));
  if (size.minimum_pixels)
    low = std::max(low, as_double(*size.minimum_pixels) / as_double(height.high));
  if (size.minimum_ratio)
    low = std::max(low, as_double(height.low) * ratio(*size.minimum_ratio));
  if (size.minimum_pixels && size.minimum_ratio)
    low = std::max(low, std::sqrt(as_double(*size.minimum_pixels) * ratio(*size.minimum_ratio)));
  // A step of slack on both sides, since these bounds are rounded; each width is looked at anyway.
  const auto step = width.step;
  low = std::min(low, as_double(unbounded));
  return {std::max(width.low, static_cast<std::int64_t>(low) / step * step - step),
          std::min(width.high, up_to_multiple(static_cast<std::int64_t>(high), step) + step), step};
}

/// The best pair so far: least |Δw| + |Δh|, then the larger width, then the larger height.
class Nearest {
public:
  /// `gap` is how far every height is from the wanted one at least.
  Nearest(double width, double height, double gap = 0)
      : width_(width), height_(height), gap_(gap) {}

  void consider(Pair pair) {
    const auto distance =
        std::abs(as_double(pair.width) - width_) + std::abs(as_double(pair.height) - height_);
    const bool better =
        !best_ || distance < distance_ ||
        (distance == distance_ && (pair.width > best_->width ||
                                   (pair.width == best_->width && pair.height > best_->height)));
    if (better) {
      best_ = pair;
      distance_ = distance;
    }
  }

  /// Whether every pair of this width is farther than the best.
  [[nodiscard]] bool is_beyond(std::int64_t width) const {
    return best_ && std::abs(as_double(width) - width_) + gap_ > distance_;
  }
  [[nodiscard]] std::optional<Pair> best() const { return best_; }

private:
  double width_, height_, gap_;
  std::optional<Pair> best_;
  double distance_ = infinity;
};

/// Goes through the widths from the wanted one outwards until all that follow are farther than the
/// best pair; for each width the best height follows from the interval of the legal ones.
std::optional<Pair> nearest_by_limits(const Size& size, double width, double height) {
  const auto side = multiples(size.height);
  const auto range = widths(size, multiples(size.width), side);
  if (range.low > range.high || side.low > side.high)
    return std::nullopt;
  const auto gap = std::max({0.0, as_double(side.low) - height, height - as_double(side.high)});
  Nearest nearest(width, height, gap);
  const auto look = [&](std::int64_t candidate) {
    const auto heights = heights_for(size, side, candidate);
    if (heights.low <= heights.high)
      nearest.consider({candidate, nearest_in(heights, height)});
  };
  const auto start = nearest_in(range, width);
  const auto goes_on = [&](std::int64_t candidate, std::int64_t steps) {
    return candidate >= range.low && candidate <= range.high && !nearest.is_beyond(candidate) &&
           (nearest.best() || steps < most_steps);
  };
  std::int64_t steps = 0;
  for (auto w = start; goes_on(w, steps); w -= range.step, ++steps)
    look(w);
  steps = 0;
  for (auto w = start + range.step; goes_on(w, steps); w += range.step, ++steps)
    look(w);
  return nearest.best();
}

std::optional<Pair> nearest_in_list(const Size& size, double width, double height) {
  Nearest nearest(width, height);
  for (const auto& row : size.rows)
    for (const auto pair : row.sizes)
      nearest.consider(pair);
  return nearest.best();
}

/// The row whose shape differs least from the image's.
std::optional<Pair> row_for(const Size& size, std::string_view tier, double width, double height) {
  struct Fit {
    Pair pair;
    double larger = 0, smaller = 0;
    bool same_orientation = false;
  };
  std::optional<Fit> best;
  for (const auto& row : size.rows) {
    if (row.tier != tier)
      continue;
    const auto pair = row.first();
    const auto a = as_double(pair.width) * height;
    const auto b = as_double(pair.height) * width;
    const Fit fit{pair, std::max(a, b), std::min(a, b),
                  (pair.width < pair.height) == (width < height)};
    if (!best) {
      best = fit;
      continue;
    }
    const auto left = fit.larger * best->smaller;
    const auto right = best->larger * fit.smaller;
    if (left < right || (left == right && fit.same_orientation && !best->same_orientation))
      best = fit;
  }
  return best ? std::optional(best->pair) : std::nullopt;
}

/// The image's size, cut to the ratio limits and scaled into the sides' and the area's limits.
struct Target {
  double width, height;
};

Target target_for(const Size& size, const Range& widths, const Range& heights, double w, double h) {
  if (size.maximum_ratio) {
    const auto a = as_double(size.maximum_ratio->width);
    const auto b = as_double(size.maximum_ratio->height);
    if (w * b > h * a)
      w = h * a / b;
  }
  if (size.minimum_ratio) {
    const auto a = as_double(size.minimum_ratio->width);
    const auto b = as_double(size.minimum_ratio->height);
    if (w * b < h * a)
      h = w * b / a;
  }
  auto shrink = std::min({1.0, limit_of(widths.high) / w, limit_of(heights.high) / h});
  if (size.maximum_pixels)
    shrink = std::min(shrink, std::sqrt(as_double(*size.maximum_pixels) / (w * h)));
  w *= shrink;
  h *= shrink;
  auto grow = std::max({1.0, as_double(widths.low) / w, as_double(heights.low) / h});
  if (size.minimum_pixels)
    grow = std::max(grow, std::sqrt(as_double(*size.minimum_pixels) / (w * h)));
  return {w * grow, h * grow};
}

} // namespace

bool is_legal(const Size& size, Pair pair) {
  if (size.law == Size::Law::list)
    return std::any_of(size.rows.begin(), size.rows.end(), [&](const catalog::SizeRow& row) {
      return std::find(row.sizes.begin(), row.sizes.end(), pair) != row.sizes.end();
    });
  return pair.width > 0 && pair.height > 0 && is_within(size.width, pair.width) &&
         is_within(size.height, pair.height) && obeys_pixels(size, pair) && obeys_ratio(size, pair);
}

std::optional<Pair> size_from_image(const Size& size, std::optional<std::string_view> tier,
                                    Pair image) {
  if (image.width < 1 || image.height < 1)
    return std::nullopt;
  const auto w = as_double(image.width);
  const auto h = as_double(image.height);
  if (size.law == Size::Law::list)
    return row_for(size, tier.value_or(size.tier), w, h);

  const auto widths = multiples(size.width);
  const auto heights = multiples(size.height);
  if (widths.low > widths.high || heights.low > heights.high)
    return std::nullopt;
  const auto target = target_for(size, widths, heights, w, h);
  const bool sides_only =
      !size.minimum_pixels && !size.maximum_pixels && !size.minimum_ratio && !size.maximum_ratio;
  if (sides_only)
    return Pair{nearest_in(widths, target.width), nearest_in(heights, target.height)};
  return nearest_by_limits(size, target.width, target.height);
}

std::optional<Pair> nearest_size(const Size& size, Pair pair) {
  const auto w = as_double(pair.width);
  const auto h = as_double(pair.height);
  return size.law == Size::Law::list ? nearest_in_list(size, w, h) : nearest_by_limits(size, w, h);
}

} // namespace aircat::request
