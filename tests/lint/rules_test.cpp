#include "lint/baseline.hpp"
#include "lint/lint.hpp"
#include "lint/settings.hpp"
#include "support/fixtures.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <string>

using namespace aircat;

namespace {

constexpr auto today = "2026-11-21";

/// The whole folder, or what `paths.txt` lists in it, one a line.
std::vector<std::string> paths_in(const std::string& folder) {
  std::vector<std::string> paths;
  std::ifstream list(folder + "/paths.txt");
  for (std::string line; std::getline(list, line);)
    paths.push_back(folder + "/" + line);
  return paths.empty() ? std::vector<std::string>{folder} : paths;
}

/// Rules that hold files against each other have a base of their own.
std::vector<CodeInfo> codes_where(bool cross) {
  std::vector<CodeInfo> codes;
  for (const auto& info : lint::codes())
    if (info.code.starts_with("AC62") == cross)
      codes.push_back(info);
  return codes;
}

void run(const std::string& folder, Findings& findings) {
  const auto file = folder + "/aircat.json";
  const auto settings = std::filesystem::exists(file) ? lint::read_settings(file, findings)
                                                      : std::optional(lint::Settings{});
  REQUIRE(settings);
  auto options = settings->options;
  options.today = today;
  if (std::ifstream catalog(folder + "/catalog.txt"); catalog)
    options.catalog = folder + "/catalog";
  if (std::ifstream kind(folder + "/kind.txt"); kind)
    std::getline(kind, options.kind);
  (void)lint::lint(paths_in(folder), options, findings, 2);
  findings = lint::apply(*settings, findings, today);
  if (settings->baseline.empty())
    return;
  const auto baseline = lint::read_baseline(settings->baseline, findings);
  REQUIRE(baseline);
  findings = lint::without(*baseline, findings);
}

} // namespace

TEST_CASE("each rule has a passing and a failing tree") {
  const std::string here = AIRCAT_TEST_DIR;
  for (const bool cross : {false, true}) {
    const auto codes = codes_where(cross);
    const auto front = here + (cross ? "/cross_" : "/");
    for (const auto& problem :
         support::problems_of({front + "fixtures", front + "base", codes, run}))
      FAIL_CHECK(problem);
  }
}

TEST_CASE("codes of lint are unique, in order, and explained") {
  std::set<std::string_view> titles;
  std::string_view before;
  for (const auto& info : lint::codes()) {
    INFO(info.code);
    CHECK(info.code > before);
    CHECK(info.code.substr(0, 3) == "AC6");
    CHECK(info.code.size() == 6);
    CHECK(titles.insert(info.title).second);
    CHECK(info.explanation.size() > 150);
    before = info.code;
  }
}

TEST_CASE("nothing that is generated has a finding") {
  Findings findings;
  const std::string root = AIRCAT_SOURCE_DIR;
  lint::Options options{"en", {"Prompt", "Format", "Negative Prompt"}};
  options.catalog = root + "/catalog";
  const auto result = lint::lint({root + "/generated"}, options, findings, 2);
  for (const auto& finding : findings.all())
    FAIL_CHECK(finding.where.file << ":" << finding.where.line << ": " << finding.message);
  CHECK(result.inputs > 30);
  CHECK(result.unlinked == 0);
  CHECK(result.counts.providers == result.inputs);
  CHECK(result.counts.indexes == 2);
  CHECK(result.counts.registrations == 1);
  CHECK(result.counts.tables == 5); // one of imgly; docs have four whose rows are capabilities
  CHECK(result.counts.pages == 1);
  CHECK(result.counts.unread == 0);
  std::vector<std::string> locales;
  for (const auto& one : result.coverage) {
    locales.push_back(one.locale);
    CHECK(one.translated == one.all);
  }
  CHECK(locales == std::vector<std::string>{"de", "es", "fr", "ja"});
}
