#include "request/plan.hpp"

#include "catalog/vocabulary.hpp"
#include "request/formats.hpp"

#include <algorithm>

namespace aircat::request {
namespace {

using catalog::Parameter;
using catalog::Provider;
using catalog::Task;
namespace type = catalog::type;

bool is_side(std::string_view path) {
  return path == "width" || path == "height";
}

bool is_integer_only(catalog::Types types) {
  return (types & type::integer) != 0 && (types & type::number) == 0;
}

/// Every name that the providers, their task and their vendor know. The views live in the catalog.
WireTree tree_for(const Task& task, const std::vector<const Provider*>& providers) {
  WireTree tree;
  tree.add("taskType");
  for (const auto* provider : providers) {
    for (const auto& parameter : provider->parameters)
      tree.add(parameter.path);
    for (const auto& known : provider->known->parameters())
      tree.add(known.parameter.path);
  }
  for (const auto& parameter : task.parameters)
    tree.add(parameter.path);
  return tree;
}

class Planning {
public:
  Planning(const WireTree& tree, const Provider* provider) : tree_(tree) {
    plan_.provider = provider;
    plan_.checks.resize(tree.size());
    for (std::uint32_t node = 0; node < tree.size(); ++node) {
      auto& check = plan_.checks[node];
      check.has_names = !tree[node].children.empty();
      check.has_objects = tree[node].element != NameTable::none;
      check.types = check.has_objects ? type::array : check.has_names ? type::object : 0;
      if (check.has_objects)
        plan_.checks[tree[node].element].element = true;
    }
    plan_.checks[tree.find("taskType")].origin = Origin::own;
    plan_.width = tree.find("width");
    plan_.height = tree.find("height");
  }

  /// Those of the nearest origin come first.
  void know(const Parameter& parameter, Origin origin) {
    const auto node = tree_.find(parameter.path);
    reach(parameter.path, origin);
    auto& check = plan_.checks[node];
    if (!check.parameter)
      define(check, parameter);
  }

  void require(const Parameter& parameter) {
    if (!parameter.required || parameter.refused || parameter.path == "taskType")
      return;
    const auto last_element = parameter.path.rfind("[]");
    const auto element = last_element == std::string_view::npos
                             ? NameTable::none
                             : tree_.find(parameter.path.substr(0, last_element + 2));
    plan_.required.push_back({&parameter, tree_.find(parameter.path), element});
  }

  void place(const catalog::Input& input) {
    if (input.is_size())
      return;
    const std::string_view path = input.to.path;
    const auto node = tree_.find(path);
    if (std::find(plan_.placed.begin(), plan_.placed.end(), node) == plan_.placed.end())
      plan_.placed.push_back(node);
    const auto* parameter = plan_.provider->parameter(path);
    const bool asks = parameter && parameter->required && !parameter->refused;
    const auto bracket = path.find("[]");
    const bool in_element = bracket != std::string_view::npos;
    if (!input.required || (asks && !in_element))
      return;
    plan_.inputs.push_back({path, node,
                            in_element ? tree_.find(path.substr(0, bracket + 2)) : NameTable::none,
                            in_element && parameter && parameter->required});
  }

  void obey(const catalog::Rule& rule) {
    RulePlan compiled{&rule, {}, {}};
    for (const auto& condition : rule.when)
      compiled.when.push_back(condition_of(condition));
    for (const auto& condition : rule.then)
      compiled.then.push_back(condition_of(condition));
    plan_.rules.push_back(std::move(compiled));
  }

  [[nodiscard]] Plan take() {
    for (auto& check : plan_.checks)
      check.plain = check.parameter && check.origin == Origin::own && !check.refused;
    return std::move(plan_);
  }

private:
  /// The containers on the way are as near as what is in them.
  void reach(std::string_view path, Origin origin) {
    for (std::size_t end = 0; end < path.size();) {
      end = std::min(path.find_first_of(".[", end + 1), path.size());
      mark(path.substr(0, end), origin);
      if (path.substr(end, 2) == "[]")
        mark(path.substr(0, end += 2), origin);
    }
  }

  void mark(std::string_view path, Origin origin) {
    auto& check = plan_.checks[tree_.find(path)];
    check.origin = std::min(check.origin, origin);
  }

  void define(Check& check, const Parameter& parameter) {
    check.parameter = &parameter;
    check.refused = parameter.refused;
    check.media = is_media(parameter.format);
    check.types = parameter.types;
    // Where a single value or a list is taken, the elements are such single values.
    check.item_types =
        parameter.item_types != 0 ? parameter.item_types : parameter.types & ~type::array;
    check.exact = is_integer_only(check.types);
    check.item_exact = is_integer_only(check.item_types);
    check.format = parameter.format;
    // Of a capability, the law of its size judges width and height.
    if (plan_.provider && is_side(parameter.path))
      return;
    check.has_limits = says_limits(parameter.limits);
    if (check.has_limits)
      check.limits = Limits(parameter.limits);
  }

  [[nodiscard]] RuleCondition condition_of(const catalog::Condition& condition) const {
    RuleCondition compiled;
    compiled.source = &condition;
    compiled.is_tier = condition.path == "size.tier";
    compiled.node = compiled.is_tier ? NameTable::none : tree_.find(condition.path);
    compiled.says_limits = says_limits(condition.limits);
    compiled.limits = Limits(condition.limits);
    return compiled;
  }

  const WireTree& tree_;
  Plan plan_;
};

Plan plan_for(const WireTree& tree, const Provider& provider) {
  Planning planning(tree, &provider);
  for (const auto& parameter : provider.parameters)
    planning.know(parameter, Origin::own);
  for (const auto& sibling : provider.model->providers)
    if (sibling.get() != &provider && sibling->task == provider.task)
      for (const auto& parameter : sibling->parameters)
        if (!parameter.refused)
          planning.know(parameter, Origin::sibling);
  for (const auto& known : provider.known->parameters())
    planning.know(known.parameter, Origin::known);
  for (const auto& parameter : provider.parameters)
    planning.require(parameter);
  for (const auto& input : provider.inputs)
    planning.place(input);
  for (const auto& rule : provider.rules)
    planning.obey(rule);
  return planning.take();
}

std::vector<const Provider*> providers_for(const catalog::Model& model, const Task& task) {
  std::vector<const Provider*> providers;
  for (const auto& provider : model.providers)
    if (provider->task == &task)
      providers.push_back(provider.get());
  return providers;
}

} // namespace

Plans plans_for(const Task& task) {
  Plans made{&task, tree_for(task, {}), {}};
  Planning planning(made.tree, nullptr);
  for (const auto& parameter : task.parameters)
    planning.know(parameter, Origin::own);
  for (const auto& parameter : task.parameters)
    planning.require(parameter);
  made.plans.push_back(planning.take());
  return made;
}

Plans plans_for(const catalog::Model& model, const Task& task) {
  const auto providers = providers_for(model, task);
  Plans made{&task, tree_for(task, providers), {}};
  for (const auto* provider : providers)
    made.plans.push_back(plan_for(made.tree, *provider));
  return made;
}

Plans plans_for(const Provider& provider) {
  auto known = providers_for(*provider.model, *provider.task);
  known.insert(known.begin(), &provider);
  Plans made{provider.task, tree_for(*provider.task, known), {}};
  made.plans.push_back(plan_for(made.tree, provider));
  return made;
}

} // namespace aircat::request
