#include "request/limits.hpp"

#include "catalog/node_json.hpp"
#include "diagnostics/suggest.hpp"
#include "request/codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace aircat::request {
namespace {

using catalog::Node;

/// Fractions such as 0.1 are no exact doubles.
constexpr double tolerance = 1e-9;
/// Steps below it are compared as integers.
constexpr double largest_step = 1e15;

std::string list_of(const std::vector<const Node*>& values) {
  std::vector<std::string> texts;
  texts.reserve(values.size());
  for (const auto* value : values)
    texts.push_back(catalog::text_of(*value));
  return fmt::format("{}", fmt::join(texts, ", "));
}

/// The legal value that was probably meant: the nearest name or the nearest number.
std::string nearest_of(const std::vector<const Node*>& values, Value given) {
  if (given.is_string()) {
    std::vector<std::string_view> names;
    for (const auto* value : values)
      if (value->is(catalog::Kind::string))
        names.push_back(value->string);
    return nearest_name(text_in(given), names);
  }
  if (!is_number(given))
    return {};
  const Node* nearest = nullptr;
  const auto number = number_of(given);
  for (const auto* value : values)
    if (value->is_number() &&
        (!nearest || std::abs(value->number - number) < std::abs(nearest->number - number)))
      nearest = value;
  return nearest ? catalog::text_of(*nearest) : std::string{};
}

Fault not_listed(const std::vector<const Node*>& values, Value given) {
  const auto allowed = list_of(values);
  auto nearest = nearest_of(values, given);
  return {Concern::limit,
          code::not_in_enum,
          values.size() == 1 ? fmt::format("must be {}", allowed)
                             : fmt::format("must be one of {}", allowed),
          nearest.empty() ? std::string{} : fmt::format("did you mean {}?", nearest),
          allowed,
          nearest};
}

std::string range_text(const std::string& low, const std::string& high) {
  if (low.empty())
    return "at most " + high;
  return high.empty() ? "at least " + low : low == high ? low : low + " to " + high;
}

std::string count_text(const std::optional<std::int64_t>& low,
                       const std::optional<std::int64_t>& high) {
  return range_text(low ? std::to_string(*low) : "", high ? std::to_string(*high) : "");
}

Fault out_of_range(const catalog::Limits& limits, double number) {
  const auto allowed = range_text(limits.minimum ? text_of(*limits.minimum) : "",
                                  limits.maximum ? text_of(*limits.maximum) : "");
  const bool below = limits.minimum && number < *limits.minimum;
  return {Concern::limit,
          code::out_of_range,
          fmt::format("must be {}", allowed),
          {},
          allowed,
          text_of(below ? *limits.minimum : *limits.maximum)};
}

Fault not_a_multiple(double step, double number) {
  return {Concern::limit,
          code::not_a_multiple,
          fmt::format("must be a multiple of {}", text_of(step)),
          {},
          fmt::format("multiples of {}", text_of(step)),
          text_of(std::floor(number / step + 0.5) * step)};
}

Fault wrong_length(const catalog::Limits& limits, std::string_view text) {
  const auto allowed = count_text(limits.min_length, limits.max_length) + " characters";
  return {Concern::limit,
          code::wrong_length,
          fmt::format("must have {}, but has {}", allowed, code_points(text)),
          {},
          allowed,
          {}};
}

Fault wrong_item_count(const catalog::Limits& limits, std::size_t count) {
  const auto allowed = count_text(limits.min_items, limits.max_items) + " elements";
  return {Concern::limit,
          code::wrong_item_count,
          fmt::format("must have {}, but has {}", allowed, count),
          {},
          allowed,
          {}};
}

Fault wrong_pattern(std::string_view pattern) {
  return {Concern::limit,
          code::wrong_pattern,
          fmt::format("must match {}", pattern),
          {},
          std::string(pattern),
          {}};
}

template <typename Describe>
Fault fault_of(std::string_view code, Detail detail, Describe describe) {
  return detail == Detail::all ? describe() : Fault{Concern::limit, code, {}, {}, {}, {}};
}

std::size_t at_least_zero(std::int64_t count) {
  return static_cast<std::size_t>(std::max<std::int64_t>(count, 0));
}

} // namespace

bool says_limits(const catalog::Limits& limits) {
  return limits.constant || !limits.enumeration.empty() || limits.minimum || limits.maximum ||
         limits.multiple_of || limits.min_length || limits.max_length || limits.min_items ||
         limits.max_items || !limits.pattern.empty();
}

