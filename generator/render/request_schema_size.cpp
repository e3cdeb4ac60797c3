#include "render/request_schema_size.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace aircat::render {
namespace {

using catalog::Axis;
using catalog::Pair;
using catalog::Size;

constexpr std::int64_t largest_side = 9007199254740991;
/// Keeps roots and quotients from cutting off the last legal side.
constexpr double rounding = 1e-6;

double as_double(std::int64_t number) {
  return static_cast<double>(number);
}

double quotient(const Pair& ratio) {
  return as_double(ratio.width) / as_double(ratio.height);
}

/// Width:height, or height:width, as far as it is limited.
struct Ratio {
  std::optional<double> minimum, maximum;
};

Ratio ratio_of(const Size& size, bool is_width) {
  const auto of = [](const std::optional<Pair>& pair) {
    return pair ? std::optional(quotient(*pair)) : std::nullopt;
  };
  const auto low = of(size.minimum_ratio);
  const auto high = of(size.maximum_ratio);
  if (is_width)
    return {low, high};
  return {high ? std::optional(1 / *high) : std::nullopt,
          low ? std::optional(1 / *low) : std::nullopt};
}

/// The smallest and the largest that one side can be: by its own limits, and by what number of
/// pixels and ratio leave over whatever the other side is.
Axis reach_of(const Size& size, bool is_width) {
  const auto& own = is_width ? size.width : size.height;
  const auto& other = is_width ? size.height : size.width;
  const auto ratio = ratio_of(size, is_width);
  auto low = as_double(std::max<std::int64_t>(own.minimum, 1));
  auto high = as_double(own.maximum.value_or(largest_side));
  const auto least = as_double(std::max<std::int64_t>(other.minimum, 1));
  if (ratio.minimum)
    low = std::max(low, least * *ratio.minimum);
  if (ratio.maximum && other.maximum)
    high = std::min(high, as_double(*other.maximum) * *ratio.maximum);
  if (size.minimum_pixels) {
    const auto pixels = as_double(*size.minimum_pixels);
    if (other.maximum)
      low = std::max(low, pixels / as_double(*other.maximum));
    if (ratio.minimum)
      low = std::max(low, std::sqrt(pixels * *ratio.minimum));
  }
  if (size.maximum_pixels) {
    const auto pixels = as_double(*size.maximum_pixels);
    high = std::min(high, pixels / least);
    if (ratio.maximum)
      high = std::min(high, std::sqrt(pixels * *ratio.maximum));
  }
  return {static_cast<std::int64_t>(std::ceil(low - rounding)),
          static_cast<std::int64_t>(std::floor(high + rounding)), own.multiple_of};
}

std::vector<Pair> all_pairs(const Size& size) {
  std::vector<Pair> pairs;
  for (const auto& row : size.rows)
    for (const auto pair : row.sizes)
      if (std::find(pairs.begin(), pairs.end(), pair) == pairs.end())
        pairs.push_back(pair);
  return pairs;
}

template <typename Value>
std::string range_text(const std::optional<Value>& low, const std::optional<Value>& high) {
  if (low && high)
    return fmt::format("{} to {}", *low, *high);
  return low ? fmt::format("at least {}", *low) : fmt::format("at most {}", *high);
}

std::optional<std::string> text_of(const std::optional<Pair>& ratio) {
  return ratio ? std::optional(fmt::format("{}:{}", ratio->width, ratio->height)) : std::nullopt;
}

void add_unsaid(const Size& size, SchemaScope& scope) {
  if (size.law == Size::Law::list)
    return;
  if (size.minimum_pixels || size.maximum_pixels)
    scope.add_unsaid({"pixels", fmt::format("`width` x `height` must be {}",
                                            range_text(size.minimum_pixels, size.maximum_pixels))});
  if (size.minimum_ratio || size.maximum_ratio)
    scope.add_unsaid({"ratio", fmt::format("`width`:`height` must be {}",
                                           range_text(text_of(size.minimum_ratio),
                                                      text_of(size.maximum_ratio)))});
}

bool is_required(const catalog::Provider& provider, std::string_view path) {
  const auto* parameter = provider.parameter(path);
  return parameter && parameter->required && !parameter->refused;
}

} // namespace

void add_side(Schema& schema, const Size& size, bool is_width) {
  if (size.law == Size::Law::list) {
    std::vector<std::int64_t> sides;
    for (const auto pair : all_pairs(size))
      sides.push_back(is_width ? pair.width : pair.height);
    std::sort(sides.begin(), sides.end());
    sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
    schema.append("enum", Schema::array_of(sides));
    return;
  }
  const auto axis = reach_of(size, is_width);
  schema.append("minimum", axis.minimum);
  schema.append("maximum", *axis.maximum);
  if (axis.multiple_of > 1)
    schema.append("multipleOf", axis.multiple_of);
}

Schema::Items size_schemas(const catalog::Provider& provider, SchemaScope& scope) {
  Schema::Items schemas;
  const auto& size = provider.size;
  if (size.refused)
    return schemas;
  if (!is_required(provider, "width") || !is_required(provider, "height"))
    schemas.push_back(
        Schema{{"dependentRequired",
                {{"width", Schema::array({"height"})}, {"height", Schema::array({"width"})}}}});
  if (size.law == Size::Law::list)
    schemas.push_back(pairs_schema(all_pairs(size)));
  add_unsaid(size, scope);
  return schemas;
}

Schema pairs_schema(const std::vector<Pair>& pairs) {
  std::vector<std::pair<std::int64_t, std::vector<std::int64_t>>> by_width;
  for (const auto pair : pairs) {
    auto row = std::find_if(by_width.begin(), by_width.end(),
                            [&](const auto& other) { return other.first == pair.width; });
    if (row == by_width.end())
      row = by_width.insert(by_width.end(), {pair.width, {}});
    row->second.push_back(pair.height);
  }
  Schema::Items rows;
  for (const auto& [width, heights] : by_width) {
    const auto height = heights.size() == 1 ? Schema{{"const", heights.front()}}
                                            : Schema{{"enum", Schema::array_of(heights)}};
    rows.push_back(Schema{{"properties", {{"width", {{"const", width}}}, {"height", height}}}});
  }
  return rows.size() == 1 ? std::move(rows[0]) : Schema{{"anyOf", std::move(rows)}};
}

} // namespace aircat::render
