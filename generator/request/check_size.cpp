#include "request/codes.hpp"
#include "request/judging.hpp"
#include "request/size.hpp"
#include "request/value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace aircat::request {
namespace {

using catalog::Axis;
using catalog::Pair;
using catalog::Size;

std::string as_text(Pair pair) {
  return fmt::format("{}x{}", pair.width, pair.height);
}

/// Inclusive, open where a limit is not said.
template <typename Value>
std::string range_text(const std::optional<Value>& low, const std::optional<Value>& high) {
  if (low && high)
    return fmt::format("{} to {}", *low, *high);
  return low ? fmt::format("at least {}", *low) : fmt::format("at most {}", *high);
}

std::string axis_text(const Axis& axis) {
  auto text = axis.maximum ? fmt::format("{} to {}", axis.minimum, *axis.maximum)
                           : fmt::format("at least {}", axis.minimum);
  return axis.multiple_of > 1 ? text + fmt::format(" in steps of {}", axis.multiple_of) : text;
}

std::optional<std::string> ratio_text(const std::optional<Pair>& ratio) {
  return ratio ? std::optional(fmt::format("{}:{}", ratio->width, ratio->height)) : std::nullopt;
}

std::string law_text(const Size& size) {
  if (size.law == Size::Law::list) {
    std::vector<std::string> texts;
    for (const auto& row : size.rows)
      for (const auto pair : row.sizes)
        if (std::find(texts.begin(), texts.end(), as_text(pair)) == texts.end())
          texts.push_back(as_text(pair));
    return fmt::format("{}", fmt::join(texts, ", "));
  }
  const auto width = axis_text(size.width);
  const auto height = axis_text(size.height);
  auto text = width == height ? "width and height " + width
                              : fmt::format("width {}, height {}", width, height);
  if (size.minimum_pixels || size.maximum_pixels)
    text +=
        fmt::format("; width x height {}", range_text(size.minimum_pixels, size.maximum_pixels));
  if (size.minimum_ratio || size.maximum_ratio)
    text += fmt::format("; width:height {}",
                        range_text(ratio_text(size.minimum_ratio), ratio_text(size.maximum_ratio)));
  return text;
}

bool is_off(const Axis& axis, std::int64_t side) {
  return side < axis.minimum || (axis.maximum && side > *axis.maximum) ||
         side % std::max<std::int64_t>(axis.multiple_of, 1) != 0;
}

/// The side that is at fault, for the pointer: the height only when the width is in order.
std::string_view side_at_fault(const Size& size, Pair pair) {
  if (size.law == Size::Law::list || is_off(size.width, pair.width))
    return "width";
  return is_off(size.height, pair.height) ? "height" : "width";
}

/// The integer that a value is, unless JSON readers disagree on it.
std::optional<std::int64_t> integer(Value value) {
  constexpr std::int64_t most = 9007199254740991;
  if (value.is_int64()) {
    const auto number = integer_in(value);
    return number >= -most && number <= most ? std::optional(number) : std::nullopt;
  }
  if ((types_of(value) & catalog::type::integer) == 0)
    return std::nullopt;
  const auto number = number_of(value);
  return std::abs(number) <= static_cast<double>(most)
             ? std::optional(static_cast<std::int64_t>(number))
             : std::nullopt;
}

void report_half(const Plan& plan, bool has_width, Report& report) {
  const std::string_view absent = has_width ? "height" : "width";
  const auto* parameter = plan.provider->parameter(absent);
  if (parameter && parameter->required) // it was reported as missing
    return;
  report.say(code::half_a_size, [&] {
    report.add({nullptr, absent, "/" + std::string(absent)},
               {Concern::size,
                code::half_a_size,
                "width and height go together",
                fmt::format("add {}, or leave both out", absent),
                {},
                {}});
  });
}

void report_illegal(const Size& size, Pair pair, const FlatRequest& request, const Plan& plan,
                    Report& report) {
  const auto side = side_at_fault(size, pair);
  const auto nearest = nearest_size(size, pair);
  const auto& entry = request.last(side == "width" ? plan.width : plan.height);
  auto& problem = report.add(
      {&entry.value, side, "/" + std::string(side)},
      {Concern::size, code::illegal_size,
       fmt::format("{} is no legal size: {}", as_text(pair),
                   size.law == Size::Law::list ? "this model takes only listed ones"
                                               : law_text(size)),
       nearest ? fmt::format("the nearest legal size is {}", as_text(*nearest)) : std::string{},
       law_text(size), nearest ? as_text(*nearest) : std::string{}});
  problem.finding.request.given = as_text(pair);
}

} // namespace

bool check_size(const Plan& plan, const FlatRequest& request, Report* report) {
  if (!plan.provider || plan.provider->size.refused)
    return true;
  const bool has_width = request.has(plan.width);
  if (has_width != request.has(plan.height)) {
    if (report)
      report_half(plan, has_width, *report);
    return false;
  }
  if (!has_width)
    return true;
  const auto width = integer(request.last(plan.width).value);
  const auto height = integer(request.last(plan.height).value);
  if (!width || !height) // reported by its type
    return true;
  const Pair pair{*width, *height};
  if (is_legal(plan.provider->size, pair))
    return true;
  if (report)
    report->say(code::illegal_size,
                [&] { report_illegal(plan.provider->size, pair, request, plan, *report); });
  return false;
}

} // namespace aircat::request
