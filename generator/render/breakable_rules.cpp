#include "render/breakable_rules.hpp"

#include "request/build.hpp"
#include "request/limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace aircat::render {
namespace {

using catalog::Condition;
using catalog::Input;
using catalog::Node;
using catalog::Provider;
using Kind = Condition::Kind;

/// Whether `outer` is an object or list in which `inner` is.
bool contains(std::string_view outer, std::string_view inner) {
  return inner.size() > outer.size() && inner.substr(0, outer.size()) == outer &&
         (inner[outer.size()] == '.' || inner[outer.size()] == '[');
}

bool is_in_element(std::string_view path) {
  return path.find("[]") != std::string_view::npos;
}

/// What may come of a test.
struct Outcome {
  bool may_hold = false, may_fail = false;
};

/// What may be at a path.
class Content {
public:
  Content(const Provider& provider, std::string_view path) : provider_(provider), path_(path) {
    if (path == "taskType" || path == "taskUUID" || path == "model")
      add(path, true, nullptr);
    if (provider.size.is_sent() && (path == "width" || path == "height"))
      add(path, is_size_certain(), nullptr);
    for (const auto& input : provider.inputs)
      if (!input.is_size())
        add(input);
    for (const auto& fixed : request::fixed_values(provider))
      add(fixed.path, fixed.value->is_scalar() && !is_in_element(fixed.path), fixed.value);
  }

  [[nodiscard]] Outcome presence() const { return {possible_, !certain_}; }

  /// Of the values that are there.
  [[nodiscard]] Outcome fitting(const catalog::Limits& limits) const {
    if (any_value_)
      return {true, request::says_limits(limits)};
    Outcome outcome;
    const request::Limits ready(limits);
    for (const auto* value : values_) {
      const bool fits = value->is(catalog::Kind::string) ? ready.hold_for_text(value->string)
                                                         : ready.hold_for_integer(value->integer);
      (fits ? outcome.may_hold : outcome.may_fail) = true;
    }
    return outcome;
  }

private:
  /// Notes what is placed at a path: `value`, or something unknown when there is none.
  void add(std::string_view path, bool always, const Node* value) {
    const bool is_here = path == path_;
    const bool is_inside = contains(path_, path);
    if (!is_here && !is_inside && !contains(path, path_))
      return;
    possible_ = true;
    certain_ = certain_ || (always && (is_here || is_inside));
    if (is_here && value && (value->is(catalog::Kind::string) || value->is(catalog::Kind::integer)))
      values_.push_back(value);
    else
      any_value_ = true;
  }

  void add(const Input& input) {
    const auto& path = input.to.path;
    // A default makes no element, it joins one.
    const bool always = input.required || (input.default_value && !is_in_element(path));
    const auto* parameter = provider_.parameter(path);
    // What is offered for a list becomes a list.
    if (input.offers.empty() || !parameter || parameter->may_be_array())
      add(path, always, nullptr);
    else
      for (const auto& offer : input.offers)
        add(path, always, offer.wire);
    std::string way;
    for (const auto& step : input.to.steps) {
      way += (way.empty() ? "" : ".") + std::string(step.name);
      if (step.select_key.empty())
        continue;
      way += "[]";
      add(fmt::format("{}.{}", way, step.select_key), input.required, nullptr);
    }
  }

  /// Without a size input the source image decides, and without its size there is no request.
  [[nodiscard]] bool is_size_certain() const {
    return std::all_of(provider_.inputs.begin(), provider_.inputs.end(), [](const Input& input) {
      return !input.is_size() || input.required || input.default_shown.has_value();
    });
  }

  const Provider& provider_;
  std::string_view path_;
  bool possible_ = false, certain_ = false;
  bool any_value_ = false;
  std::vector<const Node*> values_;
};

/// Whether the size of a request may be in a tier that is, or is not, what the limits ask for.
bool may_be_in_tier(const Provider& provider, const catalog::Limits& limits, bool fitting) {
  const auto is_possible = [&](std::string_view path) {
    return Content(provider, path).presence().may_hold;
  };
  const request::Limits ready(limits);
  const auto& rows = provider.size.rows;
  return is_possible("width") && is_possible("height") &&
         std::any_of(rows.begin(), rows.end(), [&](const catalog::SizeRow& row) {
           return ready.hold_for_text(row.tier) == fitting;
         });
}

bool may_apply(const Provider& provider, const Condition& condition) {
  const bool is_tier = condition.path == tier_path;
  if (condition.kind == Kind::absent)
    return is_tier || Content(provider, condition.path).presence().may_fail;
  if (is_tier)
    return may_be_in_tier(provider, condition.limits, true);
  const Content content(provider, condition.path);
  return content.presence().may_hold && content.fitting(condition.limits).may_hold;
}

bool may_be_broken(const Provider& provider, const Condition& condition) {
  const bool is_tier = condition.path == tier_path;
  const Content content(provider, condition.path);
  if ((condition.kind == Kind::present || condition.required) &&
      (is_tier || content.presence().may_fail))
    return true;
  const bool is_absent = condition.kind == Kind::absent;
  if (is_tier)
    return may_be_in_tier(provider, condition.limits, is_absent);
  return content.presence().may_hold && (is_absent || content.fitting(condition.limits).may_fail);
}

} // namespace

std::vector<const catalog::Rule*> breakable_rules(const Provider& provider) {
  std::vector<const catalog::Rule*> rules;
  for (const auto& rule : provider.rules)
    if (std::all_of(rule.when.begin(), rule.when.end(),
                    [&](const Condition& one) { return may_apply(provider, one); }) &&
        std::any_of(rule.then.begin(), rule.then.end(),
                    [&](const Condition& one) { return may_be_broken(provider, one); }))
      rules.push_back(&rule);
  return rules;
}

} // namespace aircat::render
