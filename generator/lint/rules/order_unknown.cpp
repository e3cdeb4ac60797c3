#include "lint/rules.hpp"

#include "diagnostics/suggest.hpp"
#include "lint/each.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_order(subject, [&](const Input& input, const catalog::Node& order) {
    const auto names = field_names(input);
    for (const auto* item : order.items)
      if (!item->is(catalog::Kind::string))
        report.error(*item, "the order lists names of fields", "write a field's name");
      else if (std::find(names.begin(), names.end(), item->string) == names.end())
        report.error(*item, fmt::format("there is no field {}", quoted(item->string)),
                     hint_or(did_you_mean(item->string, names), "mend the name, or remove it"));
  });
}

} // namespace

const Rule order_unknown{
    {"AC6004", "The order names a field that is not there",
     R"(`x-fal-order-properties` names something that is no member of `properties`. The editor passes it by, and the field that was
meant, most often under its earlier name, stands at the end of the panel or nowhere.

Mend the name, or remove it from the list.
)"},
    check};

} // namespace aircat::lint::rules
