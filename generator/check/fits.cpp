#include "check/fits.hpp"

#include "check/pattern.hpp"
#include "check/rule.hpp"
#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace aircat::check {
namespace {

namespace type = catalog::type;
using catalog::Kind;

catalog::Types types_of(const Node& value) {
  switch (value.kind) {
  case Kind::string:
    return type::string;
  case Kind::integer:
    return type::integer | type::number;
  case Kind::number:
    return type::number;
  case Kind::boolean:
    return type::boolean;
  case Kind::array:
    return type::array;
  case Kind::object:
    return type::object;
  case Kind::null:
    break;
  }
  return 0;
}

std::string list_of(const std::vector<const Node*>& values) {
  constexpr std::size_t most = 12;
  std::string out;
  for (std::size_t i = 0; i < values.size() && i < most; ++i)
    out += (i == 0 ? "" : ", ") + shown(*values[i]);
  return values.size() > most ? out + ", …" : out;
}

std::string nearest_of(const Node& value, const std::vector<const Node*>& values) {
  if (value.is(Kind::string)) {
    std::vector<std::string_view> texts;
    for (const auto* one : values)
      if (one->is(Kind::string))
        texts.push_back(one->string);
    return did_you_mean(value.string, texts);
  }
  const Node* nearest = nullptr;
  for (const auto* one : values)
    if (value.is_number() && one->is_number() &&
        (!nearest ||
         std::abs(one->number - value.number) < std::abs(nearest->number - value.number)))
      nearest = one;
  return nearest ? "the nearest legal value is " + catalog::text_of(*nearest) : std::string{};
}

bool contains(const std::vector<const Node*>& values, const Node& value) {
  return std::any_of(values.begin(), values.end(),
                     [&](const Node* one) { return equal(*one, value); });
}

bool is_multiple(double value, double of) {
  constexpr double tolerance = 1e-9;
  const double times = value / of;
  return std::abs(times - std::round(times)) <= tolerance;
}

std::optional<double> nearest_number(double value, const Limits& limits) {
  const double step = limits.multiple_of.value_or(0);
  double out = value;
  if (limits.minimum)
    out = std::max(out, *limits.minimum);
  if (limits.maximum)
    out = std::min(out, *limits.maximum);
  if (step > 0) {
    out = std::round(out / step) * step;
    if (limits.minimum && out < *limits.minimum)
      out += step;
    if (limits.maximum && out > *limits.maximum)
      out -= step;
    if (limits.minimum && out < *limits.minimum)
      return std::nullopt;
  }
  return out;
}

std::string number_problem(double value, const Limits& limits) {
  if (limits.minimum && value < *limits.minimum)
    return fmt::format("is below the minimum {}", written(*limits.minimum));
  if (limits.maximum && value > *limits.maximum)
    return fmt::format("is above the maximum {}", written(*limits.maximum));
  if (limits.multiple_of && *limits.multiple_of > 0 && !is_multiple(value, *limits.multiple_of))
    return fmt::format("is no multiple of {}", written(*limits.multiple_of));
  return {};
}

std::string text_problem(std::string_view text, const Limits& limits) {
  const auto length = length_of(text);
  if (limits.min_length && length < *limits.min_length)
    return fmt::format("has {} characters, fewer than the {} of minLength", length,
                       *limits.min_length);
  if (limits.max_length && length > *limits.max_length)
    return fmt::format("has {} characters, more than the {} of maxLength", length,
                       *limits.max_length);
  if (!limits.pattern.empty() && !matches(text, limits.pattern))
    return fmt::format("does not match the pattern {}", quoted(limits.pattern));
  return {};
}

} // namespace

std::string shown(const Node& value) {
  return value.is(Kind::string) ? quoted(value.string) : catalog::text_of(value);
}

std::string written(double number) {
  if (std::trunc(number) == number && std::abs(number) < 1e15)
    return fmt::format("{}", static_cast<std::int64_t>(number));
  return fmt::format("{}", number);
}

std::int64_t length_of(std::string_view text) {
  return std::count_if(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

bool is_air(std::string_view text) {
  const auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  const auto is_part = [&](std::string_view part) {
    return !part.empty() && is_plain(part.front()) &&
           std::all_of(part.begin(), part.end(),
                       [&](char c) { return is_plain(c) || c == '.' || c == '-'; });
  };
  const auto colon = text.find(':');
  const auto sign = text.find('@');
  if (colon == std::string_view::npos || sign == std::string_view::npos || sign < colon)
    return false;
  const auto source = text.substr(0, colon);
  return !source.empty() && std::all_of(source.begin(), source.end(), is_plain) &&
         is_part(text.substr(colon + 1, sign - colon - 1)) && is_part(text.substr(sign + 1));
}

Misfit misfit_of_element(const Node& value, catalog::Types types, const Limits& limits) {
  if (types != 0 && !(types_of(value) & types))
    return {fmt::format("is {}, not {}",
                        names_of(types_of(value) & ~(value.is(Kind::integer) ? type::number : 0U)),
                        names_of(types)),
            {}};
  if (limits.constant && !equal(*limits.constant, value))
    return {fmt::format("is not the only legal value {}", shown(*limits.constant)), {}};
  if (!limits.enumeration.empty() && !contains(limits.enumeration, value))
    return {fmt::format("is none of the legal values {}", list_of(limits.enumeration)),
            nearest_of(value, limits.enumeration)};
  if (value.is_number()) {
    if (auto why = number_problem(value.number, limits); !why.empty()) {
      const auto nearest = nearest_number(value.number, limits);
      return {std::move(why),
              nearest ? "the nearest legal value is " + written(*nearest) : std::string{}};
    }
  } else if (value.is(Kind::string)) {
    return {text_problem(value.string, limits), {}};
  }
  return {};
}

Misfit misfit(const Node& value, const Parameter& parameter) {
  const auto& limits = parameter.limits;
  if (!value.is(Kind::array) || !parameter.may_be_array()) {
    if (!parameter.may_be_array())
      return misfit_of_element(value, parameter.types, limits);
    // A single value where a list is meant is wrapped, unless the list has elements of other types.
    return misfit_of_element(value, value_types(parameter.types, parameter.item_types), limits);
  }
  const auto count = static_cast<std::int64_t>(value.items.size());
  if (limits.min_items && count < *limits.min_items)
    return {fmt::format("has {} items, fewer than the {} of minItems", count, *limits.min_items),
            {}};
  if (limits.max_items && count > *limits.max_items)
    return {fmt::format("has {} items, more than the {} of maxItems", count, *limits.max_items),
            {}};
  for (const auto* item : value.items)
    if (auto problem = misfit_of_element(*item, parameter.item_types, limits)) {
      problem.why = fmt::format("has the element {}, which {}", shown(*item), problem.why);
      return problem;
    }
  return {};
}

} // namespace aircat::check
