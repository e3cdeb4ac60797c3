#pragma once

#include <map>
#include <regex>
#include <string>
#include <string_view>

namespace aircat::request {

/// The regular expressions of a catalog, compiled once.
class Patterns {
public:
  /// Takes a pattern in; what is no regular expression excludes nothing here, since it is the
  /// catalog's fault and not the request's.
  void add(std::string_view pattern);

  /// Whether some part of the text matches, as JSON Schema has it.
  [[nodiscard]] bool matches(std::string_view pattern, std::string_view text) const;

private:
  std::map<std::string_view, std::regex> compiled_;
};

} // namespace aircat::request
