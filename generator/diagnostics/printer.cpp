#include "diagnostics/printer.hpp"

namespace aircat {

std::optional<FindingFormat> finding_format(std::string_view name) {
  if (name == "text")
    return FindingFormat::text;
  if (name == "json")
    return FindingFormat::json;
  if (name == "github")
    return FindingFormat::github;
  return std::nullopt;
}

std::string print_findings(const Findings& findings, FindingFormat format,
                           const PrintOptions& options) {
  switch (format) {
  case FindingFormat::json:
    return print_json(findings);
  case FindingFormat::github:
    return print_github(findings);
  case FindingFormat::text:
    break;
  }
  return print_text(findings, options);
}

} // namespace aircat
