#include "request/tree.hpp"

#include "request/path.hpp"

namespace aircat::request {

ParameterTree::ParameterTree() {
  nodes_.emplace_back().origin = Origin::own;
}

ParameterNode& ParameterTree::reach(std::string_view path, Origin origin) {
  auto* node = &nodes_.front();
  std::string reached;
  const auto enter = [&](ParameterNode*& next) {
    if (!next) {
      next = &nodes_.emplace_back();
      next->path = reached;
    }
    node = next;
    node->origin = std::min(node->origin, origin);
  };
  for (const auto& step : read_path(path)) {
    reached += (reached.empty() ? "" : ".") + std::string(step.name);
    enter(node->children[step.name]);
    if (step.each) {
      reached += "[]";
      enter(node->element);
    }
  }
  return *node;
}

void ParameterTree::add(const catalog::Parameter& parameter, Origin origin) {
  auto& node = reach(parameter.path, origin);
  if (!node.parameter)
    node.parameter = &parameter;
}

void ParameterTree::add_name(std::string_view path) {
  (void)reach(path, Origin::known);
}

} // namespace aircat::request
