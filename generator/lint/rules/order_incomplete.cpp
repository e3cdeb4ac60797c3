#include "lint/rules.hpp"

#include "lint/each.hpp"
#include "lint/schema.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_order(subject, [&](const Input& input, const catalog::Node& order) {
    const auto listed = strings_in(&order);
    for (const auto& property : input.properties)
      if (std::find(listed.begin(), listed.end(), property.name) == listed.end())
        report.error(*property.member,
                     fmt::format("{} is not in \"{}\"", quoted(property.name), order_key),
                     "add it at its place in the panel");
  });
}

} // namespace

const Rule order_incomplete{
    {"AC6005", "The order leaves out a field",
     R"(A member of `properties` is not in `x-fal-order-properties`. Fields outside the list have no place in the panel: whether the
editor shows them at the end, or at all, is left to chance.

Add the field to the list at its place.
)"},
    check};

} // namespace aircat::lint::rules
