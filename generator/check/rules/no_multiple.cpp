#include "check/rules.hpp"

#include "check/fits.hpp"

#include <fmt/format.h>

#include <cmath>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  constexpr double tolerance = 1e-9;
  for (const auto& set : subject.limits()) {
    const auto& limits = *set.limits;
    if (limits.multiple_of && *limits.multiple_of <= 0) {
      report.error(set.at("multipleOf"),
                   fmt::format("multipleOf of \"{}\" is not above 0", set.path),
                   "leave it out when every number is legal");
      continue;
    }
    const bool whole = value_types(set.types, set.item_types) == catalog::type::integer;
    if (!limits.minimum || !limits.maximum || *limits.minimum > *limits.maximum ||
        (!limits.multiple_of && !whole))
      continue;
    const double step = limits.multiple_of.value_or(1);
    const double first = std::ceil(*limits.minimum / step - tolerance) * step;
    if (first > *limits.maximum + tolerance * step)
      report.error(set.at(limits.multiple_of ? "multipleOf" : "maximum"),
                   fmt::format("no {} lies between minimum {} and maximum {} of \"{}\"",
                               limits.multiple_of ? fmt::format("multiple of {}", written(step))
                                                  : "whole number",
                               written(*limits.minimum), written(*limits.maximum), set.path),
                   fmt::format("the nearest are {} and {}", written(first - step), written(first)));
  }
}

} // namespace

const Rule no_multiple{
    {"AC2102", "No legal number in the range",
     R"(`multipleOf` is zero or negative, or no multiple of it lies between `minimum` and `maximum`; for an integer without
`multipleOf` the range holds no whole number. No value is legal then.

Correct the figure that is wrong: the range often begins or ends at a multiple.
)",
     R"(// catalog/models/acme/one.json
"parameters": { "steps": { "minimum": 41, "maximum": 49, "multipleOf": 10 } })",
     R"(// catalog/models/acme/one.json
"parameters": { "steps": { "minimum": 40, "maximum": 50, "multipleOf": 10 } })"},
    check};

} // namespace aircat::check::rules
