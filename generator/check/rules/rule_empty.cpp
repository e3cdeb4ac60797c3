#include "check/rules.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

void judge(const Node& holder, Report& report) {
  const auto* rules = holder.find("rules");
  if (!rules)
    return;
  for (const auto* rule : rules->items) {
    const auto* when = rule->find("when");
    const auto* then = rule->find("then");
    if (when && when->members.empty())
      report.error(*when, "a rule that always applies", "write its limits in \"parameters\"");
    if (then && then->members.empty())
      report.error(*then, "a rule that asks for nothing",
                   "say what has to hold, or remove the rule");
  }
}

void check(const Subject& subject, Report& report) {
  for (const auto& document : subject.catalog.documents)
    if (const auto* root = document.root()) {
      judge(*root, report);
      if (const auto* entries = root->find("capabilities"))
        for (const auto& entry : entries->members)
          judge(*entry.value, report);
    }
}

} // namespace

const Rule rule_empty{
    {"AC2503", "A rule without a condition or a consequence",
     R"(All entries of `when` must hold, so an empty `when` holds always: what `then` says is then a limit like any other, and
belongs in `parameters`, where panels and schemas see it. An empty `then` asks for nothing.

Write the limit in `parameters`, complete the rule, or remove it.
)",
     R"(// catalog/models/acme/one.json
"rules": [{ "when": {}, "then": { "steps": { "maximum": 50 } }, "why": "More steps change nothing" }])",
     R"(// catalog/models/acme/one.json
"parameters": { "steps": { "maximum": 50 } })"},
    check};

} // namespace aircat::check::rules
