#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/finding.hpp"

namespace aircat {

/// How findings are printed. Every command prints them by a `Printer`, so a format added here is
/// one of every command.
enum class FindingFormat { text, json, jsonl, sarif, github, junit };

/// The names of the formats on the command line, in the order of the enumeration.
[[nodiscard]] const std::vector<std::string>& finding_format_names();
/// The format called `name` on the command line.
[[nodiscard]] std::optional<FindingFormat> finding_format(std::string_view name);

/// The text of a file as it was read, or nothing. Printers do no input or output themselves.
using SourceText = std::function<std::optional<std::string>(const std::string& file)>;
/// What is known of a code, or nothing.
using CodeLookup = std::function<std::optional<CodeInfo>(std::string_view code)>;

struct PrintOptions {
  bool colour = false;
  SourceText source = {};        ///< without it only excerpts are shown as source lines
  std::size_t line_width = 100;  ///< columns of a source line shown around the caret
  CodeLookup codes = {};         ///< SARIF describes the codes that it uses
  std::string_view version = {}; ///< of the tool, for SARIF
};

/// Prints findings one by one, so that a run of any length needs no memory for them. What is
/// printed is `begin`, the findings with `separator` between them, and `end`.
class Printer {
public:
  virtual ~Printer() = default;
  [[nodiscard]] virtual std::string begin() const { return {}; }
  /// May be called by several threads at once if the options have no `source`.
  [[nodiscard]] virtual std::string one(const Finding& finding) const = 0;
  [[nodiscard]] virtual std::string separator() const { return {}; }
  /// `codes`: those of the findings that were printed; empty when there were none.
  [[nodiscard]] virtual std::string end(const std::set<std::string>& codes) const {
    (void)codes;
    return {};
  }
};

[[nodiscard]] std::unique_ptr<const Printer> make_printer(FindingFormat format,
                                                          const PrintOptions& options = {});

/// All findings at once.
[[nodiscard]] std::string print_findings(const Findings& findings, FindingFormat format,
                                         const PrintOptions& options = {});

/// "2 errors, 1 warning" with a newline; "" when there are none.
[[nodiscard]] std::string print_summary(const Findings& findings, bool colour = false);

/// `text` as a JSON string with its quotes; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string json_quoted(std::string_view text);
void append_json_quoted(std::string& out, std::string_view text);

} // namespace aircat
