#include "lint/rules.hpp"

#include "lint/each.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_expected(subject, [&](const Input&, const ExpectedText& expected) {
    const auto found = subject.source_texts.find(expected.key);
    if (found == subject.source_texts.end() || expected.text.empty() ||
        !found->second->member->value->is(catalog::Kind::string) ||
        found->second->value() == expected.text)
      return;
    const auto place = catalog::where(*expected.source);
    report.error(
        *found->second->member->value,
        fmt::format("the schema says {} ({}:{})", quoted(expected.text), place.file, place.line),
        fmt::format("write {}, or mend the schema", quoted(expected.text)));
  });
}

} // namespace

const Rule label_differs{
    {"AC6108", "A translation differs from what the schema says",
     R"(In the source locale the label of a field is the schema's `title`, that of a choice its `x-imgly-enum-labels`, and the
placeholder its `x-imgly-placeholder`. The translation wins in the editor, the schema in everything else that reads it, so the
same field has two names.

Make them alike.
)"},
    check};

} // namespace aircat::lint::rules
