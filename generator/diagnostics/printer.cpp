#include "diagnostics/printers.hpp"

#include <algorithm>

namespace aircat {

const std::vector<std::string>& finding_format_names() {
  static const std::vector<std::string> names{"text", "json", "jsonl", "sarif", "github", "junit"};
  return names;
}

std::optional<FindingFormat> finding_format(std::string_view name) {
  const auto& names = finding_format_names();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end())
    return std::nullopt;
  return static_cast<FindingFormat>(found - names.begin());
}

std::unique_ptr<const Printer> make_printer(FindingFormat format, const PrintOptions& options) {
  switch (format) {
  case FindingFormat::text:
    break;
  case FindingFormat::json:
    return make_json_printer();
  case FindingFormat::jsonl:
    return make_jsonl_printer();
  case FindingFormat::sarif:
    return make_sarif_printer(options);
  case FindingFormat::github:
    return make_github_printer();
  case FindingFormat::junit:
    return make_junit_printer();
  }
  return make_text_printer(options);
}

std::string print_findings(const Findings& findings, FindingFormat format,
                           const PrintOptions& options) {
  const auto printer = make_printer(format, options);
  auto out = printer->begin();
  std::set<std::string> codes;
  for (const auto& finding : findings.all()) {
    if (!codes.empty())
      out += printer->separator();
    out += printer->one(finding);
    codes.insert(finding.code);
  }
  return out += printer->end(codes);
}

} // namespace aircat
