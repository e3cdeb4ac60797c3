#include "lint/glob.hpp"
#include "lint/settings.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace aircat;
using lint::matches;
using lint::matches_path;

namespace {

using Texts = std::vector<std::string>;

/// What is left of findings of these codes, each in src/a/One.json at /en/some.key.
Texts left_of(const std::string& settings_text, Findings& faults, const Texts& codes = {"AC6101"}) {
  const support::TemporaryFolder folder;
  const auto file = (folder.path() / "aircat.json").string();
  std::ofstream(file) << settings_text;
  const auto settings = lint::read_settings(file, faults);
  Texts left;
  if (!settings)
    return left;
  Findings findings;
  for (const auto& code : codes)
    findings.error(code, {(folder.path() / "src/a/One.json").string(), 1, 1}, "/en/some.key", "m");
  const auto kept = lint::apply(*settings, findings, "2026-11-21");
  for (const auto& finding : kept.all())
    left.push_back(finding.code + (finding.severity == Severity::error ? "" : " warning"));
  return left;
}

std::string ignore(const std::string& more) {
  return R"({ "lint": { "ignore": [{ "code": "AC6101", "why": "known", )" + more + "}] } }";
}

} // namespace

TEST_CASE("in paths a star stands for anything but a slash, two for anything") {
  CHECK(matches_path("src/*/One.json", "src/a/One.json"));
  CHECK_FALSE(matches_path("src/*", "src/a/One.json"));
  CHECK(matches_path("src/**", "src/a/One.json"));
  CHECK(matches_path("**/One.json", "src/a/One.json"));
  CHECK(matches_path("**/One.json", "One.json"));
  CHECK(matches_path("**a*b", "xxaayab"));
}

TEST_CASE("in keys a star stands for anything") {
  CHECK(matches("*.property.*", "a/b.property.c/d"));
  CHECK_FALSE(matches("*.property.*", "a.prop.b"));
  CHECK(matches("", ""));
  CHECK_FALSE(matches("a", ""));
}

TEST_CASE("ignores drop findings by code, path and key") {
  Findings faults;
  CHECK(left_of(ignore(R"("path": "src/**")"), faults).empty());
  CHECK(left_of(ignore(R"("key": "some.*")"), faults).empty());
  CHECK(left_of(ignore(R"("path": "src/**")"), faults, {"AC6101", "AC6102"}) == Texts{"AC6102"});
  CHECK(faults.empty());
}

TEST_CASE("an ignore without use, or past its day, is a finding") {
  Findings faults;
  CHECK(left_of(ignore(R"("path": "lib/**")"), faults) == Texts{"AC6101", "AC6901 warning"});
  CHECK(left_of(ignore(R"("until": "2026-11-20")"), faults) == Texts{"AC6101", "AC6902 warning"});
  CHECK(left_of(ignore(R"("until": "2026-11-21")"), faults).empty());
}

TEST_CASE("rules change their severity, with a reason") {
  Findings faults;
  const auto with = [](const std::string& severity) {
    return R"({ "lint": { "rules": { "AC6101": { "severity": ")" + severity +
           R"(", "why": "later" } } } })";
  };
  CHECK(left_of(with("off"), faults).empty());
  CHECK(left_of(with("warning"), faults) == Texts{"AC6101 warning"});
  CHECK(left_of(with("error"), faults) == Texts{"AC6101"});
  CHECK(faults.empty());
}

TEST_CASE("settings are checked: unknown keys, other severities, no reason") {
  for (const auto* text :
       {R"({ "lints": {} })",
        R"({ "lint": { "rules": { "AC6101": { "severity": "no", "why": "x" } } } })",
        R"({ "lint": { "rules": { "AC6101": { "severity": "off" } } } })",
        R"({ "lint": { "ignore": [{ "code": "AC6101" }] } })",
        R"({ "lint": { "maxSourceAgeDays": -1 } })", R"({ "lint": { "maxSourceAgeDays": "1" } })",
        "[]", "{"}) {
    Findings faults;
    INFO(text);
    (void)left_of(text, faults);
    CHECK(faults.has_errors());
  }
}
