#include "check/rules.hpp"

#include "check/overlap.hpp"
#include "check/unanimous.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

/// Why no request satisfies the condition; "" when one may.
std::string problem_of(const Provider& provider, const catalog::Condition& condition) {
  using Kind = catalog::Condition::Kind;
  if (condition.path == "size.tier")
    return tier_problem(provider, condition);
  const auto* parameter = provider.parameter(condition.path);
  if (refusal_of(provider, condition.path))
    return condition.kind == Kind::present || condition.required
               ? "the model refuses this parameter"
               : "";
  if (!parameter)
    return {};
  if (condition.kind == Kind::absent && parameter->required && !parameter->in_element())
    return "this parameter is required";
  if (condition.kind == Kind::limits && !overlap(condition.limits, parameter->limits))
    return "no legal value is left";
  return {};
}

void check(const Subject& subject, Report& report) {
  Unanimous conditions;
  each_provider(subject.catalog, [&](const Provider& provider) {
    for (const auto& rule : provider.rules) {
      if (rule.node->document != provider.model->document)
        continue; // a shared rule may mean other models
      for (const auto& condition : rule.then) {
        const auto problem = problem_of(provider, condition);
        conditions.note(*condition.node,
                        problem.empty()
                            ? std::string{}
                            : fmt::format("the rule cannot be satisfied, as {} (\"{}\")", problem,
                                          condition.path));
      }
    }
  });
  conditions.errors(report);
}

} // namespace

const Rule rule_cannot_hold{
    {"AC2502", "A rule that cannot be satisfied",
     R"(What `then` asks for can be satisfied by no request of any capability of the model: a refused parameter is to be
present, a required one absent, none of the legal values is left, or there is no such size tier. Every request to which
the rule applies would be refused.

Correct the value. When the combination is meant to be impossible, refuse it where it comes from: narrow the limits in
`parameters`, or say `false` in `then`.
)",
     R"(// catalog/models/acme/film.json
"parameters": { "duration": { "enum": [4, 8] } },
"rules": [
  { "when": { "fps": { "minimum": 31 } }, "then": { "duration": { "maximum": 3 } }, "why": "Fast films are short" }
])",
     R"(// catalog/models/acme/film.json
"parameters": { "duration": { "enum": [4, 8] } },
"rules": [
  { "when": { "fps": { "minimum": 31 } }, "then": { "duration": { "maximum": 4 } }, "why": "Fast films are short" }
])"},
    check};

} // namespace aircat::check::rules
