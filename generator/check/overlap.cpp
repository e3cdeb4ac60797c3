#include "check/overlap.hpp"

#include "check/fits.hpp"

#include <algorithm>

namespace aircat::check {
namespace {

template <typename T>
bool ranges_overlap(std::optional<T> a_low, std::optional<T> a_high, std::optional<T> b_low,
                    std::optional<T> b_high) {
  const auto below = [](std::optional<T> high, std::optional<T> low) {
    return high && low && *high < *low;
  };
  return !below(a_high, b_low) && !below(b_high, a_low);
}

bool any_fits(const std::vector<const Node*>& values, const Limits& limits) {
  return std::any_of(values.begin(), values.end(),
                     [&](const Node* value) { return !misfit_of_element(*value, 0, limits); });
}

} // namespace

std::vector<const Node*> listed(const Limits& limits) {
  if (limits.constant)
    return {limits.constant};
  return limits.enumeration;
}

bool overlap(const Limits& a, const Limits& b) {
  if (const auto values = listed(a); !values.empty() && !any_fits(values, b))
    return false;
  if (const auto values = listed(b); !values.empty() && !any_fits(values, a))
    return false;
  return ranges_overlap(a.minimum, a.maximum, b.minimum, b.maximum) &&
         ranges_overlap(a.min_length, a.max_length, b.min_length, b.max_length) &&
         ranges_overlap(a.min_items, a.max_items, b.min_items, b.max_items);
}

std::string tier_problem(const Provider& provider, const catalog::Condition& condition) {
  const auto values = listed(condition.limits);
  if (values.empty())
    return {};
  const auto& rows = provider.size.rows;
  const bool known = std::any_of(rows.begin(), rows.end(), [&](const catalog::SizeRow& row) {
    return std::any_of(values.begin(), values.end(), [&](const Node* value) {
      return value->is(catalog::Kind::string) && value->string == row.tier;
    });
  });
  return known ? std::string{} : "the sizes have no such tier";
}

} // namespace aircat::check
