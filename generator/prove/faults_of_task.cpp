#include "prove/faults.hpp"

#include "request/path.hpp"

#include <algorithm>

namespace aircat::prove {
namespace {

using catalog::Condition;
using catalog::Rule;
using Kind = Condition::Kind;

bool is_there(const Draft& task, std::string_view path) {
  return !values_at(task, path).empty();
}

std::string_view elements_of(std::string_view path, std::size_t bracket) {
  return path.substr(0, bracket + 2);
}

void add_missing_parameter(const catalog::Parameter& parameter, const Draft& task,
                           std::vector<std::string>& missing) {
  const auto path = parameter.path;
  const auto bracket = path.rfind("[]");
  if (bracket == std::string_view::npos) {
    if (!is_there(task, path))
      missing.push_back(request::pointer_of(path));
    return;
  }
  const auto rest = path.substr(bracket + 3);
  for (const auto& element : values_at(task, elements_of(path, bracket)))
    if (element.value->is(Draft::Kind::object) && !is_there(*element.value, rest))
      missing.push_back(element.pointer + request::pointer_of(rest));
}

void add_missing_input(const View& view, const catalog::Input& input, const Draft& task,
                       std::vector<std::string>& missing) {
  const std::string_view path = input.to.path;
  const auto* parameter = view.provider->parameter(path);
  const bool asked_itself = parameter && parameter->required && !parameter->refused;
  const auto bracket = path.find("[]");
  const bool in_element = bracket != std::string_view::npos;
  if (!input.required || (asked_itself && !in_element) || is_there(task, path))
    return;
  if (in_element && parameter && parameter->required && is_there(task, elements_of(path, bracket)))
    return; // missing in each of the elements
  missing.push_back(request::pointer_of(path.substr(0, bracket)));
}

std::size_t accounted_for(const View& view, const Draft& task) {
  return static_cast<std::size_t>(
      std::count_if(view.placed.begin(), view.placed.end(),
                    [&](const std::string& path) { return is_there(task, path); }));
}

/// The rules of one capability, asked of one request.
class Rules {
public:
  Rules(const View& view, const Draft& task) : view_(view), task_(task) {}

  std::vector<Breach> run() {
    for (const auto& rule : view_.provider->rules)
      if (std::all_of(rule.when.begin(), rule.when.end(),
                      [&](const Condition& condition) { return holds(condition); }))
        for (const auto& condition : rule.then)
          demand(rule, condition);
    return std::move(breaches_);
  }

private:
  static bool is_tier(const Condition& condition) { return condition.path == "size.tier"; }

  /// The values that a condition is about: of `size.tier` those of all rows that have the size.
  [[nodiscard]] std::vector<Draft> values(const Condition& condition) const {
    std::vector<Draft> found;
    if (!is_tier(condition)) {
      for (const auto& spot : values_at(task_, condition.path))
        found.push_back(*spot.value);
      return found;
    }
    const auto* width = task_.find("width");
    const auto* height = task_.find("height");
    if (!width || !height || !width->is(Draft::Kind::number) || !height->is(Draft::Kind::number))
      return found;
    for (const auto& row : view_.provider->size.rows)
      for (const auto& pair : row.sizes)
        if (width->number == static_cast<double>(pair.width) &&
            height->number == static_cast<double>(pair.height))
          found.push_back(Draft::of(row.tier));
    return found;
  }

  [[nodiscard]] bool holds(const Condition& condition) const {
    const auto given = values(condition);
    if (condition.kind == Kind::absent)
      return given.empty();
    if (condition.kind == Kind::present)
      return !given.empty();
    return std::any_of(given.begin(), given.end(),
                       [&](const Draft& value) { return fits(condition.limits, value); });
  }

  void demand(const Rule& rule, const Condition& condition) {
    const auto given = values(condition);
    const auto breach = [&](std::string pointer) {
      breaches_.push_back({&rule, &condition, std::move(pointer)});
    };
    if (given.empty()) {
      if (condition.kind == Kind::present || condition.required)
        breach(is_tier(condition) ? "/width" : request::pointer_of(condition.path));
      return;
    }
    if (condition.kind == Kind::present)
      return;
    if (is_tier(condition)) { // one of several tiers is enough
      if (condition.kind == Kind::absent || !holds(condition))
        breach("/width");
      return;
    }
    for (const auto& spot : values_at(task_, condition.path))
      if (condition.kind == Kind::absent || !fits(condition.limits, *spot.value))
        breach(spot.pointer);
  }

  const View& view_;
  const Draft& task_;
  std::vector<Breach> breaches_;
};

} // namespace

std::vector<std::string> missing_in(const View& view, const Draft& task) {
  std::vector<std::string> missing;
  for (const auto* parameter : view.required)
    add_missing_parameter(*parameter, task, missing);
  for (const auto* input : view.inputs)
    add_missing_input(view, *input, task, missing);
  return missing;
}

const View& meant_by(const Subject& subject, const Draft& task) {
  const View* best = &subject.views.front();
  auto accounted = accounted_for(*best, task);
  auto missing = missing_in(*best, task).size();
  for (const auto& view : subject.views) {
    const auto accounts = accounted_for(view, task);
    const auto misses = missing_in(view, task).size();
    if (accounts < accounted || (accounts == accounted && misses >= missing))
      continue;
    best = &view;
    accounted = accounts;
    missing = misses;
  }
  return *best;
}

std::vector<Breach> breaches_in(const View& view, const Draft& task) {
  return view.provider ? Rules(view, task).run() : std::vector<Breach>{};
}

} // namespace aircat::prove
