#include "check/rules.hpp"

#include "check/fits.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for (const auto& set : subject.limits()) {
    if (set.limits->enumeration.empty())
      continue;
    auto others = *set.limits;
    others.enumeration.clear();
    others.constant = nullptr;
    const auto types = value_types(set.types, set.item_types);
    for (const auto* value : set.limits->enumeration)
      if (const auto problem = misfit_of_element(*value, types, others))
        report.error(*value,
                     fmt::format("the value {} of \"{}\" {}", shown(*value), set.path, problem.why),
                     problem.hint);
  }
}

} // namespace

const Rule enum_value{
    {"AC2104", "A listed value that is not legal",
     R"(`enum` lists the legal values. One of them is of another type than the parameter, or breaks another limit that stands
beside `enum`. The API would answer a request that uses it with `invalidParameter`.

Write the values as the parameter's type says. What people see may differ from what is sent: an input can offer
`{ "4s": 4 }` with `values`.
)",
     R"(// catalog/models/acme/film.json
"parameters": { "duration": { "enum": ["4", "8"] } })",
     R"(// catalog/models/acme/film.json
"parameters": { "duration": { "enum": [4, 8] } })"},
    check};

} // namespace aircat::check::rules
