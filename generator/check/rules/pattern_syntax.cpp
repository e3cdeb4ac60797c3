#include "check/rules.hpp"

#include "check/pattern.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for (const auto& set : subject.limits()) {
    if (set.limits->pattern.empty())
      continue;
    if (const auto problem = pattern_problem(set.limits->pattern); !problem.empty())
      report.error(set.at("pattern"),
                   fmt::format("the pattern of \"{}\" cannot be read: {}", set.path, problem));
  }
}

} // namespace

const Rule pattern_syntax{
    {"AC2109", "A pattern that is no regular expression",
     R"(`pattern` is a regular expression in the part of the syntax that C++, JavaScript and JSON Schema share: character
classes, groups, `* + ? {n,m}`, alternatives, anchors, and lookahead. Lookbehind, named groups and Unicode properties
are not in it. At most 1,000 bytes.

A validator in one of these languages would refuse to start, or refuse every value.

Close what is open; test the pattern on one legal value.
)",
     R"(// catalog/models/acme/one.json
"parameters": { "scheduler": { "pattern": "^(DDIM|Euler$" } })",
     R"(// catalog/models/acme/one.json
"parameters": { "scheduler": { "pattern": "^(DDIM|Euler)$" } })"},
    check};

} // namespace aircat::check::rules
