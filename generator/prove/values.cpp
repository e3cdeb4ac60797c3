#include "prove/values.hpp"

#include "prove/faults.hpp"
#include "request/value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace aircat::prove {
namespace {

using catalog::Limits;
using catalog::Parameter;
namespace type = catalog::type;

constexpr std::int64_t largest_integer = 9007199254740991;
constexpr std::size_t usual_length = 40;
/// Longer texts and lists are made, but rarely: they cost much and prove little.
constexpr std::int64_t long_text = 200;
constexpr std::int64_t long_list = 8;

/// A number between inclusive bounds, with a good chance of being one of them.
std::int64_t between(std::int64_t low, std::int64_t high, unsigned at_end, Random& random) {
  if (random.chance(at_end))
    return random.chance(50) ? low : high;
  return random.between(low, high);
}

std::int64_t text_length(const Limits& limits, Random& random) {
  const auto low = limits.min_length.value_or(0);
  const auto usual = low + static_cast<std::int64_t>(usual_length);
  const auto high = limits.max_length.value_or(usual);
  if (high > long_text && random.chance(99))
    return between(low, std::min(high, usual), 10, random);
  return between(low, high, 40, random);
}

std::size_t list_length(const Limits& limits, Random& random) {
  const auto low = limits.min_items.value_or(0);
  const auto high = std::max(limits.max_items.value_or(low + 3), low);
  const auto most = high > long_list && random.chance(90) ? std::max(low, long_list / 2) : high;
  const auto length = between(low, most, 20, random);
  return static_cast<std::size_t>(length == 0 && most > 0 && random.chance(80) ? 1 : length);
}

Draft any_whole(double low, double high, double step, Random& random) {
  const auto first = static_cast<std::int64_t>(std::ceil(low / step));
  const auto last = static_cast<std::int64_t>(std::floor(high / step));
  const auto times = between(first, std::max(first, last), 25, random);
  const auto number = static_cast<double>(times) * step;
  if (std::trunc(step) == step)
    return any_spelling(number, random);
  return Draft::number_written(fmt::format("{:.12g}", number));
}

/// Some digits behind the point.
Draft any_fraction(double low, double high, Random& random) {
  const auto share = static_cast<double>(random.below(1001)) / 1000;
  auto made = Draft::number_written(fmt::format("{:.6g}", low + (high - low) * share));
  return made.number >= low && made.number <= high ? made : any_spelling(low, random);
}

std::optional<Draft> any_listed(const Limits& limits, catalog::Types types, Random& random) {
  std::vector<Draft> possible;
  for (const auto* node : limits.enumeration)
    if (auto value = Draft::of(*node); has_type(types, value))
      possible.push_back(std::move(value));
  if (possible.empty())
    return std::nullopt;
  auto& chosen = random.pick(possible);
  return chosen.is(Draft::Kind::number) ? any_spelling(chosen.number, random) : chosen;
}

bool has_length(const Limits& limits, std::string_view text) {
  const auto length = request::code_points(text);
  return length >= limits.min_length.value_or(0) && length <= limits.max_length.value_or(length);
}

std::optional<Draft> any_string(const Parameter& parameter, Random& random) {
  const auto& limits = parameter.limits;
  if (parameter.format == catalog::Format::none && limits.pattern.empty())
    return Draft::of(any_text(random, static_cast<std::size_t>(text_length(limits, random))));
  constexpr int most_draws = 20;
  for (int i = 0; i < most_draws; ++i) {
    auto text = parameter.format != catalog::Format::none
                    ? std::optional(any_of_format(parameter.format, random))
                    : text_matching(limits.pattern, random);
    if (!text || has_length(limits, *text))
      return text ? std::optional(Draft::of(*text)) : std::nullopt;
  }
  return std::nullopt;
}

Draft any_object(Random& random) {
  constexpr std::array<std::string_view, 5> names{"enabled", "weight", "größe", "x y", "a.b"};
  auto object = Draft::object();
  for (const auto name : names)
    if (random.chance(25))
      object.add(name, any_json(random, 1));
  return object;
}

std::optional<Draft> any_scalar(const Parameter& parameter, catalog::Types types, Random& random) {
  const auto& limits = parameter.limits;
  if (!limits.enumeration.empty())
    return any_listed(limits, types, random);
  std::vector<unsigned> kinds;
  for (const auto kind : {type::string, type::integer, type::number, type::boolean, type::object})
    if ((types & kind) != 0)
      kinds.push_back(kind);
  if (kinds.empty())
    return std::nullopt;
  switch (random.pick(kinds)) {
  case type::string:
    return any_string(parameter, random);
  case type::integer:
    return any_number(limits, true, random);
  case type::number:
    return any_number(limits, false, random);
  case type::boolean:
    return Draft::of(random.chance(50));
  default:
    return any_object(random);
  }
}

std::optional<Draft> any_list(const Parameter& parameter, Random& random) {
  const auto types =
      parameter.item_types != 0 ? parameter.item_types : parameter.types & ~type::array;
  auto list = Draft::list();
  for (auto count = list_length(parameter.limits, random); count > 0; --count) {
    auto item = types == 0 ? any_json(random, 1) : any_scalar(parameter, types, random);
    if (!item)
      return std::nullopt;
    list.items.push_back(std::move(*item));
  }
  return list;
}

} // namespace

