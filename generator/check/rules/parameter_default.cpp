#include "check/rules.hpp"

#include "check/fits.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for (const auto& definition : subject.definitions()) {
    const auto& parameter = *definition.parameter;
    if (!parameter.default_value || parameter.refused)
      continue;
    if (const auto problem = misfit(*parameter.default_value, parameter))
      report.error(*parameter.default_value,
                   fmt::format("the default {} of \"{}\" {}", shown(*parameter.default_value),
                               parameter.path, problem.why),
                   problem.hint);
  }
}

} // namespace

const Rule parameter_default{
    {"AC2107", "A default that is not legal",
     R"(`default` of a parameter is what the API assumes when the parameter is absent, and what an input that is placed there
offers first. It has another type than the parameter, is not in `enum`, or lies outside the limits. A person who
presses "Generate" without touching the field would get an error.

The hint names the nearest legal value.
)",
     R"(// catalog/models/acme/one.json
"parameters": { "steps": { "maximum": 50, "default": 60 } })",
     R"(// catalog/models/acme/one.json
"parameters": { "steps": { "maximum": 50, "default": 50 } })"},
    check};

} // namespace aircat::check::rules
