#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/finding.hpp"

namespace aircat {

/// How findings are printed. Every command prints them by `print_findings`, so a format added here
/// is one of every command.
enum class FindingFormat { text, json, github };

/// The format called `name` on the command line.
[[nodiscard]] std::optional<FindingFormat> finding_format(std::string_view name);

/// The text of a file as it was read, or nothing. Printers do no input or output themselves.
using SourceText = std::function<std::optional<std::string>(const std::string& file)>;

struct PrintOptions {
  bool colour = false;
  SourceText source = {};       ///< without it no source lines are shown
  std::size_t line_width = 100; ///< columns of a source line shown around the caret
};

/// `file:line:column: error: message [AC1234]`, the source line with a caret, `hint: …`; without
/// the summary.
[[nodiscard]] std::string print_text(const Findings& findings, const PrintOptions& options = {});

/// A JSON array, one object a finding, always valid JSON and UTF-8.
[[nodiscard]] std::string print_json(const Findings& findings);

/// Workflow commands that annotate a pull request.
[[nodiscard]] std::string print_github(const Findings& findings);

[[nodiscard]] std::string print_findings(const Findings& findings, FindingFormat format,
                                         const PrintOptions& options = {});

/// "2 errors, 1 warning" with a newline; "" when there are none.
[[nodiscard]] std::string print_summary(const Findings& findings, bool colour = false);

/// `text` as a JSON string with its quotes; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string json_quoted(std::string_view text);

} // namespace aircat
