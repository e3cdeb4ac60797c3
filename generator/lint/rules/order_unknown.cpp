#include "lint/rules.hpp"

#include "diagnostics/printer.hpp"
#include "diagnostics/suggest.hpp"
#include "lint/edit.hpp"
#include "lint/read/schema.hpp"
#include "lint/shared/each.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace aircat::lint::rules {
namespace {

bool is_among(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// A name that is nearly one of a field that the order lacks becomes that; any other goes.
Edit mended(const catalog::Node& item, const std::vector<std::string_view>& names,
            const std::vector<std::string_view>& listed) {
  const auto meant = nearest_name(item.string, names);
  return meant.empty() || is_among(listed, meant) ? removed(item)
                                                  : replaced(item, json_quoted(meant));
}

void check(const Subject& subject, Report& report) {
  for_each_order(subject, [&](const Input& input, const catalog::Node& order) {
    const auto names = field_names(input);
    const auto listed = strings_in(&order);
    for (const auto* item : order.items)
      if (!item->is(catalog::Kind::string))
        report.error(*item, "the order lists names of fields", "write a field's name");
      else if (!is_among(names, item->string))
        report.error(*item, fmt::format("there is no field {}", quoted(item->string)),
                     hint_or(did_you_mean(item->string, names), "mend the name, or remove it"),
                     mended(*item, names, listed));
  });
}

} // namespace

const Rule order_unknown{
    {"AC6004", "The order names a field that is not there",
     R"(`x-fal-order-properties` names something that is no member of `properties`. The editor passes it by, and the field that was
meant, most often under its earlier name, stands at the end of the panel or nowhere.

Mend the name, or remove it from the list.
)",
     R"(// image/NanoBanana2Pro.text2image.json
"x-fal-order-properties": ["prompt", "aspect_ratio", "format"])",
     R"(// image/NanoBanana2Pro.text2image.json
"x-fal-order-properties": ["prompt", "aspect_ratio"])"},
    check};

} // namespace aircat::lint::rules
