#include "lint/rules.hpp"

#include "lint/shared/each.hpp"
#include "lint/shared/enum_entries.hpp"

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_property(subject, [&](const Input&, const Property& property) {
    check_entries(property, "x-imgly-enum-icons", "icon", report);
  });
}

} // namespace

const Rule icons_differ{
    {"AC6013", "Choices and their icons differ",
     R"(`x-imgly-enum-icons` has exactly one entry for each value of `enum`. Where one is missing, the panel shows a hole where the others have a picture; one that
is left over belongs to a choice that was renamed or removed.

Add what is missing and remove what is left over.
)",
     R"(// image/NanoBanana2Pro.text2image.json
"x-imgly-enum-icons": { "1:1": "@imgly/plugin/formats/ratio1by1" })",
     R"(// image/NanoBanana2Pro.text2image.json
"x-imgly-enum-icons": {
  "1:1": "@imgly/plugin/formats/ratio1by1",
  "16:9": "@imgly/plugin/formats/ratio16by9"
})"},
    check};

} // namespace aircat::lint::rules
