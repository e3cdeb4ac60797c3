#include "lint/rules.hpp"

#include "diagnostics/suggest.hpp"
#include "lint/shared/each.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_input(subject, [&](const Input& input) {
    const auto* required = input.schema().find("required");
    if (!required)
      return;
    const auto names = field_names(input);
    for (const auto* item : required->items)
      if (!item->is(catalog::Kind::string) ||
          std::find(names.begin(), names.end(), item->string) == names.end())
        report.error(
            *item, fmt::format("there is no field {}", quoted(catalog::text_of(*item))),
            hint_or(did_you_mean(catalog::text_of(*item), names), "mend the name, or remove it"));
  });
}

} // namespace

const Rule required_unknown{
    {"AC6007", "A required field is not there",
     R"(`required` names something that is no member of `properties`. Nobody can fill in what the panel does not show, so no input
ever satisfies the schema.

Mend the name, or remove it from `required`.
)",
     R"(// image/NanoBanana2Pro.text2image.json
"required": ["promt"])",
     R"(// image/NanoBanana2Pro.text2image.json
"required": ["prompt"])"},
    check};

} // namespace aircat::lint::rules
