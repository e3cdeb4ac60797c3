#pragma once

#include "cli/exit_code.hpp"
#include "diagnostics/printer.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace aircat::cli {

/// The only place that prints. Results go to standard output, findings and notes to standard error;
/// in a machine format the findings are the result.
class Console {
public:
  explicit Console(const std::string& format);

  /// A result.
  void print(std::string_view text) const;
  /// What happened, for people: nothing in a machine format.
  void note(std::string_view text) const;
  /// Why the command ends, whatever the format.
  void fail(std::string_view text) const;
  /// Prints findings in the chosen format, and says how the command ends for them.
  [[nodiscard]] ExitCode report(Findings& findings) const;

  /// Findings that are printed while they are found: to where `report` prints them.
  void print_findings(std::string_view text) const;
  [[nodiscard]] std::unique_ptr<const Printer> printer(bool with_sources) const;

  [[nodiscard]] bool is_text() const { return format_ == FindingFormat::text; }
  [[nodiscard]] bool is_json() const { return format_ == FindingFormat::json; }

private:
  [[nodiscard]] PrintOptions print_options(bool with_sources) const;

  FindingFormat format_;
};

} // namespace aircat::cli
