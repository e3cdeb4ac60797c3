#include "diagnostics/printers.hpp"

#include "diagnostics/utf8.hpp"

namespace aircat {
namespace {

std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    switch (c) {
    case '%':
      out += "%25";
      break;
    case '\r':
      out += "%0D";
      break;
    case '\n':
      out += "%0A";
      break;
    case ':':
      out += property ? "%3A" : ":";
      break;
    case ',':
      out += property ? "%2C" : ",";
      break;
    default:
      out += c;
    }
  }
  return out;
}

/// Workflow commands that annotate a pull request.
class GithubPrinter final : public Printer {
public:
  std::string one(const Finding& finding) const override {
    std::string out = finding.severity == Severity::error ? "::error " : "::warning ";
    if (!finding.where.file.empty()) {
      // Not made visible: the path must stay the one that the host knows.
      out += "file=" + escaped(finding.where.file, true) + ",";
      if (finding.where.line > 0)
        out += "line=" + std::to_string(finding.where.line) + ",";
      if (finding.where.line > 0 && finding.where.column > 0)
        out += "col=" + std::to_string(finding.where.column) + ",";
    }
    out += "title=" + escaped(visible(finding.code), true);
    std::string message = visible(finding.message);
    if (!finding.hint.empty())
      message += "\nhint: " + visible(finding.hint);
    return out += "::" + escaped(message, false) + "\n";
  }
};

} // namespace

std::unique_ptr<const Printer> make_github_printer() {
  return std::make_unique<GithubPrinter>();
}

} // namespace aircat
