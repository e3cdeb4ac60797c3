#include "lint/rules.hpp"

#include "lint/shared/each.hpp"
#include "lint/shared/value_type.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_property(subject, [&](const Input&, const Property& property) {
    const auto* choices = property.find("enum");
    const auto* type = property.find("type");
    if (!choices || !type)
      return;
    for (const auto* item : choices->items)
      if (!is_of_type(*item, *type))
        report.error(*item,
                     fmt::format("{} is no {}", quoted(catalog::text_of(*item)), types_text(*type)),
                     "write the value as the type says, or mend the type");
  });
}

} // namespace

const Rule enum_type{
    {"AC6009", "A choice is not of the type of its field",
     R"(A value of an `enum` is not of the `type` that the field has. It can never be chosen: by the type it is refused.

Write the value as the type says, or mend the type. Mind that `"5"` is a text and `5` a number.
)",
     R"(// video/Sora2.text2video.json
"duration": {
  "title": "Duration",
  "type": "integer",
  "enum": [4, 8, "12"],
  "default": 4
})",
     R"(// video/Sora2.text2video.json
"duration": {
  "title": "Duration",
  "type": "integer",
  "enum": [4, 8, 12],
  "default": 4
})"},
    check};

} // namespace aircat::lint::rules
