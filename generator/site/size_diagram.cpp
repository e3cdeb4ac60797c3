#include "site/size_diagram.hpp"

#include "site/markup.hpp"

#include "naming/html.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace aircat::site {
namespace {

using catalog::Pair;
using catalog::Size;

constexpr double canvas = 320, margin_left = 44, margin_bottom = 26, margin_top = 14,
                 margin_right = 44;
constexpr std::int64_t usual_side = 2048; ///< where a law has no maximum

std::vector<Pair> distinct(const Size& size) {
  std::vector<Pair> pairs;
  for (const auto& row : size.rows)
    for (const auto pair : row.sizes)
      if (std::find(pairs.begin(), pairs.end(), pair) == pairs.end())
        pairs.push_back(pair);
  std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    return a.width * a.height > b.width * b.height; // the larger lie below the smaller
  });
  return pairs;
}

bool by_limits(const Size& size) {
  return size.law == Size::Law::limits;
}

/// The longest side that has to be drawn.
std::int64_t longest(const Size& size) {
  std::int64_t side = 1;
  for (const auto pair : distinct(size))
    side = std::max({side, pair.width, pair.height});
  if (by_limits(size))
    side = std::max(
        {side, size.width.maximum.value_or(usual_side), size.height.maximum.value_or(usual_side)});
  return side;
}

struct Heights {
  double low = 0, high = 0;
};

/// The legal heights of a width, multiples aside.
Heights heights_for(const Size& size, double width, double most) {
  Heights heights{static_cast<double>(size.height.minimum),
                  size.height.maximum ? static_cast<double>(*size.height.maximum) : most};
  const auto ratio = [](const Pair& pair) {
    return static_cast<double>(pair.height) / static_cast<double>(pair.width);
  };
  if (size.minimum_pixels)
    heights.low = std::max(heights.low, static_cast<double>(*size.minimum_pixels) / width);
  if (size.maximum_pixels)
    heights.high = std::min(heights.high, static_cast<double>(*size.maximum_pixels) / width);
  if (size.maximum_ratio)
    heights.low = std::max(heights.low, width * ratio(*size.maximum_ratio));
  if (size.minimum_ratio)
    heights.high = std::min(heights.high, width * ratio(*size.minimum_ratio));
  return heights;
}

class Drawing {
public:
  explicit Drawing(const Size& size)
      : size_(size), most_(static_cast<double>(longest(size))), scale_(canvas / most_) {}

  std::string svg(std::string_view id, const std::string& description) {
    const auto total_width = margin_left + canvas + margin_right;
    const auto total_height = margin_top + canvas + margin_bottom;
    out_ = fmt::format("<svg class=\"sizes\" viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" "
                       "aria-labelledby=\"{}-title\">\n<title id=\"{}-title\">{}</title>\n",
                       total_width, total_height, id, id, naming::html_text(description));
    axes();
    if (by_limits(size_))
      area();
    sizes();
    out_ += "</svg>";
    return std::move(out_);
  }

private:
  [[nodiscard]] double x(double width) const { return margin_left + width * scale_; }
  [[nodiscard]] double y(double height) const { return margin_top + canvas - height * scale_; }

  void axes() {
    out_ += fmt::format("<path class=\"axis\" d=\"M{:.1f} {:.1f}V{:.1f}H{:.1f}\"/>\n", x(0),
                        y(most_), y(0), x(most_));
    double step = 256;
    while (most_ / step > 5)
      step *= 2;
    std::vector<double> ticks{most_};
    for (double at = step; at < most_ - step / 3; at += step)
      ticks.push_back(at);
    for (const auto at : ticks) {
      out_ += fmt::format("<path class=\"tick\" d=\"M{0:.1f} {1:.1f}v4M{2:.1f} {3:.1f}h-4\"/>\n",
                          x(at), y(0), x(0), y(at));
      out_ += fmt::format("<text class=\"tick\" x=\"{:.1f}\" y=\"{:.1f}\">{:.0f}</text>\n", x(at),
                          y(0) + 17, at);
      out_ += fmt::format("<text class=\"tick side\" x=\"{:.1f}\" y=\"{:.1f}\">{:.0f}</text>\n",
                          x(0) - 8, y(at) + 4, at);
    }
  }

  void area() {
    const auto low = static_cast<double>(size_.width.minimum);
    const auto high = size_.width.maximum ? static_cast<double>(*size_.width.maximum) : most_;
    constexpr int pieces = 96;
    std::vector<std::pair<double, Heights>> columns;
    for (int i = 0; i <= pieces; ++i) {
      const auto width = low + (high - low) * i / pieces;
      const auto heights = heights_for(size_, width, most_);
      if (heights.low <= heights.high)
        columns.emplace_back(width, heights);
    }
    if (columns.empty())
      return;
    const bool straight = !size_.minimum_pixels && !size_.maximum_pixels && !size_.minimum_ratio &&
                          !size_.maximum_ratio;
    if (straight)
      columns.erase(columns.begin() + 1, columns.end() - 1);
    std::string path;
    for (const auto& [width, heights] : columns)
      path += fmt::format("{}{:.1f} {:.1f}", path.empty() ? "M" : "L", x(width), y(heights.high));
    for (auto column = columns.rbegin(); column != columns.rend(); ++column)
      path += fmt::format("L{:.1f} {:.1f}", x(column->first), y(column->second.low));
    out_ += fmt::format("<path class=\"legal\" d=\"{}Z\"/>\n", path);
  }

