#include "request/path.hpp"

#include "diagnostics/pointer.hpp"

#include <algorithm>
#include <charconv>

namespace aircat::request {
namespace {

PathStep read_step(std::string_view text) {
  const auto bracket = text.find('[');
  PathStep step{text.substr(0, bracket), false, {}, {}};
  if (bracket == std::string_view::npos)
    return step;
  const auto inside = text.substr(bracket + 1, text.size() - bracket - 2);
  const auto equals = inside.find('=');
  if (equals == std::string_view::npos) {
    step.each = true;
  } else {
    step.select_key = inside.substr(0, equals);
    step.select_value = inside.substr(equals + 1);
  }
  return step;
}

bool is_present_from(const Json& value, const std::vector<PathStep>& steps, std::size_t at) {
  if (at == steps.size())
    return true;
  if (!value.is_object())
    return false;
  const auto member = value.find(steps[at].name);
  if (member == value.end())
    return false;
  if (!steps[at].each)
    return is_present_from(*member, steps, at + 1);
  return member->is_array() && std::any_of(member->begin(), member->end(), [&](const auto& item) {
           return is_present_from(item, steps, at + 1);
         });
}

class Placing {
public:
  Placing(const catalog::Provider& provider, const std::vector<PathStep>& steps, const Json& value,
          bool make_elements)
      : provider_(provider), steps_(steps), value_(value), make_elements_(make_elements) {}

  Placed into(Json& object, std::size_t at, const std::string& prefix) {
    if (!object.is_object())
      return Placed::occupied;
    const auto& step = steps_[at];
    const auto path =
        prefix.empty() ? std::string(step.name) : prefix + "." + std::string(step.name);
    if (step.each || !step.select_key.empty())
      return into_elements(object, at, path + "[]");
    if (at + 1 == steps_.size()) {
      if (object.contains(step.name))
        return Placed::occupied;
      object[std::string(step.name)] = value_;
      return Placed::yes;
    }
    if (object.contains(step.name))
      return into(object[std::string(step.name)], at + 1, path);
    // The container is kept only when something came into it.
    auto inner = Json::object();
    const auto placed = into(inner, at + 1, path);
    if (placed == Placed::yes)
      object[std::string(step.name)] = std::move(inner);
    return placed;
  }

private:
  Placed into_elements(Json& object, std::size_t at, const std::string& path) {
    const auto& step = steps_[at];
    const std::string name(step.name);
    if (at + 1 == steps_.size())
      return Placed::occupied; // an element is no place for a value: one of its fields is
    if (object.contains(name) && !object[name].is_array())
      return Placed::occupied;
    const auto wanted = step.each ? Json() : key_value(step, path);
    auto placed = Placed::no_element;
    if (object.contains(name))
      for (auto& element : object[name])
        if (step.each || (element.is_object() && element.contains(step.select_key) &&
                          element[std::string(step.select_key)] == wanted)) {
          const auto here = into(element, at + 1, path);
          if (placed != Placed::yes)
            placed = here;
        }
    if (placed != Placed::no_element || !make_elements_ || step.each)
      return placed;
    auto element = Json::object();
    element[std::string(step.select_key)] = wanted;
    placed = into(element, at + 1, path);
    if (placed == Placed::yes) {
      if (!object.contains(name))
        object[name] = Json::array();
      object[name].push_back(std::move(element));
    }
    return placed;
  }

  [[nodiscard]] Json key_value(const PathStep& step, const std::string& path) const {
    return selecting_value(provider_, path + "." + std::string(step.select_key), step.select_value);
  }

  const catalog::Provider& provider_;
  const std::vector<PathStep>& steps_;
  const Json& value_;
  bool make_elements_;
};

} // namespace

std::vector<PathStep> read_path(std::string_view path) {
  std::vector<PathStep> steps;
  for (std::size_t from = 0; from <= path.size();) {
    auto to = from;
    for (bool inside = false; to < path.size() && (inside || path[to] != '.'); ++to)
      inside = path[to] == '[' || (inside && path[to] != ']');
    steps.push_back(read_step(path.substr(from, to - from)));
    from = to + 1;
  }
  return steps;
}

std::vector<PathStep> read_steps(const catalog::Placement& placement) {
  std::vector<PathStep> steps;
  for (const auto& step : placement.steps)
    steps.push_back({step.name, false, step.select_key, step.select_value});
  return steps;
}

bool is_present(const Json& root, std::string_view path) {
  return is_present_from(root, read_path(path), 0);
}

std::string pointer_of(std::string_view path) {
  std::string pointer;
  for (const auto& step : read_path(path))
    pointer += "/" + escaped_step(step.name);
  return pointer;
}

Json selecting_value(const catalog::Provider& provider, const std::string& path,
                     std::string_view text) {
  const auto* parameter = provider.parameter(path);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_number = error == std::errc{} && end == text.data() + text.size();
  if (is_number && parameter &&
      (parameter->types & (catalog::type::integer | catalog::type::number)) != 0)
    return number;
  return std::string(text);
}

Placed place(Json& root, const catalog::Provider& provider, const std::vector<PathStep>& steps,
             const Json& value, bool make_elements) {
  return Placing(provider, steps, value, make_elements).into(root, 0, {});
}

} // namespace aircat::request
