#include "support/fixtures.hpp"

#include "diagnostics/printer.hpp"
#include "support/files.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

namespace aircat::support {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view expected_name = "expected.txt";
constexpr std::string_view removed_name = "remove.txt";

void lay_over(const fs::path& fixture, const fs::path& catalog) {
  // A folder of the fixture may stand where the base has a file, and the other way round.
  for (const auto& entry : fs::recursive_directory_iterator(fixture)) {
    const auto target = catalog / fs::relative(entry.path(), fixture);
    if (entry.is_directory() != fs::is_directory(target))
      fs::remove_all(target);
    if (entry.is_directory())
      fs::create_directories(target);
    else
      fs::copy_file(entry.path(), target, fs::copy_options::overwrite_existing);
  }
  if (std::ifstream removed(catalog / removed_name); removed)
    for (std::string line; std::getline(removed, line);)
      fs::remove_all(catalog / line);
  fs::remove(catalog / removed_name);
  fs::remove(catalog / expected_name);
}

struct Outcome {
  std::string output;
  std::set<std::string> codes;
};

Outcome run(const FixtureSuite& suite, const fs::path& fixture) {
  const TemporaryFolder folder;
  const auto catalog = folder.path() / "catalog";
  fs::copy(suite.base, catalog, fs::copy_options::recursive);
  lay_over(fixture, catalog);
  Findings findings;
  suite.run(catalog.string(), findings);
  PrintOptions options;
  options.source = [](const std::string& file) { return read(file); };
  Outcome outcome;
  outcome.output = with_replaced(print_findings(findings, FindingFormat::text, options) +
                                     print_summary(findings),
                                 catalog.string(), "catalog");
  for (const auto& finding : findings.all())
    outcome.codes.insert(finding.code);
  return outcome;
}

void judge(const FixtureSuite& suite, const fs::path& fixture, const std::string& code, bool passes,
           std::vector<std::string>& problems) {
  const auto name = code + "/" + fixture.filename().string();
  const auto outcome = run(suite, fixture);
  if (passes) {
    if (!outcome.output.empty())
      problems.push_back(name + " ought to give no finding, but gives\n" + outcome.output);
    return;
  }
  if (!outcome.codes.contains(code)) {
    problems.push_back(name + " does not give " + code + ", but\n" + outcome.output);
    return;
  }
  if (accepts()) {
    std::ofstream(fixture / expected_name, std::ios::binary) << outcome.output;
    return;
  }
  const auto expected = read(fixture / expected_name);
  if (!expected)
    problems.push_back(name + " has no expected.txt; AIRCAT_ACCEPT=1 writes it");
  else if (*expected != outcome.output)
    problems.push_back(name + " gives\n" + outcome.output + "in place of\n" + *expected);
}

void judge_code(const FixtureSuite& suite, const fs::path& folder,
                std::vector<std::string>& problems) {
  const auto code = folder.filename().string();
  bool passing = false, failing = false;
  std::set<fs::path> fixtures; // sorted
  for (const auto& entry : fs::directory_iterator(folder))
    fixtures.insert(entry.path());
  for (const auto& fixture : fixtures) {
    const auto name = fixture.filename().string();
    const bool passes = name.rfind("pass", 0) == 0, fails = name.rfind("fail", 0) == 0;
    passing = passing || passes;
    failing = failing || fails;
    if (passes || fails)
      judge(suite, fixture, code, passes, problems);
    else
      problems.push_back(code + "/" + name + " is neither pass nor fail");
  }
  if (!passing)
    problems.push_back(code + " has no passing fixture");
  if (!failing)
    problems.push_back(code + " has no failing fixture");
}

} // namespace

std::vector<std::string> problems_of(const FixtureSuite& suite) {
  std::vector<std::string> problems;
  std::set<std::string> known;
  for (const auto& info : suite.codes)
    known.emplace(info.code);
  for (const auto& code : known)
    if (!fs::is_directory(fs::path(suite.fixtures) / code))
      problems.push_back(code + " has no fixtures");
  std::set<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(suite.fixtures))
    folders.insert(entry.path());
  for (const auto& folder : folders) {
    if (known.contains(folder.filename().string()))
      judge_code(suite, folder, problems);
    else
      problems.push_back(folder.filename().string() + " is a folder of fixtures without a code");
  }
  return problems;
}

} // namespace aircat::support
