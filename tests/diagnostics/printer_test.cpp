#include <catch2/catch.hpp>

#include "diagnostics/printer.hpp"

#include <fstream>
#include <iterator>

using namespace aircat;

namespace {

PrintOptions with_source(std::string text) {
  PrintOptions options;
  options.source = [text = std::move(text)](const std::string& file) -> std::optional<std::string> {
    if (file == "gone.json")
      return std::nullopt;
    return text;
  };
  return options;
}

Findings one(Location where, std::string message = "is wrong", std::string hint = {}) {
  Findings findings;
  findings.error("AC1234", std::move(where), "/a", std::move(message), std::move(hint));
  return findings;
}

std::string printed(FindingFormat format, const Findings& findings,
                    const PrintOptions& options = {}) {
  return print_findings(findings, format, options);
}

const std::string bidi = "\xE2\x80\xAE";

} // namespace

TEST_CASE("text shows place, message, source line, caret and hint") {
  const auto text = printed(
      FindingFormat::text, one({"m.json", 2, 6}, "'minimun' is unknown", "did you mean 'minimum'?"),
      with_source("{\n\t\"minimun\": 1\n}\n"));
  CHECK(text == "m.json:2:6: error: 'minimun' is unknown [AC1234]\n"
                "     \"minimun\": 1\n"
                "         ^\n"
                "    hint: did you mean 'minimum'?\n");
}

TEST_CASE("text leaves out what it does not know") {
  CHECK(printed(FindingFormat::text, one({})) == "error: is wrong [AC1234]\n");
  CHECK(printed(FindingFormat::text, one({"m.json", 0, 0}), with_source("x")) ==
        "m.json: error: is wrong [AC1234]\n");
  CHECK(printed(FindingFormat::text, one({"gone.json", 1, 1}), with_source("x")) ==
        "gone.json:1:1: error: is wrong [AC1234]\n");
  CHECK(printed(FindingFormat::text, one({"m.json", 99, 1}), with_source("x")) ==
        "m.json:99:1: error: is wrong [AC1234]\n");
}

TEST_CASE("the caret stands under its column whatever comes before it") {
  const auto caret = [](std::string line, int column) {
    const auto text =
        printed(FindingFormat::text, one({"m", 1, column}), with_source(std::move(line)));
    const auto from = text.rfind("\n    ") + 5;
    return text.find('^', from) - from;
  };
  CHECK(caret("abc", 1) == 0);
  CHECK(caret("abc", 4) == 3);
  CHECK(caret("\xC3\xBC!", 3) == 1);  // ü is two bytes, one column
  CHECK(caret("日!", 4) == 2);        // a wide character
  CHECK(caret("\033x", 2) == 6);      // shown as \u001b
  CHECK(caret("e\xCC\x81!", 4) == 1); // a combining accent takes no column
  CHECK(caret("abc", 4000) == 3);     // a column beyond the line
  CHECK(caret("a\r", 3) == 1);        // CRLF: the carriage return is not shown
}

