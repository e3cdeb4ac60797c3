#pragma once

#include "import/statement.hpp"

namespace aircat::importing {

/// What one line of documentation says of a value, whatever the value is.
struct LineFacts {
  std::optional<double> minimum, maximum, multiple_of;
  std::optional<std::string> fallback; ///< the default, as text
  std::vector<std::string> values;     ///< the only legal ones, as texts
  Pairs pairs;
  std::optional<bool> required;

  [[nodiscard]] bool empty() const;
};

/// A line without Markdown's marks, with a plain x and - in place of typographic ones.
[[nodiscard]] std::string plain_line(std::string_view line);

/// Reads `min: 256, max: 1920, multiples of 16`, `2-3000 characters`, `5 or 10 seconds`,
/// `up to 9 …`, `Default: 5`, `Possible values: a, b`, `1024x1024 (1:1)`.
[[nodiscard]] LineFacts read_line(const std::string& plain);

/// Does the line look as if it limited something?
[[nodiscard]] bool looks_like_limit(const std::string& plain);

/// What is described by `name: …`, and the rest of the line; both empty where nothing is.
struct Named {
  std::string name, rest;
};
[[nodiscard]] Named name_of_line(const std::string& plain);

/// The AIRs in a line.
[[nodiscard]] std::vector<std::string> airs_in(const std::string& plain);

} // namespace aircat::importing
