#include "request/wire_tree.hpp"

#include "request/path.hpp"

namespace aircat::request {

std::uint32_t WireTree::add(std::string_view path) {
  std::uint32_t node = 0;
  std::string reached;
  for (const auto& step : read_path(path)) {
    reached += (reached.empty() ? "" : ".") + std::string(step.name);
    auto next = nodes_[node].children.find(step.name);
    if (next == NameTable::none) {
      next = append(reached);
      nodes_[node].children.add(step.name, next);
    }
    node = next;
    if (step.each) {
      reached += "[]";
      if (nodes_[node].element == NameTable::none) {
        next = append(reached);
        nodes_[node].element = next;
      }
      node = nodes_[node].element;
    }
  }
  return node;
}

std::uint32_t WireTree::find(std::string_view path) const {
  std::uint32_t node = 0;
  for (const auto& step : read_path(path)) {
    node = nodes_[node].children.find(step.name);
    if (node != NameTable::none && step.each)
      node = nodes_[node].element;
    if (node == NameTable::none)
      break;
  }
  return node;
}

std::uint32_t WireTree::append(std::string path) {
  nodes_.emplace_back().path = std::move(path);
  return size() - 1;
}

} // namespace aircat::request
