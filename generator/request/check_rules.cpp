#include "request/codes.hpp"
#include "request/judging.hpp"
#include "request/path.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::request {
namespace {

using Kind = catalog::Condition::Kind;

bool fits(const Limits& limits, Value value) {
  if (!limits.hold(value))
    return false;
  if (!value.is_array())
    return true;
  const auto items = array_in(value); // the other limits hold for its elements
  return std::all_of(items.begin(), items.end(),
                     [&](Value item) { return limits.hold_for_item(item); });
}

class Evaluation {
public:
  Evaluation(const Plan& plan, const FlatRequest& request, Report* report)
      : plan_(plan), request_(request), report_(report) {}

  [[nodiscard]] bool applies(const RulePlan& rule) const {
    return std::all_of(rule.when.begin(), rule.when.end(), [&](const RuleCondition& condition) {
      switch (condition.source->kind) {
      case Kind::present:
        return is_present(condition);
      case Kind::absent:
        return !is_present(condition);
      case Kind::limits:
        break;
      }
      // One element that has the value is enough for the rule to apply.
      return is_present(condition) && (!condition.says_limits || any_fits(condition));
    });
  }

  /// Whether the request does what the rule asks.
  [[nodiscard]] bool obeys(const RulePlan& rule) const {
    bool obeyed = true;
    for (const auto& condition : rule.then)
      obeyed = obeys(rule, condition) && obeyed;
    return obeyed;
  }

private:
  bool obeys(const RulePlan& rule, const RuleCondition& condition) const {
    const auto& source = *condition.source;
    if (!is_present(condition)) {
      if (source.kind != Kind::present && !source.required)
        return true;
      say([&] {
        add(rule, {nullptr, source.path, condition.is_tier ? "/width" : pointer_of(source.path)},
            "is missing", {});
      });
      return false;
    }
    if (source.kind == Kind::present)
      return true;
    if (condition.is_tier) {
      const bool good = source.kind == Kind::limits && any_fits(condition);
      if (!good)
        say([&] {
          add(rule, {&request_.last(plan_.width).value, source.path, "/width"},
              source.kind == Kind::absent ? "must not be given here" : "does not fit", {});
        });
      return good;
    }
    bool good = true;
    for (const auto& entry : request_.entries())
      if (entry.node == condition.node)
        good = obeys(rule, condition, entry) && good;
    return good;
  }

  bool obeys(const RulePlan& rule, const RuleCondition& condition, const Entry& entry) const {
    const bool absent = condition.source->kind == Kind::absent;
    if (!absent && fits(condition.limits, entry.value))
      return true;
    say([&] {
      const Subject subject{&entry.value, condition.source->path, request_.pointer(entry)};
      const auto faults =
          absent ? std::vector<Fault>{} : condition.limits.faults(entry.value, Detail::all);
      if (faults.empty())
        add(rule, subject, absent ? "must not be given here" : "does not fit", {});
      else
        add(rule, subject, faults.front().message, faults.front().allowed);
    });
    return false;
  }

  template <typename Describe>
  void say(Describe describe) const {
    if (report_)
      report_->say(code::broken_rule, describe);
  }

  void add(const RulePlan& rule, const Subject& subject, std::string_view what,
           std::string allowed) const {
    auto& problem =
        report_->add(subject, {Concern::rule,
                               code::broken_rule,
                               fmt::format("{} {}: {}", name_of(subject), what, rule.source->why),
                               {},
                               std::move(allowed),
                               {}});
    problem.rule = rule.source;
  }

  [[nodiscard]] bool is_present(const RuleCondition& condition) const {
    return condition.is_tier ? any_tier([](std::string_view) { return true; })
                             : request_.has(condition.node);
  }

  [[nodiscard]] bool any_fits(const RuleCondition& condition) const {
    if (condition.is_tier) // a pair in several tiers needs only one that fits
      return any_tier([&](std::string_view tier) { return condition.limits.hold_for_text(tier); });
    return std::any_of(request_.entries().begin(), request_.entries().end(),
                       [&](const Entry& entry) {
                         return entry.node == condition.node && fits(condition.limits, entry.value);
                       });
  }

  /// Whether one of the tiers that contain the request's width and height is such a one.
  template <typename Accepts>
  [[nodiscard]] bool any_tier(Accepts accepts) const {
    if (!request_.has(plan_.width) || !request_.has(plan_.height))
      return false;
    const auto width = request_.last(plan_.width).value;
    const auto height = request_.last(plan_.height).value;
    if (!is_number(width) || !is_number(height))
      return false;
    const auto is_row = [&](const catalog::Pair& pair) {
      return number_of(width) == static_cast<double>(pair.width) &&
             number_of(height) == static_cast<double>(pair.height);
    };
    const auto& rows = plan_.provider->size.rows;
    return std::any_of(rows.begin(), rows.end(), [&](const catalog::SizeRow& row) {
      return std::any_of(row.sizes.begin(), row.sizes.end(), is_row) && accepts(row.tier);
    });
  }

  const Plan& plan_;
  const FlatRequest& request_;
  Report* report_;
};

} // namespace

bool check_rules(const Plan& plan, const FlatRequest& request, Report* report) {
  const Evaluation evaluation(plan, request, report);
  bool obeyed = true;
  for (const auto& rule : plan.rules)
    if (evaluation.applies(rule)) {
      obeyed = evaluation.obeys(rule) && obeyed;
      if (!obeyed && !report)
        return false;
    }
  return obeyed;
}

} // namespace aircat::request
