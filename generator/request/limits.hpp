#pragma once

#include "request/fault.hpp"
#include "request/name_table.hpp"
#include "request/pattern.hpp"
#include "request/value.hpp"

#include <limits>
#include <vector>

namespace aircat::request {

/// Whether there is any limit.
[[nodiscard]] bool says_limits(const catalog::Limits& limits);

/// Limits of the catalog made ready for judging: whether a value holds them, and which it breaks.
/// Both answers come from the same questions. The catalog must outlive them.
class Limits {
public:
  Limits() = default;
  explicit Limits(const catalog::Limits& limits);

  /// A scalar, or a list as a whole: the number of its elements.
  [[nodiscard]] bool hold(Value value) const;
  /// An element of a list: all limits but the constant, which is the list as a whole.
  [[nodiscard]] bool hold_for_item(Value item) const;
  /// The same for values that are at hand as what they are.
  [[nodiscard]] bool hold_for_text(std::string_view text) const;
  [[nodiscard]] bool hold_for_integer(std::int64_t number) const;

  /// Everything that the value breaks.
  [[nodiscard]] std::vector<Fault> faults(Value value, Detail detail) const;
  [[nodiscard]] std::vector<Fault> item_faults(Value item, Detail detail) const;

private:
  [[nodiscard]] bool suits(std::string_view text) const;
  [[nodiscard]] bool is_constant(Value value) const;
  [[nodiscard]] bool is_listed(Value value) const;
  [[nodiscard]] bool is_in_range(double number) const {
    return number >= minimum_ && number <= maximum_;
  }
  [[nodiscard]] bool is_multiple(double number) const;
  [[nodiscard]] bool is_multiple(std::int64_t number) const;
  [[nodiscard]] bool has_length(std::string_view text) const;
  [[nodiscard]] bool has_count(std::size_t count) const;

  const catalog::Limits* source_ = nullptr;
  bool listed_ = false;
  bool has_constant_ = false;
  bool has_pattern_ = false;
  double minimum_ = -std::numeric_limits<double>::infinity();
  double maximum_ = std::numeric_limits<double>::infinity();
  double step_ = 0;             ///< 0: any number
  std::int64_t whole_step_ = 0; ///< the same if it is an integer; else 0
  std::size_t min_length_ = 0, max_length_ = std::numeric_limits<std::size_t>::max();
  std::size_t min_items_ = 0, max_items_ = std::numeric_limits<std::size_t>::max();
  NameTable texts_;    ///< those of the listed values that are texts
  Name constant_text_; ///< the constant, if it is a text
  Pattern pattern_;
};

} // namespace aircat::request
