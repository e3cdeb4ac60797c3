#include "catalog/placement.hpp"

namespace aircat::catalog {
namespace {

bool is_name(std::string_view text) {
  if (text.empty())
    return false;
  for (const char c : text)
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'))
      return false;
  return true;
}

std::optional<Step> read_step(std::string_view text) {
  const auto bracket = text.find('[');
  Step step;
  step.name = text.substr(0, bracket);
  if (!is_name(step.name))
    return std::nullopt;
  if (bracket == std::string_view::npos)
    return step;
  const auto equals = text.find('=', bracket);
  if (equals == std::string_view::npos || text.back() != ']')
    return std::nullopt;
  step.select_key = text.substr(bracket + 1, equals - bracket - 1);
  step.select_value = text.substr(equals + 1, text.size() - equals - 2);
  if (!is_name(step.select_key) || step.select_value.empty())
    return std::nullopt;
  return step;
}

} // namespace

std::optional<Placement> read_placement(std::string_view text) {
  Placement placement;
  placement.text = text;
  if (text == "size")
    placement.kind = Placement::Kind::size;
  else if (text == "size.key")
    placement.kind = Placement::Kind::size_key;
  else if (text == "size.tier")
    placement.kind = Placement::Kind::size_tier;
  if (placement.kind != Placement::Kind::parameter)
    return placement;

  // A selecting value may hold dots, so steps end only at dots outside brackets.
  for (std::size_t from = 0; from <= text.size();) {
    auto to = from;
    for (bool inside = false; to < text.size() && (inside || text[to] != '.'); ++to)
      inside = text[to] == '[' || (inside && text[to] != ']');
    const auto step = read_step(text.substr(from, to - from));
    if (!step)
      return std::nullopt;
    placement.path += (placement.path.empty() ? "" : ".") + std::string(step->name);
    if (!step->select_key.empty())
      placement.path += "[]";
    placement.steps.push_back(*step);
    from = to + 1;
  }
  if (!placement.steps.back().select_key.empty())
    return std::nullopt; // an element is no place for a value: one of its fields is
  return placement;
}

std::vector<std::string> selectors_of(const Placement& placement) {
  std::vector<std::string> paths;
  std::string path;
  for (const auto& step : placement.steps) {
    path += (path.empty() ? "" : ".") + std::string(step.name);
    if (step.select_key.empty())
      continue;
    path += "[]";
    paths.push_back(path + "." + std::string(step.select_key));
  }
  return paths;
}

bool contains_path(std::string_view path, std::string_view inner) {
  return inner.size() > path.size() && inner.substr(0, path.size()) == path &&
         (inner[path.size()] == '.' || inner[path.size()] == '[');
}

bool belongs_with(std::string_view path, std::string_view named) {
  if (!path.empty() && !named.empty() && path.front() != named.front())
    return false; // all that follows begins with the same name; most pairs do not
  if (path == named || contains_path(path, named) || contains_path(named, path))
    return true;
  for (auto at = named.find("[]."); at != std::string_view::npos; at = named.find("[].", at + 1))
    if (path.substr(0, at + 3) == named.substr(0, at + 3))
      return true;
  return false;
}

} // namespace aircat::catalog
