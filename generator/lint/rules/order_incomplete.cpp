#include "lint/rules.hpp"

#include "diagnostics/printer.hpp"
#include "lint/edit.hpp"
#include "lint/shared/each.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_order(subject, [&](const Input& input, const catalog::Node& order) {
    const auto& items = order.items;
    std::size_t place = 0; // behind the field that stands before it in the schema
    for (const auto& property : input.properties) {
      const auto at = std::find_if(items.begin(), items.end(), [&](const catalog::Node* item) {
        return item->is(catalog::Kind::string) && item->string == property.name;
      });
      if (at != items.end())
        place = static_cast<std::size_t>(at - items.begin()) + 1;
      else
        report.error(
            *property.member, fmt::format("{} is not in \"{}\"", quoted(property.name), order_key),
            "add it at its place in the panel", added_at(order, place, json_quoted(property.name)));
    }
  });
}

} // namespace

const Rule order_incomplete{
    {"AC6005", "The order leaves out a field",
     R"(A member of `properties` is not in `x-fal-order-properties`. Fields outside the list have no place in the panel: whether the
editor shows them at the end, or at all, is left to chance.

Add the field to the list at its place.
)",
     R"(// image/NanoBanana2Pro.text2image.json
"x-fal-order-properties": ["prompt"])",
     R"(// image/NanoBanana2Pro.text2image.json
"x-fal-order-properties": ["prompt", "aspect_ratio"])"},
    check};

} // namespace aircat::lint::rules
