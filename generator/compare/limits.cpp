#include "compare/limits.hpp"

#include "check/fits.hpp"

#include <cmath>
#include <optional>

namespace aircat::compare {
namespace {

using catalog::Limits;
using catalog::Node;

std::vector<const Node*> listed(const Limits& limits) {
  return limits.constant ? std::vector{limits.constant} : limits.enumeration;
}

class LimitsComparison {
public:
  LimitsComparison(const StatedLimits& before, const StatedLimits& after, const std::string& what,
                   Report& report)
      : before_(before), after_(after), what_(what), report_(report) {}

  void run() {
    const auto old_values = listed(before_.limits), new_values = listed(after_.limits);
    for (const auto* value : old_values)
      if (!takes(after_.limits, *value))
        report_.add(Kind::enum_value_removed, at("enum"), value, {nullptr, list_of(after_)});
    for (const auto* value : new_values)
      if (!takes(before_.limits, *value))
        report_.add(Kind::enum_value_added, at("enum"), {nullptr, list_of(before_)}, value);
    if (old_values.empty() && !new_values.empty())
      report_.add(Kind::values_limited, at("enum"), {nullptr, before_.node}, list_of(after_));
    else if (!old_values.empty() && new_values.empty())
      report_.add(Kind::values_freed, at("enum"), list_of(before_), {nullptr, after_.node});
    else if (old_values.empty())
      compare_bounds();
    compare_items();
  }

private:
  static bool takes(const Limits& limits, const Node& value) {
    return !check::misfit_of_element(value, 0, limits);
  }

  static const Node* list_of(const StatedLimits& stated) {
    const auto* list = stated.node->find(stated.limits.constant ? "const" : "enum");
    return list ? list : stated.node;
  }

  [[nodiscard]] std::string at(std::string_view key) const {
    return what_ + "." + std::string(key);
  }

  void add(Kind kind, std::string_view key) {
    const auto* old_one = before_.node->find(key);
    const auto* new_one = after_.node->find(key);
    report_.add(kind, at(key), old_one ? Said(old_one) : Said(nullptr, before_.node),
                new_one ? Said(new_one) : Said(nullptr, after_.node));
  }

  /// `sign`: 1 for a maximum, which is stricter when lower, -1 for a minimum.
  template <typename Number>
  void bound(const std::optional<Number>& before, const std::optional<Number>& after, int sign,
             Kind narrowed, Kind widened, std::string_view key) {
    if (before == after)
      return;
    const bool stricter = !before || (after && (sign > 0 ? *after < *before : *after > *before));
    add(stricter ? narrowed : widened, key);
  }

  void compare_bounds() {
    const auto &old_one = before_.limits, &new_one = after_.limits;
    bound(old_one.minimum, new_one.minimum, -1, Kind::range_narrowed, Kind::range_widened,
          "minimum");
    bound(old_one.maximum, new_one.maximum, 1, Kind::range_narrowed, Kind::range_widened,
          "maximum");
    if (old_one.multiple_of != new_one.multiple_of)
      add(divides(new_one.multiple_of, old_one.multiple_of) ? Kind::range_widened
                                                            : Kind::range_narrowed,
          "multipleOf");
    bound(old_one.min_length, new_one.min_length, -1, Kind::length_narrowed, Kind::length_widened,
          "minLength");
    bound(old_one.max_length, new_one.max_length, 1, Kind::length_narrowed, Kind::length_widened,
          "maxLength");
    if (old_one.pattern != new_one.pattern)
      add(new_one.pattern.empty() ? Kind::pattern_removed : Kind::pattern_changed, "pattern");
  }

  void compare_items() {
    const auto &old_one = before_.limits, &new_one = after_.limits;
    bound(old_one.min_items, new_one.min_items, -1, Kind::items_narrowed, Kind::items_widened,
          "minItems");
    bound(old_one.max_items, new_one.max_items, 1, Kind::items_narrowed, Kind::items_widened,
          "maxItems");
  }

  /// Is every multiple of `step` one of `divisor`?
  static bool divides(const std::optional<double>& divisor, const std::optional<double>& step) {
    constexpr double tolerance = 1e-9;
    if (!divisor || *divisor <= 0)
      return true;
    if (!step)
      return false;
    const auto times = *step / *divisor;
    return std::abs(times - std::round(times)) <= tolerance;
  }

  const StatedLimits &before_, &after_;
  const std::string& what_;
  Report& report_;
};

} // namespace

void compare_limits(const StatedLimits& before, const StatedLimits& after, const std::string& what,
                    Report& report) {
  LimitsComparison(before, after, what, report).run();
}

} // namespace aircat::compare
