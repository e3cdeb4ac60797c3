#pragma once

#include "catalog/json.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace aircat::catalog {

/// Takes the findings of one rule after the other. What several share is checked for each of them,
/// so the same finding at the same place is kept once.
class Report {
public:
  explicit Report(Findings& findings) : findings_(findings) {}

  /// The findings that follow are of the rule with this code.
  void begin(std::string_view code);

  /// `fix`: what mends it, where there is one right answer.
  void error(const Node& at, std::string message, std::string hint = {},
             std::optional<Edit> fix = std::nullopt);
  void error(const Member& at, std::string message, std::string hint = {},
             std::optional<Edit> fix = std::nullopt);
  /// About a file as a whole.
  void error(const Document& in, std::string message, std::string hint = {});
  void warning(const Node& at, std::string message, std::string hint = {},
               std::optional<Edit> fix = std::nullopt);
  void warning(const Member& at, std::string message, std::string hint = {},
               std::optional<Edit> fix = std::nullopt);
  void warning(const Document& in, std::string message, std::string hint = {});
  /// Of a file that is no JSON.
  void error(const Location& at, std::string message, std::string hint = {});
  void warning(const Location& at, std::string message, std::string hint = {});

  /// A finding of another room, as one of this rule.
  void error(const Finding& finding, std::string message);

private:
  [[nodiscard]] bool is_new(const Document* document, std::uint32_t offset,
                            std::string_view message);
  template <typename At>
  void add(Severity severity, const At& at, std::string message, std::string hint,
           std::optional<Edit> fix);
  [[nodiscard]] bool is_new(const Location& at, std::string_view message);

  Findings& findings_;
  std::string code_;
  std::unordered_set<std::string> seen_;
};

/// `text` in quotes, cut at 80 bytes.
[[nodiscard]] std::string quoted(std::string_view text);

} // namespace aircat::catalog
