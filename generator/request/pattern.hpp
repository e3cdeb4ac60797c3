#pragma once

#include <memory>
#include <regex>
#include <string_view>
#include <vector>

namespace aircat::request {

/// A regular expression of the catalog, compiled once. One that only lists texts, as
/// `^(first|last)$` does, is compared with them: that is all most catalogs need, and it is quick.
class Pattern {
public:
  Pattern() = default;
  /// What is no regular expression excludes nothing here: it is the catalog's fault, which its
  /// check states, and not the request's.
  explicit Pattern(std::string_view pattern);

  /// Whether some part of the text matches, as JSON Schema has it.
  [[nodiscard]] bool matches(std::string_view text) const;

private:
  std::vector<std::string_view> texts_;
  std::shared_ptr<const std::regex> regex_;
};

} // namespace aircat::request
