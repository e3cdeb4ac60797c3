#include "check/rules.hpp"

#include "check/overlap.hpp"
#include "check/unanimous.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

/// Why the condition never holds; "" when it may.
std::string problem_of(const Provider& provider, const catalog::Condition& condition) {
  using Kind = catalog::Condition::Kind;
  if (condition.path == "size.tier")
    return tier_problem(provider, condition);
  const auto* parameter = provider.parameter(condition.path);
  if (refusal_of(provider, condition.path))
    return condition.kind == Kind::absent ? "" : "the model refuses this parameter";
  if (!parameter)
    return {};
  if (condition.kind == Kind::absent && parameter->required && !parameter->in_element())
    return "this parameter is required, and so is never absent";
  if (condition.kind == Kind::limits && !overlap(condition.limits, parameter->limits))
    return "no legal value satisfies this";
  return {};
}

void check(const Subject& subject, Report& report) {
  Unanimous conditions;
  each_provider(subject.catalog, [&](const Provider& provider) {
    for (const auto& rule : provider.rules) {
      // Rules of shared layers are there for all models, also for those that have nothing to do
      // with them.
      if (rule.node->document != provider.model->document)
        continue;
      for (const auto& condition : rule.when) {
        const auto problem = problem_of(provider, condition);
        conditions.note(*condition.node, problem.empty()
                                             ? std::string{}
                                             : fmt::format("the rule never applies, as {} (\"{}\")",
                                                           problem, condition.path));
      }
    }
  });
  conditions.errors(report);
}

} // namespace

const Rule rule_never_applies{
    {"AC2501", "A rule that never applies",
     R"(A condition in `when` can never hold for any capability of the model: the parameter is refused, always required yet
asked to be absent, none of its legal values satisfies the condition, or there is no such size tier. The rule refuses
nothing, though its author meant to.

Correct the value, or remove the rule when what it guarded against has gone.
)",
     R"(// catalog/models/acme/film.json
"parameters": { "duration": { "enum": [4, 8] } },
"rules": [
  { "when": { "duration": { "const": 10 } }, "then": { "fps": { "maximum": 30 } }, "why": "Long films are slower" }
])",
     R"(// catalog/models/acme/film.json
"parameters": { "duration": { "enum": [4, 8] } },
"rules": [
  { "when": { "duration": { "const": 8 } }, "then": { "fps": { "maximum": 30 } }, "why": "Long films are slower" }
])"},
    check};

} // namespace aircat::check::rules
