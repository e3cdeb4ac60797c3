#include "prove/mutation.hpp"

#include "prove/faults.hpp"
#include "prove/legal_task.hpp"
#include "prove/values.hpp"
#include "request/codes.hpp"

#include <algorithm>
#include <array>

namespace aircat::prove {
namespace {

namespace code = request::code;
using catalog::Condition;

/// Changes a task until a condition holds, or until it does not.
class Changing {
public:
  explicit Changing(const Request& request) : request_(request) {}

  bool make_hold(const Condition& condition) {
    switch (condition.kind) {
    case Condition::Kind::absent:
      return remove(condition.path);
    case Condition::Kind::present:
      return is_there(condition.path) || give(condition, true);
    case Condition::Kind::limits:
      return give(condition, true);
    }
    return false;
  }

  bool make_fail(const Condition& condition) {
    switch (condition.kind) {
    case Condition::Kind::absent:
      return is_there(condition.path) || give(condition, true);
    case Condition::Kind::present:
      return remove(condition.path);
    case Condition::Kind::limits:
      break;
    }
    // Where the value must be there, it may be left out as well.
    if (condition.required && request_.random.chance(50))
      return remove(condition.path);
    return give(condition, false) || (condition.required && remove(condition.path));
  }

private:
  [[nodiscard]] bool is_there(std::string_view path) const {
    return !values_at(request_.task(), path).empty();
  }

  bool remove(std::string_view path) {
    if (path.find("[]") != std::string_view::npos)
      return false;
    take_out(request_.task(), path);
    return true;
  }

  bool give(const Condition& condition, bool fitting) {
    const auto path = condition.path;
    const auto* provider = request_.view.provider;
    if (path == "size.tier" || path == "width" || path == "height")
      return give_size(condition, fitting);
    const auto* field = request_.view.find(path);
    if (!field || field->is_refused() || path.find("[]") != std::string_view::npos || !provider)
      return false;
    for (int i = 0; i < 40; ++i)
      if (auto value = legal_value(*field, {}, request_.random);
          value && fits(condition.limits, *value) == fitting) {
        put(request_.task(), path, std::move(*value));
        return true;
      }
    return false;
  }

  bool give_size(const Condition& condition, bool fitting) {
    const auto& size = request_.view.provider->size;
    if (size.refused)
      return false;
    for (int i = 0; i < 40; ++i) {
      const auto pair = legal_size(size, request_.random);
      if (suits(condition, pair) != fitting)
        continue;
      request_.task().set("width", Draft::of(pair.width));
      request_.task().set("height", Draft::of(pair.height));
      return true;
    }
    return false;
  }

  [[nodiscard]] bool suits(const Condition& condition, catalog::Pair pair) const {
    if (condition.path != "size.tier")
      return fits(condition.limits,
                  Draft::of(condition.path == "width" ? pair.width : pair.height));
    const auto& rows = request_.view.provider->size.rows;
    return std::any_of(rows.begin(), rows.end(), [&](const catalog::SizeRow& row) {
      return std::find(row.sizes.begin(), row.sizes.end(), pair) != row.sizes.end() &&
             fits(condition.limits, Draft::of(row.tier));
    });
  }

  const Request& request_;
};

using Sort = bool (*)(const Condition&);

bool forbids(const Condition& condition) {
  return condition.kind == Condition::Kind::absent;
}
bool demands(const Condition& condition) {
  return condition.kind == Condition::Kind::present || condition.required;
}
bool narrows(const Condition& condition) {
  return condition.kind == Condition::Kind::limits && !condition.required;
}

/// Makes one rule apply and breaks it, so that every capability of the model refuses the request.
std::optional<Expected> break_rule(const Request& request, Sort is_of_sort) {
  if (!request.view.provider)
    return std::nullopt;
  struct Demand {
    const catalog::Rule* rule;
    const Condition* condition;
  };
  std::vector<Demand> demands;
  for (const auto& rule : request.view.provider->rules)
    for (const auto& condition : rule.then)
      if (is_of_sort(condition))
        demands.push_back({&rule, &condition});
  if (demands.empty())
    return std::nullopt;
  const auto [rule, broken] = request.random.pick(demands);
  Changing changing(request);
  for (const auto& condition : rule->when)
    if (!changing.make_hold(condition))
      return std::nullopt;
  if (!changing.make_fail(*broken))
    return std::nullopt;
  for (const auto& view : request.subject.views)
    if (breaches_in(view, request.task()).empty())
      return std::nullopt;
  for (const auto& breach : breaches_in(meant_by(request.subject, request.task()), request.task()))
    if (breach.condition->path == broken->path)
      return Expected{code::broken_rule, breach.pointer};
  return std::nullopt;
}

std::optional<Expected> forbidden_together(const Request& request) {
  return break_rule(request, forbids);
}

std::optional<Expected> demanded_missing(const Request& request) {
  return break_rule(request, demands);
}

std::optional<Expected> narrowed_exceeded(const Request& request) {
  return break_rule(request, narrows);
}

constexpr std::array kinds{
    MutationKind{"forbidden-together", "two parameters that a rule does not allow together",
                 forbidden_together},
    MutationKind{"demanded-missing", "a parameter missing that a rule asks for here",
                 demanded_missing},
    MutationKind{"narrowed-exceeded", "a value beyond the narrower limits that a rule sets here",
                 narrowed_exceeded},
};

} // namespace

std::span<const MutationKind> rule_mutations() {
  return kinds;
}

} // namespace aircat::prove