Draft any_spelling(double number, Random& random) {
  if (std::trunc(number) != number || std::abs(number) > static_cast<double>(largest_integer))
    return Draft::number_written(fmt::format("{}", number));
  const auto whole = static_cast<std::int64_t>(number);
  switch (random.below(24)) {
  case 0:
    return Draft::number_written(fmt::format("{}.0", whole));
  case 1:
    return Draft::number_written(fmt::format("{}e0", whole));
  case 2:
    return Draft::number_written(fmt::format("{}.00E+0", whole));
  case 3:
    return whole % 10 == 0 ? Draft::number_written(fmt::format("{}e1", whole / 10))
                           : Draft::of(whole);
  default:
    return Draft::of(whole);
  }
}

Draft any_number(const Limits& limits, bool whole, Random& random) {
  const auto step = limits.multiple_of.value_or(0);
  auto low = limits.minimum.value_or(std::min(limits.maximum.value_or(0) - 100, 0.0));
  auto high = limits.maximum.value_or(0);
  if (!limits.maximum) // mostly small, but also the largest that there is
    high =
        random.chance(80) ? low + 1000 * std::max(step, 1.0) : static_cast<double>(largest_integer);
  if (step > 0 && (!whole || std::trunc(step) == step))
    return any_whole(low, high, step, random);
  if (whole || random.chance(50))
    return std::ceil(low) <= std::floor(high) ? any_whole(low, high, 1, random)
                                              : any_spelling(low, random);
  return any_fraction(low, high, random);
}

std::optional<Draft> any_value(const Parameter& parameter, Random& random) {
  const auto& limits = parameter.limits;
  if (limits.constant)
    return limits.constant->is_number() ? any_spelling(limits.constant->number, random)
                                        : Draft::of(*limits.constant);
  if (parameter.types == 0)
    return any_json(random, 1);
  const bool scalar = (parameter.types & ~type::array) != 0;
  if (parameter.may_be_array() && (!scalar || random.chance(40)))
    return any_list(parameter, random);
  return any_scalar(parameter, parameter.types & ~type::array, random);
}

Draft any_json(Random& random, int depth) {
  constexpr std::array<std::string_view, 8> numbers{
      "0", "-1", "8", "1.5", "1e20", "-0.0", "2147483648", "9007199254740993"};
  switch (random.below(depth > 0 ? 8 : 6)) {
  case 0:
    return {};
  case 1:
    return Draft::of(random.chance(50));
  case 2:
    return Draft::of(random.between(-10, 5000));
  case 3:
    return Draft::number_written(std::string(random.pick(numbers)));
  case 4:
    return Draft::of(any_of_format(static_cast<catalog::Format>(random.below(7)), random));
  case 5:
    return Draft::of(any_text(random, random.below(12)));
  case 6: {
    auto list = Draft::list();
    for (auto count = random.below(4); count > 0; --count)
      list.items.push_back(any_json(random, depth - 1));
    return list;
  }
  default: {
    auto object = Draft::object();
    for (auto count = random.below(4); count > 0; --count)
      if (const auto key = fmt::format("key{}", random.below(9)); !object.find(key))
        object.add(key, any_json(random, depth - 1));
    return object;
  }
  }
}

} // namespace aircat::prove
