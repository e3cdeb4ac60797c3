#include "check/rules.hpp"

#include "check/fits.hpp"

#include <fmt/format.h>

#include <unordered_set>

namespace aircat::check::rules {
namespace {

/// The same for equal values, different for others: strings keep their quotes.
std::string key_of(const Node& value) {
  return value.is(catalog::Kind::string) ? quoted(value.string) + std::string(value.string)
                                         : catalog::text_of(value);
}

void judge(const std::vector<const Node*>& values, std::string_view name, Report& report) {
  if (values.size() < 2)
    return;
  std::unordered_set<std::string> seen;
  for (const auto* value : values)
    if (!seen.insert(key_of(*value)).second)
      report.error(*value,
                   fmt::format("the value {} of \"{}\" is listed twice", shown(*value), name),
                   "remove one of the two");
}

void check(const Subject& subject, Report& report) {
  for (const auto& set : subject.limits())
    judge(set.limits->enumeration, set.path, report);
  each_provider(subject.catalog, [&](const Provider& provider) {
    for (const auto& input : provider.inputs)
      if (const auto* values = input.node->find("values"))
        judge(values->items, input.name, report);
  });
}

} // namespace

const Rule repeated_value{
    {"AC2105", "A value listed twice",
     R"(The same value stands twice in the `enum` of a parameter or in the `values` of an input. A panel would show the choice
twice, generated code would declare it twice, and JSON Schema forbids it in `enum`. `1` and `1.0` are the same value.

Remove one, or correct the one that was meant to be another.
)",
     R"(// catalog/models/acme/film.json
"parameters": { "duration": { "enum": [4, 8, 8] } })",
     R"(// catalog/models/acme/film.json
"parameters": { "duration": { "enum": [4, 8, 10] } })"},
    check};

} // namespace aircat::check::rules
