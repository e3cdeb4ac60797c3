#include "compare/capabilities.hpp"

#include "catalog/quick_actions.hpp"
#include "compare/inputs.hpp"
#include "compare/parameters.hpp"
#include "compare/sizes.hpp"

#include <algorithm>

namespace aircat::compare {
namespace {

using catalog::Node;
using catalog::Provider;
using catalog::QuickAction;
using catalog::Rule;
using catalog::Status;

bool is_same_side(const Node& before, const Node& after, std::string_view key) {
  const auto *old_one = before.find(key), *new_one = after.find(key);
  return (!old_one && !new_one) || (old_one && new_one && equal(*old_one, *new_one));
}

bool asks_the_same(const Rule& before, const Rule& after) {
  return is_same_side(*before.node, *after.node, "when") &&
         is_same_side(*before.node, *after.node, "then");
}

class CapabilityComparison {
public:
  CapabilityComparison(const Both<Provider>& both, Report& report) : both_(both), report_(report) {}

  void run() {
    compare_status();
    compare_names();
    compare_quick_actions();
    compare_inputs(both_, report_);
    compare_parameters(both_, report_);
    compare_sizes(both_, report_);
    compare_rules();
  }

private:
  static const Node* in_capability(const Provider& provider, std::string_view key) {
    const auto* root = provider.capability->document->root();
    const auto* found = root->find(key);
    return found ? found : root;
  }

  static const Node* in_entry(const Provider& provider, std::string_view key) {
    const auto* found = provider.node->find(key);
    return found ? found : provider.node;
  }

  void compare_status() {
    const auto before = both_.before.status, after = both_.after.status;
    if (before == after)
      return;
    const auto kind = before == Status::implemented  ? Kind::capability_withdrawn
                      : after == Status::implemented ? Kind::capability_implemented
                                                     : Kind::status_changed;
    const auto shown = [](const Provider& provider) {
      return Said{std::string(name_of(provider.status)), in_entry(provider, "status")};
    };
    report_.add(kind, "status", shown(both_.before), shown(both_.after));
  }

  void compare_names() {
    const auto &before = both_.before, &after = both_.after;
    const auto &old_one = *before.capability, &new_one = *after.capability;
    const auto compare = [&](Kind kind, std::string_view key, std::string_view old_text,
                             std::string_view new_text) {
      report_.values(kind, key, said(old_text, in_capability(before, key)),
                     said(new_text, in_capability(after, key)));
    };
    compare(Kind::task_changed, "task", old_one.task, new_one.task);
    compare(Kind::class_renamed, "identifier", old_one.identifier, new_one.identifier);
    compare(Kind::plugin_changed, "kind", old_one.kind, new_one.kind);
    compare(Kind::name_changed, "name", old_one.name, new_one.name);
    compare_panel();
    // With another model id all ids differ: that is said once, of the model.
    const auto own = [](const Provider& provider) {
      return provider.id.substr(std::string_view("runware/").size() + provider.model->id().size());
    };
    if (own(before) != own(after))
      report_.add(Kind::provider_id_renamed, "provider",
                  {before.id, in_capability(before, "identifier")},
                  {after.id, in_capability(after, "identifier")});
    report_.values(Kind::result_changed, "result", result(before), result(after));
    report_.values(Kind::text_changed, "variant", said(before.variant, in_entry(before, "variant")),
                   said(after.variant, in_entry(after, "variant")));
  }

  void compare_panel() {
    const auto text = [](const Provider& provider, std::string_view key) {
      const auto& panel = provider.capability->panel;
      const auto found = panel.find(key);
      return said(found == panel.end() ? std::string_view{} : found->second,
                  in_capability(provider, "panel"));
    };
    for (const auto* key : {"imageSelection", "history"})
      report_.values(Kind::text_changed, "panel." + std::string(key), text(both_.before, key),
                     text(both_.after, key));
  }

  static Said result(const Provider& provider) {
    const auto* said_here = provider.node->find("result");
    if (!said_here)
      said_here = provider.model->document->root()->find("result");
    return {std::string(provider.result),
            said_here ? said_here : in_capability(provider, "result")};
  }

  void compare_quick_actions() {
    const auto before = catalog::quick_actions_of(both_.before);
    const auto after = catalog::quick_actions_of(both_.after);
    const auto find = [](const std::vector<const QuickAction*>& in, std::string_view id) {
      const auto found =
          std::find_if(in.begin(), in.end(), [&](const auto* action) { return action->id == id; });
      return found == in.end() ? nullptr : *found;
    };
    const auto name_of = [](const QuickAction& action) {
      return "quickActions." + std::string(action.id);
    };
    for (const auto* action : before)
      if (const auto* other = find(after, action->id); !other)
        report_.add(Kind::quick_action_removed, name_of(*action), action->node, {});
      else if (!equal(*action->node, *other->node))
        report_.add(Kind::quick_action_changed, name_of(*action), action->node, other->node);
    for (const auto* action : after)
      if (!find(before, action->id))
        report_.add(Kind::quick_action_added, name_of(*action), {}, action->node);
  }

  /// Each rule is held against one of the other catalog that asks for the same.
  void compare_rules() {
    std::vector<const Rule*> left;
    for (const auto& rule : both_.after.rules)
      left.push_back(&rule);
    for (const auto& rule : both_.before.rules) {
      const auto found = std::find_if(
          left.begin(), left.end(), [&](const Rule* other) { return asks_the_same(rule, *other); });
      if (found == left.end()) {
        report_.add(Kind::rule_removed, "rules", rule.node, {});
        continue;
      }
      report_.values(Kind::text_changed, "rules.why", said(rule.why, rule.node->find("why")),
                     said((*found)->why, (*found)->node->find("why")));
      left.erase(found);
    }
    for (const auto* rule : left)
      report_.add(Kind::rule_added, "rules", {}, rule->node);
  }

  const Both<Provider>& both_;
  Report& report_;
};

} // namespace

void compare_capability(const Both<Provider>& both, Report& report) {
  CapabilityComparison(both, report).run();
}

bool is_generated(const Both<Provider>& both) {
  return both.before.status == Status::implemented && both.after.status == Status::implemented;
}

std::string_view name_of(Status status) {
  switch (status) {
  case Status::implemented:
    return "implemented";
  case Status::planned:
    return "planned";
  case Status::skipped:
    return "skipped";
  }
  return {};
}

} // namespace aircat::compare
