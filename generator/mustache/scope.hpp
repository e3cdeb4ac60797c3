#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mustache/value.hpp"

namespace aircat::mustache {

/// The values that a name is looked up in: the data, then one for each section around the tag.
class Scope {
public:
  using Name = std::span<const std::string_view>;

  explicit Scope(const Value& data) : stack_{&data} {}

  void push(const Value& value) { stack_.push_back(&value); }
  void pop() { stack_.pop_back(); }

  /// Null when there is no such name. The first part is looked for from the innermost value
  /// outwards, the others only inside what was found. No parts: the innermost value itself.
  [[nodiscard]] const Value* find(Name name) const;

  /// What is missing where find gives null, for a person, and what may have been meant.
  struct Missing {
    std::string message;
    std::string hint;
  };
  [[nodiscard]] Missing explain(Name name) const;

private:
  [[nodiscard]] const Value* find_first(std::string_view part) const;

  std::vector<const Value*> stack_;
};

/// `prefix` and the nearest of `names`, or else the first of them; "" when there are none.
[[nodiscard]] std::string suggest(std::string_view name, const std::vector<std::string_view>& names,
                                  std::string_view prefix);

} // namespace aircat::mustache
