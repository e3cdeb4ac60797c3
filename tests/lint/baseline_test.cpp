#include "lint/baseline.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace aircat;

namespace {

struct Project {
  support::TemporaryFolder folder;
  [[nodiscard]] std::string path(const std::string& name) const {
    return (folder.path() / name).string();
  }
  /// Findings at these lines of src/a.json.
  [[nodiscard]] Findings found(const std::vector<std::pair<int, std::string>>& messages) const {
    Findings findings;
    for (const auto& [line, message] : messages)
      findings.error("AC6004", {path("src/a.json"), line, 1}, "/order/" + std::to_string(line),
                     message);
    return findings;
  }
};

} // namespace

TEST_CASE("a baseline passes over what it has, wherever it stands by now") {
  const Project project;
  const auto known = project.found({{3, "no field \"a\" (x/y.json:7)"}, {4, "no field \"b\""}});
  support::write(project.path("known.json"),
                 lint::baseline_text(known, project.folder.path().string()));
  Findings faults;
  const auto baseline = lint::read_baseline(project.path("known.json"), faults);
  REQUIRE(baseline);
  CHECK(lint::without(*baseline, known).empty());
  CHECK(lint::without(*baseline, project.found({{30, "no field \"b\""},
                                                {40, "no field \"a\" (../x/y.json:70)"}}))
            .empty());
  const auto more = lint::without(*baseline, project.found({{3, "no field \"a\""},
                                                            {4, "no field \"b\""},
                                                            {5, "no field \"b\""},
                                                            {6, "no field \"c\""}}));
  REQUIRE(more.all().size() == 2);
  CHECK(more.all()[0].where.line == 5);
  CHECK(more.all()[1].where.line == 6);
}

TEST_CASE("what lint says of itself is in no baseline") {
  Findings findings;
  findings.error("AC6900", {"a.json", 0, 0}, "", "the file cannot be read");
  CHECK(lint::baseline_text(findings, "") == "{\n  \"findings\": []\n}\n");
}

TEST_CASE("a baseline that is none is a finding") {
  const Project project;
  for (const auto* text : {"[]", "{", "{}", R"({"findings": [{}]})", R"({"findings": [7]})"}) {
    support::write(project.path("known.json"), text);
    Findings faults;
    CHECK_FALSE(lint::read_baseline(project.path("known.json"), faults));
    CHECK(faults.has_errors());
  }
  Findings faults;
  CHECK_FALSE(lint::read_baseline(project.path("none.json"), faults));
  CHECK(faults.has_errors());
}
