#include "find/sizes.hpp"

#include "request/size.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <optional>

namespace aircat::find {
namespace {

using catalog::Pair;
using catalog::Size;

/// `16:9`
std::optional<Pair> ratio_in(std::string_view key) {
  Pair ratio;
  const auto* const end = key.data() + key.size();
  const auto [colon, bad_width] = std::from_chars(key.data(), end, ratio.width);
  if (bad_width != std::errc{} || colon == end || *colon != ':')
    return std::nullopt;
  const auto [rest, bad_height] = std::from_chars(colon + 1, end, ratio.height);
  if (bad_height != std::errc{} || rest != end || ratio.width < 1 || ratio.height < 1)
    return std::nullopt;
  return ratio;
}

bool is_named(const catalog::SizeRow& row, Pair ratio) {
  const auto named = ratio_in(row.key);
  return named && same_ratio(*named, ratio);
}

std::int64_t up_to(std::int64_t value, std::int64_t part) {
  return (value + part - 1) / part;
}

/// The smallest size of exactly this shape that reaches all lower limits.
Pair smallest_of(const Size& size, Pair ratio) {
  const auto shared = std::gcd(ratio.width, ratio.height);
  const Pair shape{ratio.width / shared, ratio.height / shared};
  const auto step_of = [](const catalog::Axis& axis, std::int64_t part) {
    const auto multiple = std::max<std::int64_t>(axis.multiple_of, 1);
    return multiple / std::gcd(multiple, part);
  };
  const auto step = std::lcm(step_of(size.width, shape.width), step_of(size.height, shape.height));
  const auto least = std::max({std::int64_t{1}, up_to(size.width.minimum, shape.width),
                               up_to(size.height.minimum, shape.height)});
  auto times = up_to(least, step) * step;
  while (size.minimum_pixels && shape.width * times * shape.height * times < *size.minimum_pixels)
    times += step;
  return {shape.width * times, shape.height * times};
}

} // namespace

bool same_ratio(Pair a, Pair b) {
  return a.width * b.height == b.width * a.height;
}

bool has_ratio(const Size& size, Pair pair, Pair ratio) {
  return same_ratio(pair, ratio) ||
         std::any_of(size.rows.begin(), size.rows.end(), [&](const catalog::SizeRow& row) {
           return is_named(row, ratio) &&
                  std::find(row.sizes.begin(), row.sizes.end(), pair) != row.sizes.end();
         });
}

std::vector<Pair> sizes_of_ratio(const Size& size, Pair ratio) {
  std::vector<Pair> pairs;
  for (const auto& row : size.rows)
    for (const auto pair : row.sizes)
      if (is_named(row, ratio) || same_ratio(pair, ratio))
        pairs.push_back(pair);
  if (size.law == Size::Law::limits)
    pairs.push_back(smallest_of(size, ratio));
  pairs.erase(std::remove_if(pairs.begin(), pairs.end(),
                             [&](Pair pair) { return !request::is_legal(size, pair); }),
              pairs.end());
  return pairs;
}

} // namespace aircat::find
