#include "catalog/node_json.hpp"
#include "diagnostics/suggest.hpp"
#include "request/checks.hpp"
#include "request/codes.hpp"
#include "request/value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace aircat::request {
namespace {

using catalog::Limits;
using catalog::Node;
using nlohmann::ordered_json;

/// Fractions such as 0.1 are no exact doubles.
constexpr double tolerance = 1e-9;

std::string list_of(const std::vector<const Node*>& values) {
  std::vector<std::string> texts;
  texts.reserve(values.size());
  for (const auto* value : values)
    texts.push_back(catalog::text_of(*value));
  return fmt::format("{}", fmt::join(texts, ", "));
}

/// The legal value that was probably meant: the nearest name or the nearest number.
std::string nearest_of(const std::vector<const Node*>& values, const ordered_json& given) {
  if (given.is_string()) {
    std::vector<std::string_view> names;
    for (const auto* value : values)
      if (value->is(catalog::Kind::string))
        names.push_back(value->string);
    return nearest_name(given.get_ref<const std::string&>(), names);
  }
  if (!given.is_number())
    return {};
  const Node* nearest = nullptr;
  const auto number = given.get<double>();
  for (const auto* value : values)
    if (value->is_number() &&
        (!nearest || std::abs(value->number - number) < std::abs(nearest->number - number)))
      nearest = value;
  return nearest ? catalog::text_of(*nearest) : std::string{};
}

void check_listed(const std::vector<const Node*>& values, const ordered_json& given,
                  std::vector<Fault>& faults) {
  if (std::any_of(values.begin(), values.end(), [&](const Node* v) { return equal(*v, given); }))
    return;
  const auto allowed = list_of(values);
  auto nearest = nearest_of(values, given);
  faults.push_back({Concern::limit, code::not_in_enum,
                    values.size() == 1 ? fmt::format("must be {}", allowed)
                                       : fmt::format("must be one of {}", allowed),
                    nearest.empty() ? std::string{} : fmt::format("did you mean {}?", nearest),
                    allowed, nearest});
}

std::string range_text(const std::string& low, const std::string& high) {
  if (low.empty())
    return "at most " + high;
  return high.empty() ? "at least " + low : low == high ? low : low + " to " + high;
}

bool is_multiple(double value, double step) {
  if (std::trunc(step) == step)
    return std::fmod(value, step) == 0;
  const auto times = value / step;
  return std::abs(times - std::round(times)) * step <= tolerance;
}

void check_number(const Limits& limits, double number, std::vector<Fault>& faults) {
  const bool below = limits.minimum && number < *limits.minimum;
  const bool above = limits.maximum && number > *limits.maximum;
  if (below || above) {
    const auto allowed = range_text(limits.minimum ? text_of(*limits.minimum) : "",
                                    limits.maximum ? text_of(*limits.maximum) : "");
    faults.push_back({Concern::limit,
                      code::out_of_range,
                      fmt::format("must be {}", allowed),
                      {},
                      allowed,
                      text_of(below ? *limits.minimum : *limits.maximum)});
  }
  if (limits.multiple_of && *limits.multiple_of > 0 && !is_multiple(number, *limits.multiple_of)) {
    const auto step = *limits.multiple_of;
    const auto allowed = fmt::format("multiples of {}", text_of(step));
    faults.push_back({Concern::limit,
                      code::not_a_multiple,
                      fmt::format("must be a multiple of {}", text_of(step)),
                      {},
                      allowed,
                      text_of(std::floor(number / step + 0.5) * step)});
  }
}

std::string count_text(const std::optional<std::int64_t>& low,
                       const std::optional<std::int64_t>& high) {
  return range_text(low ? std::to_string(*low) : "", high ? std::to_string(*high) : "");
}

void check_text(const Limits& limits, const std::string& text, const Patterns& patterns,
                std::vector<Fault>& faults) {
  if (limits.min_length || limits.max_length) {
    const auto length = code_points(text);
    if ((limits.min_length && length < *limits.min_length) ||
        (limits.max_length && length > *limits.max_length)) {
      const auto allowed = count_text(limits.min_length, limits.max_length) + " characters";
      faults.push_back({Concern::limit,
                        code::wrong_length,
                        fmt::format("must have {}, but has {}", allowed, length),
                        {},
                        allowed,
                        {}});
    }
  }
  if (!limits.pattern.empty() && !patterns.matches(limits.pattern, text))
    faults.push_back({Concern::limit,
                      code::wrong_pattern,
                      fmt::format("must match {}", limits.pattern),
                      {},
                      std::string(limits.pattern),
                      {}});
}

void check_items(const Limits& limits, std::size_t count, std::vector<Fault>& faults) {
  if ((limits.min_items && std::cmp_less(count, *limits.min_items)) ||
      (limits.max_items && std::cmp_greater(count, *limits.max_items))) {
    const auto allowed = count_text(limits.min_items, limits.max_items) + " elements";
    faults.push_back({Concern::limit,
                      code::wrong_item_count,
                      fmt::format("must have {}, but has {}", allowed, count),
                      {},
                      allowed,
                      {}});
  }
}

} // namespace

std::vector<Fault> check_limits(const Limits& limits, const ordered_json& value,
                                const Patterns& patterns) {
  std::vector<Fault> faults;
  if (limits.constant)
    check_listed({limits.constant}, value, faults);
  if (value.is_array()) {
    check_items(limits, value.size(), faults);
    return faults;
  }
  if (!limits.enumeration.empty())
    check_listed(limits.enumeration, value, faults);
  if (value.is_number())
    check_number(limits, value.get<double>(), faults);
  else if (value.is_string())
    check_text(limits, value.get_ref<const std::string&>(), patterns, faults);
  return faults;
}

} // namespace aircat::request
