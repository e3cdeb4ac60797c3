#include <catch2/catch.hpp>

#include "output/codes.hpp"
#include "output/memory_sink.hpp"
#include "output/plan.hpp"

using namespace aircat;
using namespace aircat::output;

namespace {

std::string problems(std::vector<std::string> paths) {
  Findings findings;
  Plan plan;
  plan.selected = paths;
  plan.paths = std::move(paths);
  const CheckedPlan checked(std::move(plan), "out", findings);
  std::string out;
  for (const auto& finding : findings.all())
    out += finding.code + " " + finding.where.file + ";";
  return out;
}

} // namespace

TEST_CASE("paths that cannot be beside each other are findings") {
  CHECK(problems({"a", "b/c", "b/d"}).empty());
  CHECK(problems({"a", "a"}) == "AC5001 out/a;");
  CHECK(problems({"A/x", "a/x"}) == "AC5001 out/a/x;");
  CHECK(problems({"a", "a/b"}) == "AC5001 out/a/b;");
  CHECK(problems({"A", "a/b/c"}) == "AC5001 out/a/b/c;");
  CHECK(problems({"../a", "ok"}) == "AC5000 out/../a;");
}

TEST_CASE("what is stale depends on the selection") {
  Findings findings;
  const std::vector<std::string> owned{"docs/old", "imgly/new", "imgly/old", "imglyx/old"};
  Plan plan;
  plan.paths = {"docs/new", "imgly/new"};
  plan.selected = {"imgly/new"};
  SECTION("all") {
    plan.selected = plan.paths;
    const CheckedPlan checked(plan, "", findings);
    CHECK(checked.stale(owned) == std::vector<std::string>{"docs/old", "imgly/old", "imglyx/old"});
    CHECK(checked.owned_after(owned) == plan.paths);
  }
  SECTION("one target") {
    plan.complete = false;
    plan.folders = {"imgly"};
    const CheckedPlan checked(plan, "", findings);
    CHECK(checked.stale(owned) == std::vector<std::string>{"imgly/old"});
    CHECK(checked.owned_after(owned) ==
          std::vector<std::string>{"docs/old", "imgly/new", "imglyx/old"});
  }
  SECTION("one model") {
    plan.complete = false;
    const CheckedPlan checked(plan, "", findings);
    CHECK(checked.stale(owned).empty());
  }
}

TEST_CASE("memory keeps good files alone") {
  MemorySink sink;
  const auto report = deliver(sink, {{"b", "2"}, {"../x", "!"}, {"a", "1"}}, {}, 2);
  CHECK(sink.files() == std::map<std::string, std::string>{{"a", "1"}, {"b", "2"}});
  CHECK(report.findings.errors() == 1);
  CHECK(report.count(Change::created) == 2);
}
