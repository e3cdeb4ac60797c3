#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The few places in TypeScript whose layout depends on their width, laid out as prettier does at
/// 80 columns. Each function gives what follows `key:` in a line that starts at `indent`, its
/// leading space or line break included.
namespace aircat::render {

inline constexpr std::size_t columns = 80;

struct Spot {
  std::size_t indent = 0;
  std::string_view key;            ///< empty: a list or a call begins the line
  std::string_view trailing = ","; ///< what follows the value on its line
};

/// A value that moves to the next line as a whole when it does not fit.
[[nodiscard]] std::string hang(const Spot& spot, std::string_view value);

/// A type that is one of several literals.
[[nodiscard]] std::string union_type(const Spot& spot, const std::vector<std::string>& literals);

/// A list, one element a line when it does not fit.
[[nodiscard]] std::string list(const Spot& spot, const std::vector<std::string>& elements);

/// A call, one argument a line when it does not fit.
[[nodiscard]] std::string call(const Spot& spot, std::string_view function,
                               const std::vector<std::string>& arguments);

} // namespace aircat::render
