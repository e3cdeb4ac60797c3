#include "check/rules.hpp"

#include "check/fits.hpp"

#include <fmt/format.h>

#include <optional>

namespace aircat::check::rules {
namespace {

template <typename T>
void compare(const LimitSet& set, std::string_view low_key, std::optional<T> low,
             std::string_view high_key, std::optional<T> high, Report& report) {
  if (low && high && *low > *high)
    report.error(set.at(high_key),
                 fmt::format("{} {} of \"{}\" is below {} {}", high_key,
                             written(static_cast<double>(*high)), set.path, low_key,
                             written(static_cast<double>(*low))),
                 "no value is legal: correct one of the two");
}

void not_negative(const LimitSet& set, std::string_view key, std::optional<std::int64_t> value,
                  Report& report) {
  if (value && *value < 0)
    report.error(set.at(key), fmt::format("{} of \"{}\" is negative", key, set.path),
                 "the least is 0");
}

void check(const Subject& subject, Report& report) {
  for (const auto& set : subject.limits()) {
    const auto& limits = *set.limits;
    compare(set, "minimum", limits.minimum, "maximum", limits.maximum, report);
    compare(set, "minLength", limits.min_length, "maxLength", limits.max_length, report);
    compare(set, "minItems", limits.min_items, "maxItems", limits.max_items, report);
    not_negative(set, "minLength", limits.min_length, report);
    not_negative(set, "maxLength", limits.max_length, report);
    not_negative(set, "minItems", limits.min_items, report);
    not_negative(set, "maxItems", limits.max_items, report);
    const auto* values = set.node && limits.enumeration.empty() ? set.node->find("enum") : nullptr;
    if (values && values->is(catalog::Kind::array))
      report.error(*values, fmt::format("enum of \"{}\" lists no value", set.path),
                   "list the legal values, or leave the key out when any value is legal");
  }
}

} // namespace

const Rule empty_range{
    {"AC2101", "Limits that contradict each other",
     R"(A lower limit is above the upper one (`minimum` and `maximum`, `minLength` and `maxLength`, `minItems` and
`maxItems`), a length or a number of items is negative, or `enum` is empty. No value is legal then: the validator would
refuse each request, and a panel could offer nothing.

Limits of one parameter are one value: a model that states any of them replaces all inherited ones, so look for the
contradiction in the object that the finding points at. Conditions in `rules` are looked at as well.

Correct the figure that is wrong.
)",
     R"(// catalog/models/acme/one.json
"parameters": { "positivePrompt": { "minLength": 300, "maxLength": 30 } })",
     R"(// catalog/models/acme/one.json
"parameters": { "positivePrompt": { "minLength": 3, "maxLength": 3000 } })"},
    check};

} // namespace aircat::check::rules
