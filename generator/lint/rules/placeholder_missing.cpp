#include "lint/rules.hpp"

#include "lint/missing_text.hpp"

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  report_missing(subject, ExpectedText::What::placeholder, "the placeholder of", report);
}

} // namespace

const Rule placeholder_missing{
    {"AC6102", "The placeholder of a text area has no translation",
     R"(An empty text area shows a placeholder, which is looked up under the field's key with `.placeholder` behind it. Where the
source locale has no such key, the area stays empty.

Add the key.
)"},
    check};

} // namespace aircat::lint::rules
