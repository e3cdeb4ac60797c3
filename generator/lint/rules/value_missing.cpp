#include "lint/rules.hpp"

#include "lint/missing_text.hpp"

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  report_missing(subject, ExpectedText::What::value, "the label of a choice of", report);
}

} // namespace

const Rule value_missing{
    {"AC6103", "The label of a choice has no translation",
     R"(Each choice of a field is looked up under the field's key with the value behind it: `….property.aspect_ratio.16:9`. Where the
source locale has no such key, the panel shows the bare value.

Add the key with the choice's label.
)"},
    check};

} // namespace aircat::lint::rules
