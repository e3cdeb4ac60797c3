#include "render/request_schema_tree.hpp"

#include "catalog/vocabulary.hpp"

#include <algorithm>

namespace aircat::render {
namespace {

using request::PathStep;

bool is_each(const PathStep& step) {
  return step.each;
}

} // namespace

SchemaNode* SchemaNode::child(std::string_view wanted) const {
  const auto found = std::find_if(children.begin(), children.end(),
                                  [&](const SchemaNode* node) { return node->name == wanted; });
  return found == children.end() ? nullptr : *found;
}

SchemaTree::SchemaTree(const catalog::Provider& provider) {
  nodes_.emplace_back().known_by = KnownBy::provider;
  for (const auto& parameter : provider.parameters)
    add(parameter, KnownBy::provider);
  for (const auto& sibling : provider.model->providers) {
    if (sibling.get() == &provider || sibling->task != provider.task)
      continue;
    for (const auto& parameter : sibling->parameters)
      if (!parameter.refused)
        add(parameter, KnownBy::sibling);
  }
  for (const auto& known : provider.known->parameters())
    add(known.parameter, KnownBy::others);
  require_fields(provider.parameters);
  for (const auto& input : provider.inputs)
    if (input.required && !input.is_size())
      require_input(input.to.path);
}

SchemaTree::SchemaTree(const catalog::Task& task) {
  nodes_.emplace_back().known_by = KnownBy::provider;
  for (const auto& parameter : task.parameters)
    add(parameter, KnownBy::provider);
  require_fields(task.parameters);
}

SchemaNode& SchemaTree::reach(std::string_view path, KnownBy known_by) {
  auto* node = &nodes_.front();
  const auto enter = [&](SchemaNode* next) {
    node = next;
    node->known_by = std::min(node->known_by, known_by);
  };
  for (const auto& step : request::read_path(path)) {
    auto* next = node->child(step.name);
    if (!next) {
      next = &nodes_.emplace_back();
      next->name = step.name;
      node->children.push_back(next);
    }
    enter(next);
    if (!step.each)
      continue;
    if (!node->element)
      node->element = &nodes_.emplace_back();
    enter(node->element);
  }
  return *node;
}

void SchemaTree::add(const catalog::Parameter& parameter, KnownBy known_by) {
  auto& node = reach(parameter.path, known_by);
  if (!node.parameter)
    node.parameter = &parameter;
}

void SchemaTree::require(SchemaNode& from, const std::vector<PathStep>& steps, std::size_t first) {
  auto* node = &from;
  for (auto at = first; at < steps.size(); ++at) {
    node = node->child(steps[at].name);
    node->required = true;
  }
}

/// In an array the field is required of each element, but not the array itself.
void SchemaTree::require_fields(const catalog::ParameterList& parameters) {
  for (const auto& parameter : parameters) {
    if (!parameter.required || parameter.refused)
      continue;
    const auto steps = request::read_path(parameter.path);
    const auto last = std::find_if(steps.rbegin(), steps.rend(), is_each).base();
    auto* node = &nodes_.front();
    for (auto step = steps.begin(); step != last; ++step) {
      node = node->child(step->name);
      if (step->each)
        node = node->element;
    }
    require(*node, steps, static_cast<std::size_t>(last - steps.begin()));
  }
}

/// What a person must fill in is there; in an array, some element has it.
void SchemaTree::require_input(std::string_view path) {
  const auto steps = request::read_path(path);
  const auto each = std::find_if(steps.begin(), steps.end(), is_each);
  auto* node = &reach(path, KnownBy::others);
  if (each == steps.end()) {
    require(nodes_.front(), steps, 0);
    return;
  }
  node = &nodes_.front();
  for (auto step = steps.begin(); step <= each; ++step) {
    node = node->child(step->name);
    node->required = true;
  }
  node->in_some_element.emplace_back(each + 1, steps.end());
}

} // namespace aircat::render
