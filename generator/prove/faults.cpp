#include "prove/faults.hpp"

#include "request/codes.hpp"
#include "request/formats.hpp"
#include "request/pattern.hpp"
#include "request/value.hpp"

#include <algorithm>
#include <cmath>

namespace aircat::prove {
namespace {

using catalog::Limits;
using catalog::Parameter;
using Kind = Draft::Kind;
namespace code = request::code;
namespace type = catalog::type;

constexpr double largest_integer = 9007199254740991.0;

bool is_multiple(double number, double step) {
  if (std::trunc(step) == step)
    return std::fmod(number, step) == 0;
  const auto nearest = std::round(number / step) * step;
  return std::abs(number - nearest) <= 1e-9;
}

template <typename Value, typename Bound>
bool is_between(Value value, const std::optional<Bound>& low, const std::optional<Bound>& high) {
  return !(low && value < *low) && !(high && value > *high);
}

/// Of a scalar, or an element of a list.
void add_scalar_faults(const Limits& limits, const Draft& value, Codes& codes) {
  const auto& listed = limits.enumeration;
  if (!listed.empty() && std::none_of(listed.begin(), listed.end(),
                                      [&](const auto* node) { return equal(*node, value); }))
    codes.push_back(code::not_in_enum);
  if (value.is(Kind::number)) {
    if (!is_between(value.number, limits.minimum, limits.maximum))
      codes.push_back(code::out_of_range);
    if (limits.multiple_of && *limits.multiple_of > 0 &&
        !is_multiple(value.number, *limits.multiple_of))
      codes.push_back(code::not_a_multiple);
  } else if (value.is(Kind::text)) {
    if (!is_between(request::code_points(value.text), limits.min_length, limits.max_length))
      codes.push_back(code::wrong_length);
    if (!limits.pattern.empty() && !request::Pattern(limits.pattern).matches(value.text))
      codes.push_back(code::wrong_pattern);
  }
}

Codes limit_faults(const Limits& limits, const Draft& value, bool item) {
  Codes codes;
  if (limits.constant && !item && !equal(*limits.constant, value))
    codes.push_back(code::not_in_enum);
  if (!value.is(Kind::list))
    add_scalar_faults(limits, value, codes);
  else if (!item && !is_between(static_cast<std::int64_t>(value.items.size()), limits.min_items,
                                limits.max_items))
    codes.push_back(code::wrong_item_count);
  return codes;
}

bool is_integer_only(catalog::Types types) {
  return (types & type::integer) != 0 && (types & type::number) == 0;
}

catalog::Types types_of(const Field& field, bool item) {
  const auto* parameter = field.parameter;
  if (!parameter)
    return field.has_elements ? type::array : field.fields.empty() ? 0 : type::object;
  if (!item)
    return parameter->types;
  return parameter->item_types != 0 ? parameter->item_types : parameter->types & ~type::array;
}

} // namespace

bool has_code(const Codes& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

bool has_type(catalog::Types types, const Draft& value) {
  switch (value.kind) {
  case Kind::null:
    return types == 0;
  case Kind::boolean:
    return types == 0 || (types & type::boolean) != 0;
  case Kind::number:
    return types == 0 || (types & type::number) != 0 ||
           ((types & type::integer) != 0 && std::trunc(value.number) == value.number);
  case Kind::text:
    return types == 0 || (types & type::string) != 0;
  case Kind::list:
    return types == 0 || (types & type::array) != 0;
  case Kind::object:
    return types == 0 || (types & type::object) != 0;
  }
  return false;
}

bool fits(const Limits& limits, const Draft& value) {
  return limit_faults(limits, value, false).empty() &&
         (!value.is(Kind::list) ||
          std::all_of(value.items.begin(), value.items.end(),
                      [&](const Draft& item) { return limit_faults(limits, item, true).empty(); }));
}

Codes faults_of(const View& view, std::string_view path, const Draft& value, bool item) {
  if (path.size() > 2 && path.substr(path.size() - 2) == "[]")
    return value.is(Kind::object) ? Codes{} : Codes{code::wrong_type};
  const auto* field = view.find(path);
  if (!field)
    return {code::unknown_parameter};
  if (field->is_refused())
    return {code::refused_parameter};
  if (field->is_media() && field->naming != Naming::own)
    return {code::unnamed_media};
  const auto types = types_of(*field, item);
  if (!has_type(types, value))
    return {code::wrong_type};
  if (is_integer_only(types) && value.is(Kind::number) && std::abs(value.number) > largest_integer)
    return {code::inexact_integer};
  const auto* parameter = field->parameter;
  if (!parameter)
    return {};
  const bool is_side = path == "width" || path == "height";
  auto codes = view.provider && is_side ? Codes{} : limit_faults(parameter->limits, value, item);
  if (value.is(Kind::text) && !request::has_format(parameter->format, value.text))
    codes.push_back(code::wrong_format);
  return codes;
}

std::optional<std::string_view> wrong_side(const catalog::Size& size, catalog::Pair pair) {
  if (size.law == catalog::Size::Law::list) {
    for (const auto& row : size.rows)
      if (std::find(row.sizes.begin(), row.sizes.end(), pair) != row.sizes.end())
        return std::nullopt;
    return "width";
  }
  const auto is_off = [](const catalog::Axis& axis, std::int64_t side) {
    return side < axis.minimum || (axis.maximum && side > *axis.maximum) ||
           side % std::max<std::int64_t>(axis.multiple_of, 1) != 0;
  };
  if (is_off(size.width, pair.width))
    return "width";
  if (is_off(size.height, pair.height))
    return "height";
  const auto ratio = static_cast<long double>(pair.width) / static_cast<long double>(pair.height);
  const auto limit = [](const catalog::Pair& one) {
    return static_cast<long double>(one.width) / static_cast<long double>(one.height);
  };
  const bool legal =
      is_between(pair.width * pair.height, size.minimum_pixels, size.maximum_pixels) &&
      !(size.minimum_ratio && ratio < limit(*size.minimum_ratio)) &&
      !(size.maximum_ratio && ratio > limit(*size.maximum_ratio));
  return legal ? std::nullopt : std::optional<std::string_view>("width");
}

} // namespace aircat::prove
