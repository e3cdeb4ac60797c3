#include "prove/faults.hpp"
#include "prove/legal_task.hpp"

#include <algorithm>
#include <cmath>

namespace aircat::prove {
namespace {

using catalog::Axis;
using catalog::Pair;
using catalog::Size;

/// Where a side has no maximum, it is not tried far beyond what is usual.
constexpr std::int64_t usual_side = 4096;

std::int64_t any_side(const Axis& axis, std::int64_t low, std::int64_t high, Random& random) {
  const auto step = std::max<std::int64_t>(axis.multiple_of, 1);
  const auto first = (std::max({low, axis.minimum, std::int64_t{1}}) + step - 1) / step;
  const auto last = std::max(std::min(high, axis.maximum.value_or(high)) / step, first);
  if (random.chance(20))
    return (random.chance(50) ? first : last) * step;
  return random.between(first, last) * step;
}

std::int64_t rounded(double number) {
  return static_cast<std::int64_t>(number);
}

/// Any width, and a height among those that area and ratio leave.
Pair any_pair(const Size& size, Random& random) {
  const auto most = std::max(usual_side, size.width.minimum);
  const auto width = any_side(size.width, 1, size.width.maximum.value_or(most), random);
  double low = 1;
  auto high = static_cast<double>(size.height.maximum.value_or(std::max(most, width)));
  const auto side = static_cast<double>(width);
  const auto share = [](const Pair& ratio) {
    return static_cast<double>(ratio.height) / static_cast<double>(ratio.width);
  };
  if (size.minimum_pixels)
    low = std::max(low, std::ceil(static_cast<double>(*size.minimum_pixels) / side));
  if (size.maximum_ratio)
    low = std::max(low, std::ceil(side * share(*size.maximum_ratio)));
  if (size.maximum_pixels)
    high = std::min(high, std::floor(static_cast<double>(*size.maximum_pixels) / side));
  if (size.minimum_ratio)
    high = std::min(high, std::floor(side * share(*size.minimum_ratio)));
  return {width, any_side(size.height, rounded(low), rounded(high), random)};
}

} // namespace

Pair legal_size(const Size& size, Random& random) {
  const bool is_list = size.law == Size::Law::list;
  if (!is_list && (size.rows.empty() || random.chance(70)))
    for (int i = 0; i < 20; ++i)
      if (const auto pair = any_pair(size, random); !wrong_side(size, pair))
        return pair;
  // With limits a row is only offered, and a shared table may have rows that break them.
  std::vector<Pair> pairs;
  for (const auto& row : size.rows)
    for (const auto pair : row.sizes)
      if (is_list || !wrong_side(size, pair))
        pairs.push_back(pair);
  if (pairs.empty())
    return {size.width.minimum, size.height.minimum};
  return random.pick(pairs);
}

} // namespace aircat::prove
