#include "lint/rules.hpp"

#include "lint/shared/each.hpp"
#include "lint/shared/enum_entries.hpp"

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_property(subject, [&](const Input&, const Property& property) {
    check_entries(property, "x-imgly-enum-labels", "label", report);
  });
}

} // namespace

const Rule labels_differ{
    {"AC6012", "Choices and their labels differ",
     R"(`x-imgly-enum-labels` has exactly one entry for each value of `enum`. Where one is missing, the panel shows the bare value, as it goes over the wire; one that
is left over belongs to a choice that was renamed or removed.

Add what is missing and remove what is left over.
)",
     R"(// image/NanoBanana2Pro.text2image.json
"x-imgly-enum-labels": { "1:1": "Square", "16:10": "Landscape 16:9" })",
     R"(// image/NanoBanana2Pro.text2image.json
"x-imgly-enum-labels": { "1:1": "Square", "16:9": "Landscape 16:9" })"},
    check};

} // namespace aircat::lint::rules
