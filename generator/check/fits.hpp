#pragma once

#include "check/subject.hpp"

#include <string>

namespace aircat::check {

/// Why a value is not legal, to follow its name in a sentence ("is above the maximum 10"); empty
/// when it is.
struct Misfit {
  std::string why;
  std::string hint; ///< the nearest legal value, where there is one
  explicit operator bool() const { return !why.empty(); }
};

/// Judges one value, for an array one element, by types and limits.
[[nodiscard]] Misfit misfit_of_element(const Node& value, catalog::Types types,
                                       const Limits& limits);

/// Judges a value for a parameter: a list by its number of items and each of its elements.
[[nodiscard]] Misfit misfit(const Node& value, const Parameter& parameter);

/// Is `text` an AIR, as in `bfl:5@1`?
[[nodiscard]] bool is_air(std::string_view text);

/// Code points in UTF-8.
[[nodiscard]] std::int64_t length_of(std::string_view text);

/// A value as findings show it: strings in quotes.
[[nodiscard]] std::string shown(const Node& value);

/// A number as people write it.
[[nodiscard]] std::string written(double number);

} // namespace aircat::check
