#include "diagnostics/printers.hpp"
#include "diagnostics/utf8.hpp"

namespace aircat {
namespace {

/// `text` in an attribute or element of XML. What XML cannot hold is shown as an escape.
std::string xml(std::string_view text) {
  std::string out;
  const auto shown = visible(text);
  for (std::string_view rest = shown; !rest.empty();) {
    const auto point = next_code_point(rest);
    const auto own = rest.substr(0, point.size);
    rest.remove_prefix(point.size);
    if (own == "&")
      out += "&amp;";
    else if (own == "<")
      out += "&lt;";
    else if (own == ">")
      out += "&gt;";
    else if (own == "\"")
      out += "&quot;";
    else if (point.value == 0xFFFE || point.value == 0xFFFF)
      append_utf8(out, 0xFFFD);
    else
      out += own;
  }
  return out;
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + xml(value) + "\"";
}

std::string place_of(const Finding& finding) {
  const auto& where = finding.where;
  std::string place = where.file;
  if (where.line > 0)
    place += ":" + std::to_string(where.line) + ":" + std::to_string(where.column);
  return place;
}

/// JUnit's report, as CI servers read it. Each finding is a suite of its own, so that findings can
/// be written as found: a suite begins with the number of its tests. An error is a test that
/// failed; a warning fails no build, so it is a test with an output.
class JunitPrinter final : public Printer {
public:
  std::string begin() const override {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"aircat\">\n";
  }

  std::string one(const Finding& finding) const override {
    const bool failed = finding.severity == Severity::error;
    const auto text =
        finding.hint.empty() ? finding.message : finding.message + " (" + finding.hint + ")";
    std::string out = "  <testsuite" + attribute("name", finding.where.file) +
                      " tests=\"1\" failures=\"" + (failed ? "1" : "0") + "\">\n    <testcase" +
                      attribute("classname", finding.code) + attribute("name", place_of(finding)) +
                      attribute("file", finding.where.file) + ">\n      ";
    if (failed)
      out += "<failure" + attribute("type", finding.code) + attribute("message", finding.message) +
             ">" + xml(place_of(finding) + ": " + text) + "</failure>\n";
    else
      out += "<system-out>" + xml(place_of(finding) + ": warning: " + text) + "</system-out>\n";
    return out + "    </testcase>\n  </testsuite>\n";
  }

  /// A report without any test would be taken for a run that did not happen.
  std::string end(const std::set<std::string>& codes) const override {
    const std::string none = "  <testsuite name=\"aircat\" tests=\"1\" failures=\"0\">\n"
                             "    <testcase classname=\"aircat\" name=\"no findings\"/>\n"
                             "  </testsuite>\n";
    return (codes.empty() ? none : std::string{}) + "</testsuites>\n";
  }
};

} // namespace

std::unique_ptr<const Printer> make_junit_printer() {
  return std::make_unique<JunitPrinter>();
}

} // namespace aircat