TEST_CASE("a very long line is shown around its caret") {
  std::string line(1'000'000, 'a');
  line[500'000] = '!';
  const auto text = printed(FindingFormat::text, one({"m", 1, 500'001}), with_source(line));
  CHECK(text.size() < 400);
  const auto first = text.find("    …") + 4;
  const auto second = text.find('\n', first) + 5;
  const auto shown = text.substr(first, second - 5 - first);
  CHECK(shown.find("!") - std::string("…").size() + 1 == text.find('^') - second);
  CHECK(shown.substr(shown.size() - 3) == "…");

  SECTION("at its end nothing follows") {
    const auto end = printed(FindingFormat::text, one({"m", 1, 1'000'000}), with_source(line));
    CHECK(end.find("a\n") != std::string::npos);
  }
  SECTION("a line that just fits is shown whole") {
    const auto whole =
        printed(FindingFormat::text, one({"m", 1, 100}), with_source(std::string(100, 'b')));
    CHECK(whole.find("…") == std::string::npos);
  }
}

TEST_CASE("a hostile name cannot repaint the terminal") {
  const std::string hostile = "\033]0;x\a\r\n" + bidi + "\xC2\x9B";
  const auto text =
      printed(FindingFormat::text, one({hostile, 1, 1}, hostile, hostile), with_source(hostile));
  for (const char c : text)
    CHECK((static_cast<unsigned char>(c) >= 0x20 || c == '\n'));
  CHECK(text.find(bidi) == std::string::npos);
  CHECK(text.find('\xC2') == std::string::npos);
}

TEST_CASE("colour is only there when asked for") {
  auto options = with_source("abc");
  CHECK(printed(FindingFormat::text, one({"m", 1, 1}), options).find('\033') == std::string::npos);
  options.colour = true;
  CHECK(printed(FindingFormat::text, one({"m", 1, 1}), options).find("\033[1;31merror:\033[0m") !=
        std::string::npos);
  CHECK(print_summary(one({}), true).find('\033') != std::string::npos);
}

TEST_CASE("the summary counts") {
  auto findings = one({});
  CHECK(print_summary({}).empty());
  CHECK(print_summary(findings) == "1 error\n");
  findings.warning("AC1", {}, "", "w");
  findings.warning("AC1", {}, "", "w");
  CHECK(print_summary(findings) == "1 error, 2 warnings\n");
}

TEST_CASE("JSON has the same fields for every finding") {
  CHECK(print_findings({}, FindingFormat::json) == "[]\n");
  CHECK(printed(FindingFormat::json, one({"m.json", 2, 6}, "a \"b\"")) == R"([
  {
    "code": "AC1234",
    "severity": "error",
    "message": "a \"b\"",
    "hint": "",
    "file": "m.json",
    "line": 2,
    "column": 6,
    "pointer": "/a"
  }
]
)");
  Findings findings;
  Finding finding;
  finding.code = "AC3100";
  finding.severity = Severity::warning;
  finding.request = {"0", "uuid", "invalidWidth", "100", "128 to 2048", "128"};
  findings.add(finding);
  findings.add(finding);
  const auto text = printed(FindingFormat::json, findings);
  CHECK(text.find(R"("severity": "warning")") != std::string::npos);
  CHECK(text.find(R"("task": "0",
    "taskUUID": "uuid",
    "runwareCode": "invalidWidth",
    "given": "100",
    "allowed": "128 to 2048",
    "nearest": "128"
  },
  {)") != std::string::npos);
}

TEST_CASE("JSON strings are valid whatever the bytes") {
  CHECK(json_quoted("a\"\\/\n\r\t\x01\x7F") == R"("a\"\\/\n\r\t\u0001\u007f")");
  CHECK(json_quoted("\xFFz\xC3") == "\"\xEF\xBF\xBDz\xEF\xBF\xBD\"");
  CHECK(json_quoted(bidi) == "\"\\u202e\"");
  CHECK(json_quoted("日😀") == "\"日😀\"");
}

TEST_CASE("GitHub commands cannot be broken out of") {
  CHECK(printed(FindingFormat::github,
                one({"a,b:c%.json", 3, 4}, "100% of x::y, z\n::error::fake", "do it")) ==
        "::error file=a%2Cb%3Ac%25.json,line=3,col=4,title=AC1234::"
        "100%25 of x::y, z\\n::error::fake%0Ahint: do it\n");
  CHECK(printed(FindingFormat::github, one({})) == "::error title=AC1234::is wrong\n");
  CHECK(printed(FindingFormat::github, one({"a\nb", 0, 0})) ==
        "::error file=a%0Ab,title=AC1234::is wrong\n");
}

TEST_CASE("formats are found by name") {
  CHECK(finding_format("text") == FindingFormat::text);
  CHECK(finding_format("json") == FindingFormat::json);
  CHECK(finding_format("github") == FindingFormat::github);
  CHECK(finding_format("jsonl") == FindingFormat::jsonl);
  CHECK(finding_format("sarif") == FindingFormat::sarif);
  CHECK_FALSE(finding_format("xml").has_value());
}

TEST_CASE("JSON Lines has one finding a line") {
  auto findings = one({"m.json", 2, 6});
  findings.append(one({"m.json", 3, 1}, "two\nlines"));
  CHECK(
      printed(FindingFormat::jsonl, findings) ==
      R"({"code": "AC1234", "severity": "error", "message": "is wrong", "hint": "", "file": "m.json", "line": 2, "column": 6, "pointer": "/a"}
{"code": "AC1234", "severity": "error", "message": "two\nlines", "hint": "", "file": "m.json", "line": 3, "column": 1, "pointer": "/a"}
)");
  CHECK(printed(FindingFormat::jsonl, {}).empty());
}

TEST_CASE("SARIF has the fields that its version 2.1.0 requires") {
  PrintOptions options;
  options.version = "1.2.3";
  options.codes = [](std::string_view) { return CodeInfo{"AC1234", "A title", "Why."}; };
  Finding finding;
  finding.code = "AC1234";
  finding.message = "is \"wrong\"";
  finding.hint = "mend it";
  finding.where = {"a b.json", 2, 4};
  finding.pointer = "/a";
  finding.request.runware_code = "invalidModel";
  finding.excerpt = excerpt_of("\xC3\xA9\xC3\xA9x", 4);
  finding.fix = Edit{"a b.json", 7, 1, "\"b\"", 2, 3, 2, 4, 0};
  Findings findings;
  findings.add(finding);
  std::ifstream expected(AIRCAT_TEST_DIR "/one_finding.sarif", std::ios::binary);
  CHECK(printed(FindingFormat::sarif, findings, options) ==
        std::string(std::istreambuf_iterator<char>(expected), {}));
  CHECK(printed(FindingFormat::sarif, {}).find("\"results\": []") != std::string::npos);
}

TEST_CASE("a fix whose place was not counted is none in SARIF, and whole in JSON") {
  Finding finding;
  finding.code = "AC1234";
  finding.fix = Edit{"a.json", 70000, 2, "\"x\"", 0, 0, 0, 0, 0};
  Findings findings;
  findings.add(finding);
  CHECK(printed(FindingFormat::sarif, findings).find("fixes") == std::string::npos);
  CHECK(printed(FindingFormat::json, findings)
            .find(R"("fix": {"file": "a.json", "offset": 70000, "size": 2, "text": "\"x\""})") !=
        std::string::npos);
}

TEST_CASE("JUnit has a failed test an error and a passed one a warning") {
  Findings findings;
  findings.error("AC1234", {"a<b>.json", 2, 3}, "/a", "is \"wrong\" & \x01\xEF\xBF\xBE", "mend it");
  findings.warning("AC1235", {"c.json", 0, 0}, "", "looks odd");
  CHECK(
      printed(FindingFormat::junit, findings) ==
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"aircat\">\n"
      "  <testsuite name=\"a&lt;b&gt;.json\" tests=\"1\" failures=\"1\">\n"
      "    <testcase classname=\"AC1234\" name=\"a&lt;b&gt;.json:2:3\" file=\"a&lt;b&gt;.json\">\n"
      "      <failure type=\"AC1234\" message=\"is &quot;wrong&quot; &amp; \\u0001\xEF\xBF\xBD\">"
      "a&lt;b&gt;.json:2:3: is &quot;wrong&quot; &amp; \\u0001\xEF\xBF\xBD (mend it)</failure>\n"
      "    </testcase>\n"
      "  </testsuite>\n"
      "  <testsuite name=\"c.json\" tests=\"1\" failures=\"0\">\n"
      "    <testcase classname=\"AC1235\" name=\"c.json\" file=\"c.json\">\n"
      "      <system-out>c.json: warning: looks odd</system-out>\n"
      "    </testcase>\n"
      "  </testsuite>\n"
      "</testsuites>\n");
  CHECK(printed(FindingFormat::junit, {}).find("name=\"no findings\"/>") != std::string::npos);
}