Limits::Limits(const catalog::Limits& limits)
    : source_(&limits), listed_(!limits.enumeration.empty()), has_pattern_(!limits.pattern.empty()),
      pattern_(limits.pattern) {
  minimum_ = limits.minimum.value_or(minimum_);
  maximum_ = limits.maximum.value_or(maximum_);
  step_ = std::max(limits.multiple_of.value_or(0), 0.0);
  if (std::trunc(step_) == step_ && step_ <= largest_step)
    whole_step_ = static_cast<std::int64_t>(step_);
  const auto count = [](const std::optional<std::int64_t>& from, std::size_t& to) {
    if (from)
      to = at_least_zero(*from);
  };
  count(limits.min_length, min_length_);
  count(limits.max_length, max_length_);
  count(limits.min_items, min_items_);
  count(limits.max_items, max_items_);
  for (const auto* value : limits.enumeration)
    if (value->is(catalog::Kind::string))
      texts_.add(value->string, 0);
  has_constant_ = limits.constant != nullptr;
  if (has_constant_ && limits.constant->is(catalog::Kind::string))
    constant_text_ = Name(limits.constant->string);
}

bool Limits::hold(Value value) const {
  if (has_constant_ && !is_constant(value))
    return false;
  return value.is_array() ? has_count(array_in(value).size()) : hold_for_item(value);
}

bool Limits::hold_for_item(Value item) const {
  if (item.is_string())
    return suits(text_in(item));
  if (listed_ && !is_listed(item))
    return false;
  if (!is_number(item))
    return true;
  const auto number = number_of(item);
  return is_in_range(number) && is_multiple(number);
}

bool Limits::hold_for_text(std::string_view text) const {
  return (!has_constant_ || (constant_text_.text().data() && constant_text_ == Name(text))) &&
         suits(text);
}

bool Limits::hold_for_integer(std::int64_t number) const {
  const auto value = static_cast<double>(number);
  if (!is_in_range(value) || !is_multiple(number))
    return false;
  if (has_constant_ && !(source_->constant->is_number() && source_->constant->number == value))
    return false;
  return !listed_ ||
         std::any_of(source_->enumeration.begin(), source_->enumeration.end(),
                     [&](const Node* node) { return node->is_number() && node->number == value; });
}

bool Limits::suits(std::string_view text) const {
  return has_length(text) && (!has_pattern_ || pattern_.matches(text)) &&
         (!listed_ || texts_.has(text));
}

std::vector<Fault> Limits::faults(Value value, Detail detail) const {
  if (!source_)
    return {};
  std::vector<Fault> faults;
  if (!value.is_array()) {
    faults = item_faults(value, detail);
  } else if (const auto count = array_in(value).size(); !has_count(count)) {
    faults.push_back(fault_of(code::wrong_item_count, detail,
                              [&] { return wrong_item_count(*source_, count); }));
  }
  if (has_constant_ && !is_constant(value))
    faults.insert(faults.begin(), fault_of(code::not_in_enum, detail,
                                           [&] { return not_listed({source_->constant}, value); }));
  return faults;
}

std::vector<Fault> Limits::item_faults(Value item, Detail detail) const {
  if (!source_)
    return {};
  std::vector<Fault> faults;
  const auto add = [&](std::string_view code, auto describe) {
    faults.push_back(fault_of(code, detail, describe));
  };
  if (listed_ && !is_listed(item))
    add(code::not_in_enum, [&] { return not_listed(source_->enumeration, item); });
  if (is_number(item)) {
    const auto number = number_of(item);
    if (!is_in_range(number))
      add(code::out_of_range, [&] { return out_of_range(*source_, number); });
    if (!is_multiple(number))
      add(code::not_a_multiple, [&] { return not_a_multiple(step_, number); });
  } else if (item.is_string()) {
    const auto text = text_in(item);
    if (!has_length(text))
      add(code::wrong_length, [&] { return wrong_length(*source_, text); });
    if (!pattern_.matches(text))
      add(code::wrong_pattern, [&] { return wrong_pattern(source_->pattern); });
  }
  return faults;
}

bool Limits::is_constant(Value value) const {
  return value.is_string() ? constant_text_.text().data() && constant_text_ == Name(text_in(value))
                           : equal(*source_->constant, value);
}

bool Limits::is_listed(Value value) const {
  return std::any_of(source_->enumeration.begin(), source_->enumeration.end(),
                     [&](const Node* node) { return equal(*node, value); });
}

bool Limits::is_multiple(double number) const {
  if (step_ == 0)
    return true;
  if (std::trunc(step_) == step_)
    return std::fmod(number, step_) == 0;
  const auto times = number / step_;
  return std::abs(times - std::round(times)) * step_ <= tolerance;
}

bool Limits::is_multiple(std::int64_t number) const {
  return whole_step_ != 0 ? number % whole_step_ == 0 : is_multiple(static_cast<double>(number));
}

/// A code point has one to four bytes, so most texts need no counting.
bool Limits::has_length(std::string_view text) const {
  const auto bytes = text.size();
  if (bytes < min_length_ || bytes / 4 > max_length_)
    return false;
  if ((bytes + 3) / 4 >= min_length_ && bytes <= max_length_)
    return true;
  const auto length = static_cast<std::size_t>(code_points(text));
  return length >= min_length_ && length <= max_length_;
}

bool Limits::has_count(std::size_t count) const {
  return count >= min_items_ && count <= max_items_;
}

} // namespace aircat::request
