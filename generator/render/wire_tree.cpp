#include "render/wire_tree.hpp"

#include "naming/typescript.hpp"
#include "render/typescript_layout.hpp"

#include <algorithm>

namespace aircat::render {
namespace {

using mustache::Code;
using mustache::List;
using mustache::Object;

std::string_view comma_after(std::size_t index, std::size_t count) {
  return index + 1 < count ? "," : "";
}

std::string laid_out(const Leaf& leaf, const Spot& spot) {
  if (leaf.as_list)
    return list(spot, leaf.arguments);
  return leaf.arguments.empty() ? hang(spot, leaf.expression)
                                : call(spot, leaf.expression, leaf.arguments);
}

} // namespace

WireTree::Member& WireTree::member(std::vector<Member>& members, std::string_view key) {
  const auto found =
      std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.key == key; });
  if (found != members.end())
    return *found;
  members.push_back({});
  members.back().key = key;
  return members.back();
}

void WireTree::place(const catalog::Placement& placement, Leaf leaf,
                     const std::optional<std::string>& condition) {
  auto* level = &members_;
  for (std::size_t i = 0; i < placement.steps.size(); ++i) {
    const auto& step = placement.steps[i];
    auto& here = member(*level, step.name);
    if (i + 1 == placement.steps.size()) {
      here.leaf = std::move(leaf);
      here.is_leaf = true;
    } else if (step.select_key.empty()) {
      level = &here.members;
    } else {
      const auto selector = std::string(step.select_key) + "=" + std::string(step.select_value);
      auto found = std::find_if(here.elements.begin(), here.elements.end(),
                                [&](const Element& e) { return e.selector == selector; });
      if (found == here.elements.end()) {
        here.elements.push_back({selector, {}, false, {}});
        found = here.elements.end() - 1;
      }
      if (condition && condition->empty())
        found->always = true;
      else if (condition)
        found->condition += (found->condition.empty() ? "" : " ?? ") + *condition;
      level = &found->members;
    }
  }
  // The selecting fields follow the values, as a person would write them.
  level = &members_;
  for (const auto& step : placement.steps) {
    auto& here = member(*level, step.name);
    if (step.select_key.empty()) {
      level = &here.members;
      continue;
    }
    const auto selector = std::string(step.select_key) + "=" + std::string(step.select_value);
    auto& element = *std::find_if(here.elements.begin(), here.elements.end(),
                                  [&](const Element& e) { return e.selector == selector; });
    auto& selecting = member(element.members, step.select_key);
    selecting.leaf = {naming::typescript_string(step.select_value), {}, false};
    selecting.is_leaf = true;
    level = &element.members;
  }
}

void WireTree::place(std::string_view path, Leaf leaf) {
  catalog::Placement placement;
  for (std::size_t from = 0; from <= path.size();) {
    const auto to = std::min(path.find('.', from), path.size());
    placement.steps.push_back({path.substr(from, to - from), {}, {}});
    from = to + 1;
  }
  place(placement, std::move(leaf), std::nullopt);
}

List WireTree::data_of(const std::vector<Element>& elements, std::size_t indent) {
  List out;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const auto& element = elements[i];
    out.push_back(Object{{"condition", Code{element.always ? "" : element.condition}},
                         {"members", data_of(element.members, indent + 2)},
                         {"comma", Code{std::string(comma_after(i, elements.size()))}}});
  }
  return out;
}

List WireTree::data_of(const std::vector<Member>& members, std::size_t indent) {
  List out;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const auto& here = members[i];
    const auto key = naming::typescript_key(here.key);
    const std::string comma(comma_after(i, members.size()));
    Object data{{"key", Code{key}},
                {"is_object", !here.is_leaf && here.elements.empty()},
                {"is_list", !here.elements.empty()},
                {"is_value", here.is_leaf},
                {"members", data_of(here.members, indent + 2)},
                {"elements", data_of(here.elements, indent + 2)},
                {"value", Code{here.is_leaf ? laid_out(here.leaf, {indent, key, comma}) : ""}},
                {"comma", Code{comma}}};
    out.push_back(std::move(data));
  }
  return out;
}

List WireTree::data(std::size_t indent) const {
  return data_of(members_, indent);
}

bool WireTree::has_conditions(const std::vector<Member>& members) {
  return std::any_of(members.begin(), members.end(), [](const Member& m) {
    return has_conditions(m.members) ||
           std::any_of(m.elements.begin(), m.elements.end(), [](const Element& e) {
             return (!e.always && !e.condition.empty()) || has_conditions(e.members);
           });
  });
}

bool WireTree::has_conditions() const {
  return has_conditions(members_);
}

} // namespace aircat::render
