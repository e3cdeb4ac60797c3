#include "lint/rules.hpp"

#include "lint/shared/each.hpp"

#include <fmt/format.h>

#include <utility>

namespace aircat::lint::rules {
namespace {

constexpr std::pair<std::string_view, std::string_view> bounds[] = {
    {"minimum", "maximum"}, {"minLength", "maxLength"}, {"minItems", "maxItems"}};

void check(const Subject& subject, Report& report) {
  for_each_property(subject, [&](const Input&, const Property& property) {
    for (const auto& [low, high] : bounds) {
      const auto* from = property.find(low);
      const auto* to = property.find(high);
      if (from && to && from->is_number() && to->is_number() && from->number > to->number)
        report.error(*from,
                     fmt::format("\"{}\" {} is above \"{}\" {}", low, catalog::text_of(*from), high,
                                 catalog::text_of(*to)),
                     "exchange or mend the two");
    }
  });
}

} // namespace

const Rule bounds_crossed{
    {"AC6020", "The lower bound is above the upper one",
     R"(A lower bound (`minimum`, `minLength`, `minItems`) is greater than the upper one beside it. No value can satisfy both, so
nothing that a person enters is ever legal.

Exchange or mend the two.
)",
     R"(// image/NanoBanana2Pro.text2image.json
"prompt": {
  "title": "Prompt",
  "type": "string",
  "minLength": 3000,
  "maxLength": 3,
  "x-imgly-builder": { "component": "TextArea" }
})",
     R"(// image/NanoBanana2Pro.text2image.json
"prompt": {
  "title": "Prompt",
  "type": "string",
  "minLength": 3,
  "maxLength": 3000,
  "x-imgly-builder": { "component": "TextArea" }
})"},
    check};

} // namespace aircat::lint::rules