  void sizes() {
    const auto pairs = distinct(size_);
    for (const auto pair : pairs)
      out_ += fmt::format("<rect class=\"size\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" "
                          "height=\"{:.1f}\"/>\n",
                          x(0), y(static_cast<double>(pair.height)),
                          static_cast<double>(pair.width) * scale_,
                          static_cast<double>(pair.height) * scale_);
    // A label that would lie on another is left out: the table has them all.
    std::vector<std::pair<double, double>> labels;
    for (const auto pair : pairs) {
      const auto at =
          std::pair{x(static_cast<double>(pair.width)), y(static_cast<double>(pair.height))};
      out_ += fmt::format("<circle class=\"corner\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"2.5\"/>\n",
                          at.first, at.second);
      const bool is_free =
          std::none_of(labels.begin(), labels.end(), [&](const std::pair<double, double>& other) {
            return std::abs(other.first - at.first) < 58 && std::abs(other.second - at.second) < 13;
          });
      if (!is_free)
        continue;
      labels.push_back(at);
      out_ += fmt::format("<text class=\"label\" x=\"{:.1f}\" y=\"{:.1f}\">{}×{}</text>\n",
                          at.first - 5, at.second + 13, pair.width, pair.height);
    }
  }

  const Size& size_;
  double most_, scale_;
  std::string out_;
};

std::string side_in_words(const catalog::Axis& axis) {
  const auto steps = axis.multiple_of > 1 ? fmt::format(", multiples of {}", axis.multiple_of) : "";
  if (axis.maximum)
    return fmt::format("{} to {} pixels{}", grouped(axis.minimum), grouped(*axis.maximum), steps);
  return fmt::format("at least {} pixels{}", grouped(axis.minimum), steps);
}

std::string range(const std::optional<std::int64_t>& low, const std::optional<std::int64_t>& high) {
  if (low && high)
    return fmt::format("{} to {}", grouped(*low), grouped(*high));
  return low ? fmt::format("at least {}", grouped(*low)) : fmt::format("up to {}", grouped(*high));
}

bool same(const catalog::Axis& a, const catalog::Axis& b) {
  return a.minimum == b.minimum && a.maximum == b.maximum && a.multiple_of == b.multiple_of;
}

} // namespace

std::string size_in_words(const Size& size) {
  if (size.refused)
    return "takes none";
  if (size.from == Size::From::api)
    return "chosen by the model";
  std::string out;
  if (size.law == Size::Law::list) {
    const auto pairs = distinct(size);
    out = pairs.size() == 1 ? fmt::format("{}×{}", pairs.front().width, pairs.front().height)
                            : fmt::format("one of {} sizes", pairs.size());
  } else {
    out = same(size.width, size.height)
              ? "sides of " + side_in_words(size.width)
              : fmt::format("width {}; height {}", side_in_words(size.width),
                            side_in_words(size.height));
    if (size.minimum_pixels || size.maximum_pixels)
      out += "; " + range(size.minimum_pixels, size.maximum_pixels) + " pixels in all";
    if (size.minimum_ratio && size.maximum_ratio)
      out += fmt::format("; width:height {}:{} to {}:{}", size.minimum_ratio->width,
                         size.minimum_ratio->height, size.maximum_ratio->width,
                         size.maximum_ratio->height);
  }
  return out;
}

mustache::Object size_data(const Size& size, std::string_view id) {
  mustache::List rows;
  bool has_tiers = false;
  for (const auto& row : size.rows) {
    has_tiers = has_tiers || !row.tier.empty();
    for (const auto pair : row.sizes)
      rows.push_back(mustache::Object{
          {"tier", text(row.tier)},
          {"key", text(row.key)},
          {"size", text(fmt::format("{} × {}", pair.width, pair.height))},
          {"pixels", text(fmt::format("{:.2f}", static_cast<double>(pair.width * pair.height) /
                                                    1000000.0))}});
  }
  const bool is_drawn = size.is_sent();
  std::string described = "Sizes to scale, width to the right and height upwards: ";
  described += size_in_words(size);
  std::string named;
  for (const auto pair : distinct(size))
    named += fmt::format("{}{}×{}", named.empty() ? "" : ", ", pair.width, pair.height);
  if (!named.empty())
    described += ". Named sizes: " + named;
  const auto diagram = is_drawn ? Drawing(size).svg(id, described) : std::string();
  return {{"words", text(size_in_words(size))},      {"diagram", mustache::Code{diagram}},
          {"has_area", is_drawn && by_limits(size)}, {"has_rows", is_drawn && !rows.empty()},
          {"is_law", size.law == Size::Law::list},   {"rows", std::move(rows)}};
}

mustache::Code size_thumbnail(const Size& size) {
  constexpr double side = 40, most = 4096;
  if (!size.is_sent())
    return {};
  const auto scale = [&](std::int64_t pixels) {
    return std::clamp(side * static_cast<double>(pixels) / most, 3.0, side);
  };
  std::string out = fmt::format("<svg class=\"thumbnail\" viewBox=\"-1 -1 {0:.0f} {0:.0f}\" "
                                "aria-hidden=\"true\">",
                                side + 2);
  const auto add = [&](std::string_view name, std::int64_t width, std::int64_t height) {
    out +=
        fmt::format("<rect class=\"{}\" x=\"0\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>",
                    name, side - scale(height), scale(width), scale(height));
  };
  add("frame", usual_side * 2, usual_side * 2);
  if (by_limits(size))
    add("legal", size.width.maximum.value_or(usual_side), size.height.maximum.value_or(usual_side));
  // The largest of each orientation; all of them would be a tangle at this size.
  std::array<bool, 3> drawn{};
  for (const auto pair : distinct(size)) {
    auto& is_drawn = drawn.at(pair.width > pair.height ? 0 : pair.width < pair.height ? 1 : 2);
    if (!std::exchange(is_drawn, true))
      add("size", pair.width, pair.height);
  }
  return {out + "</svg>"};
}

} // namespace aircat::site
