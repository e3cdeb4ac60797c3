#include "lint/rules.hpp"

#include "diagnostics/printer.hpp"
#include "lint/edit.hpp"
#include "lint/shared/each.hpp"

#include <fmt/format.h>

#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>

namespace aircat::lint::rules {
namespace {

/// The keys for which schemas do not agree on a text.
std::set<std::string_view> disputed_keys(const Subject& subject) {
  std::unordered_map<std::string_view, std::string_view> texts;
  std::set<std::string_view> disputed;
  for_each_expected(subject, [&](const Input&, const ExpectedText& expected) {
    if (!expected.text.empty() &&
        texts.emplace(expected.key, expected.text).first->second != expected.text)
      disputed.insert(expected.key);
  });
  return disputed;
}

void check(const Subject& subject, Report& report) {
  std::optional<std::set<std::string_view>> disputed; // found out only when it matters
  for_each_expected(subject, [&](const Input&, const ExpectedText& expected) {
    const auto found = subject.source_texts.find(expected.key);
    if (found == subject.source_texts.end() || expected.text.empty() ||
        !found->second->member->value->is(catalog::Kind::string) ||
        found->second->value() == expected.text)
      return;
    const auto place = catalog::where(*expected.source);
    const auto& value = *found->second->member->value;
    if (!disputed)
      disputed = disputed_keys(subject);
    const auto fix = disputed->count(expected.key) > 0
                         ? std::nullopt
                         : std::optional(replaced(value, json_quoted(expected.text)));
    report.error(
        value,
        fmt::format("the schema says {} ({}:{})", quoted(expected.text), place.file, place.line),
        fmt::format("write {}, or mend the schema", quoted(expected.text)), fix);
  });
}

} // namespace

const Rule label_differs{
    {"AC6108", "A translation differs from what the schema says",
     R"(In the source locale the label of a field is the schema's `title`, that of a choice its `x-imgly-enum-labels`, and the
placeholder its `x-imgly-placeholder`. The translation wins in the editor, the schema in everything else that reads it, so the
same field has two names.

Make them alike.
)",
     R"(// image/en.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio": "Ratio")",
     R"(// image/en.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio": "Format")"},
    check};

} // namespace aircat::lint::rules
