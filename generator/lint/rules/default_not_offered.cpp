#include "lint/rules.hpp"

#include "diagnostics/suggest.hpp"
#include "lint/read/schema.hpp"
#include "lint/shared/each.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_property(subject, [&](const Input&, const Property& property) {
    const auto* value = property.find("default");
    const auto* choices = property.find("enum");
    if (!value || !choices || !choices->is(catalog::Kind::array))
      return;
    if (std::any_of(choices->items.begin(), choices->items.end(),
                    [&](const catalog::Node* item) { return catalog::equal(*item, *value); }))
      return;
    const auto texts = strings_in(choices);
    report.error(
        *value, fmt::format("the default {} is not offered", quoted(catalog::text_of(*value))),
        hint_or(did_you_mean(catalog::text_of(*value), texts), "write one of the choices"));
  });
}

} // namespace

const Rule default_not_offered{
    {"AC6011", "A default is none of the choices",
     R"(The `default` of a field is no value of its `enum`. The panel shows nothing chosen, or another choice than the one that is
sent.

Write one of the choices.
)",
     R"(// video/Sora2.text2video.json
"duration": {
  "title": "Duration",
  "type": "integer",
  "enum": [4, 8, 12],
  "default": 5
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
