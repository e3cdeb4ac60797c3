#include "check/rules.hpp"

#include "check/fits.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

void judge(const Provider& provider, const catalog::Fixed& fixed, Report& report) {
  const auto name = [&] {
    return fmt::format("{} sends {} as \"{}\"", provider.id, shown(*fixed.value), fixed.path);
  };
  if (const auto* refused = refusal_of(provider, fixed.path)) {
    report.error(
        in_model(provider, {fixed.value, refused->node}),
        fmt::format("{}, which the model refuses", name()),
        fmt::format("remove it with \"request\": {{ \"{}\": null }}, or take the parameter",
                    fixed.path));
    return;
  }
  // Where the model narrows what a shared layer sends, the model's line is the one to look at.
  if (const auto* parameter = provider.parameter(fixed.path))
    if (const auto problem = misfit(*fixed.value, *parameter))
      report.error(in_model(provider, {fixed.value, parameter->node}),
                   fmt::format("{}, but that {}", name(), problem.why), problem.hint);
}

void check(const Subject& subject, Report& report) {
  each_provider(subject.catalog, [&](const Provider& provider) {
    for (const auto& fixed : provider.request)
      judge(provider, fixed, report);
  });
}

} // namespace

const Rule request_value{
    {"AC2108", "A request value that is not legal",
     R"(`request` holds values that every request of a provider carries. One of them breaks the limits of its parameter for
some model, or the model refuses the parameter (`false`). Each request of that provider would be answered with an
error.

A model that does not take what the task or the capability sends has to send something else by a `request` of its own.
`null` removes an inherited value.
)",
     R"(// catalog/models/acme/one.json
"parameters": { "outputFormat": { "enum": ["JPG"] } },
"request": { "outputFormat": "PNG" })",
     R"(// catalog/models/acme/one.json
"parameters": { "outputFormat": { "enum": ["JPG"] } },
"request": { "outputFormat": "JPG" })"},
    check};

} // namespace aircat::check::rules
