#include "check/rules.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

namespace type = catalog::type;

void judge(const LimitSet& set, std::string_view key, bool stated, catalog::Types wanted,
           catalog::Types have, Report& report) {
  if (stated && !(have & wanted))
    report.error(
        set.at(key),
        fmt::format("\"{}\" is {}, which {} does not limit", set.path, names_of(set.types), key),
        fmt::format("{} limits {}", key, names_of(wanted)));
}

void check(const Subject& subject, Report& report) {
  for (const auto& set : subject.limits()) {
    if (set.types == 0)
      continue;
    const auto& limits = *set.limits;
    judge(set, "minItems", limits.min_items.has_value(), type::array, set.types, report);
    judge(set, "maxItems", limits.max_items.has_value(), type::array, set.types, report);
    const auto values = value_types(set.types, set.item_types);
    if (values == 0)
      continue;
    constexpr auto numbers = type::integer | type::number;
    judge(set, "minLength", limits.min_length.has_value(), type::string, values, report);
    judge(set, "maxLength", limits.max_length.has_value(), type::string, values, report);
    judge(set, "pattern", !limits.pattern.empty(), type::string, values, report);
    judge(set, "minimum", limits.minimum.has_value(), numbers, values, report);
    judge(set, "maximum", limits.maximum.has_value(), numbers, values, report);
    judge(set, "multipleOf", limits.multiple_of.has_value(), numbers, values, report);
    judge(set, "format", set.format != catalog::Format::none, type::string, values, report);
  }
}

} // namespace

const Rule limit_without_effect{
    {"AC2103", "A limit that cannot act on the type",
     R"(`minLength`, `maxLength` and `pattern` limit text, `minimum`, `maximum` and `multipleOf` numbers, `minItems` and
`maxItems` lists. `format` is for text. On a parameter of another type the limit would never refuse anything, as JSON
Schema ignores it, though the author surely meant something by it.

Use the keyword for the type. How many items a list has is `maxItems`; what its elements may be is written on the same
parameter with the keywords of the elements' type.
)",
     R"(// catalog/models/acme/one.json
"parameters": { "steps": { "maxLength": 50 } })",
     R"(// catalog/models/acme/one.json
"parameters": { "steps": { "maximum": 50 } })"},
    check};

} // namespace aircat::check::rules
