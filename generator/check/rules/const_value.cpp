#include "check/rules.hpp"

#include "check/fits.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for (const auto& set : subject.limits()) {
    const auto* value = set.limits->constant;
    if (!value)
      continue;
    auto others = *set.limits;
    others.constant = nullptr;
    const auto types =
        set.types & catalog::type::array ? value_types(set.types, set.item_types) : set.types;
    if (const auto problem = misfit_of_element(*value, types, others))
      report.error(
          *value, fmt::format("the constant {} of \"{}\" {}", shown(*value), set.path, problem.why),
          problem.hint);
  }
  for (const auto& definition : subject.definitions())
    if (definition.parameter->limits.constant && definition.parameter->in_element())
      report.error(
          definition.at("const"),
          fmt::format("\"{}\" is inside the elements of a list, where no constant can be sent",
                      definition.parameter->path),
          "use enum with one value, which limits without sending");
}

} // namespace

const Rule const_value{
    {"AC2106", "A constant that is not legal",
     R"(`const` is the only legal value of a parameter, and every provider sends it. It is of another type than the parameter,
or breaks a limit that stands beside it, so each request would be refused.

Correct the value. Limits beside `const` say nothing that it does not say itself: leave them out. A constant cannot be
sent inside the elements of a list (`frameImages[].frame`), as nothing says how many elements there are: use `enum`
with one value there.
)",
     R"(// catalog/models/acme/film.json
"parameters": { "duration": { "const": "8" } })",
     R"(// catalog/models/acme/film.json
"parameters": { "duration": { "const": 8 } })"},
    check};

} // namespace aircat::check::rules
