#include "request/checks.hpp"
#include "request/codes.hpp"
#include "request/path.hpp"
#include "request/value.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::request {
namespace {

using catalog::Condition;
using nlohmann::ordered_json;

constexpr std::string_view tier_path = "size.tier";

bool fits(const catalog::Limits& limits, const ordered_json& value, const Patterns& patterns) {
  if (!check_limits(limits, value, patterns).empty())
    return false;
  if (!value.is_array())
    return true;
  auto each = limits; // of an array, the rest of the limits holds for its elements
  each.constant = nullptr;
  return std::all_of(value.begin(), value.end(), [&](const ordered_json& item) {
    return check_limits(each, item, patterns).empty();
  });
}

/// The tiers that contain the request's width and height, as if they were values at `size.tier`.
std::vector<ordered_json> tiers_of(const catalog::Provider& provider, const ordered_json& task) {
  std::vector<ordered_json> tiers;
  const auto width = task.find("width");
  const auto height = task.find("height");
  if (width == task.end() || height == task.end() || !width->is_number() || !height->is_number())
    return tiers;
  for (const auto& row : provider.size.rows)
    for (const auto pair : row.sizes)
      if (*width == pair.width && *height == pair.height &&
          std::find(tiers.begin(), tiers.end(), row.tier) == tiers.end())
        tiers.emplace_back(row.tier);
  return tiers;
}

/// The values that a condition speaks of; a pair in several tiers needs only one that fits.
struct Values {
  std::vector<Found> found;
  std::vector<ordered_json> tiers;
  bool any_is_enough = false;

  [[nodiscard]] bool empty() const { return found.empty() && tiers.empty(); }
};

class Evaluation {
public:
  Evaluation(const catalog::Provider& provider, const ordered_json& task, const Patterns& patterns)
      : provider_(provider), task_(task), patterns_(patterns) {}

  [[nodiscard]] bool applies(const catalog::Rule& rule) const {
    return std::all_of(rule.when.begin(), rule.when.end(), [&](const Condition& condition) {
      const auto values = values_at(condition.path);
      switch (condition.kind) {
      case Condition::Kind::present:
        return !values.empty();
      case Condition::Kind::absent:
        return values.empty();
      case Condition::Kind::limits:
        break;
      }
      // One element that has the value is enough for the rule to apply.
      return !values.empty() && (any_fits(values, condition.limits) || !said(condition.limits));
    });
  }

  void demand(const catalog::Rule& rule, Report& report) const {
    for (const auto& condition : rule.then)
      demand(rule, condition, report);
  }

private:
  [[nodiscard]] Values values_at(std::string_view path) const {
    if (path == tier_path)
      return {{}, tiers_of(provider_, task_), true};
    return {find_all(task_, path), {}, false};
  }

  /// Whether a condition states a limit at all: `{"required": true}` only asks for presence.
  static bool said(const catalog::Limits& limits) {
    return limits.constant || !limits.enumeration.empty() || limits.minimum || limits.maximum ||
           limits.multiple_of || limits.min_length || limits.max_length || limits.min_items ||
           limits.max_items || !limits.pattern.empty();
  }

  [[nodiscard]] bool any_fits(const Values& values, const catalog::Limits& limits) const {
    return std::any_of(values.found.begin(), values.found.end(),
                       [&](const Found& f) { return fits(limits, *f.value, patterns_); }) ||
           std::any_of(values.tiers.begin(), values.tiers.end(),
                       [&](const ordered_json& tier) { return fits(limits, tier, patterns_); });
  }

  void demand(const catalog::Rule& rule, const Condition& condition, Report& report) const {
    const auto values = values_at(condition.path);
    const auto place = condition.path == tier_path ? "/width" : pointer_of(condition.path);
    const auto broken = [&](const Subject& subject, std::string what, std::string allowed) {
      auto& problem =
          report.add(subject, {Concern::rule,
                               code::broken_rule,
                               fmt::format("{} {}: {}", name_of(subject), what, rule.why),
                               {},
                               std::move(allowed),
                               {}});
      problem.rule = &rule;
    };
    if (condition.kind == Condition::Kind::absent) {
      for (const auto& found : values.found)
        broken({found.value, condition.path, found.pointer}, "must not be given here", {});
      return;
    }
    if (values.empty()) {
      if (condition.kind == Condition::Kind::present || condition.required)
        broken({nullptr, condition.path, place}, "is missing", {});
      return;
    }
    if (condition.kind == Condition::Kind::present)
      return;
    if (values.any_is_enough) {
      if (!any_fits(values, condition.limits))
        broken({&values.tiers.front(), condition.path, place}, "does not fit", {});
      return;
    }
    for (const auto& found : values.found)
      if (!fits(condition.limits, *found.value, patterns_)) {
        const auto faults = check_limits(condition.limits, *found.value, patterns_);
        broken({found.value, condition.path, found.pointer},
               faults.empty() ? "does not fit" : faults.front().message,
               faults.empty() ? std::string{} : faults.front().allowed);
      }
  }

  const catalog::Provider& provider_;
  const ordered_json& task_;
  const Patterns& patterns_;
};

} // namespace

void check_rules(const catalog::Provider& provider, const ordered_json& task,
                 const Patterns& patterns, Report& report) {
  const Evaluation evaluation(provider, task, patterns);
  for (const auto& rule : provider.rules)
    if (evaluation.applies(rule))
      evaluation.demand(rule, report);
}

} // namespace aircat::request
