#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>

#include "folder.hpp"
#include "output/check_sink.hpp"

using namespace aircat;
using namespace aircat::output;
using namespace aircat::test;

namespace {

SinkReport check(const Folder& folder, std::vector<OutputFile> files, Plan plan = {},
                 unsigned jobs = 1) {
  if (plan.folders.empty() && plan.complete)
    plan.folders = {"t"};
  CheckSink sink(folder.string(), {.mend = "aircat generate --out x"});
  return deliver(sink, std::move(files), std::move(plan), jobs);
}

const std::vector<OutputFile> files{{"t/a", "1\n"}, {"t/b", "1\n"}};

} // namespace

TEST_CASE("a clean tree passes the check") {
  const Folder folder;
  (void)generate(folder, files);
  const auto report = check(folder, files);
  CHECK(report.findings.empty());
  CHECK(report.stale == 0);
  CHECK(report.unchanged == 2);
}

TEST_CASE("the check names missing, changed, stale and extra files and how to mend them") {
  const Folder folder;
  (void)generate(folder, {{"t/a", "1\n"}, {"t/b", "1\n"}, {"t/stale", "1\n"}});
  fs::remove(folder / "t/a");
  folder.write("t/b", "2\n");
  folder.write("t/it's", "mine");
  folder.write("elsewhere", "mine");
  const auto before = folder.files();
  const auto report = check(folder, files);
  CHECK(folder.files() == before);
  CHECK(changes_of(report) == "u .aircat-manifest, c t/a, u t/b, e t/it's, r t/stale");
  CHECK(codes_of(report) == "AC5011 AC5010 AC5011 AC5013 AC5012");
  CHECK(report.stale == report.findings.errors());
  const auto& findings = report.findings.all();
  CHECK(findings[1].hint == "run: aircat generate --out x");
  CHECK(findings[3].hint == "run: rm '" + folder.string() + "/t/it'\\''s' (or let git ignore it)");
  CHECK(findings[4].hint == "run: aircat generate --out x");
  CHECK(report.changes[2].diff == "@@ -1 +1 @@\n-2\n+1\n");

  SECTION("what it says mends it") {
    fs::remove(folder / "t/it's");
    (void)generate(folder, files);
    CHECK(check(folder, files).findings.empty());
  }
}

TEST_CASE("a foreign file in the place of a generated one is not for generate to mend") {
  const Folder folder;
  folder.write("t/a", "mine");
  const auto report = check(folder, files);
  CHECK(changes_of(report) == "c .aircat-manifest, u t/a, c t/b");
  CHECK(report.findings.all()[1].hint.find("rm ") != std::string::npos);
}

TEST_CASE("a lost manifest fails the check") {
  const Folder folder;
  (void)generate(folder, files);
  fs::remove(folder / ".aircat-manifest");
  CHECK(changes_of(check(folder, files)) == "c .aircat-manifest");
}

TEST_CASE("an output folder that is not there misses everything") {
  const Folder folder;
  CheckSink sink((folder / "none").string());
  CHECK(changes_of(deliver(sink, files, {})) == "c .aircat-manifest, c t/a, c t/b");
  CHECK_FALSE(fs::exists(folder / "none"));
}

TEST_CASE("a selection is checked alone") {
  const Folder folder;
  (void)generate(folder, {{"t/a", "1\n"}, {"u/b", "1\n"}, {"u/stale", "1\n"}});
  folder.write("u/extra", "mine");
  fs::remove(folder / "u/b");
  Plan plan;
  plan.paths = {"t/a", "u/b"};
  plan.complete = false;
  plan.folders = {"t"};
  CHECK(check(folder, {{"t/a", "1\n"}}, plan).findings.empty());
  plan.folders = {"u"};
  CHECK(changes_of(check(folder, {{"u/b", "1\n"}}, plan)) ==
        "u .aircat-manifest, c u/b, e u/extra, r u/stale");
  plan.folders = {};
  CHECK(changes_of(check(folder, {{"u/b", "1\n"}}, plan)) == "c u/b");
}

TEST_CASE("what git ignores is not extra, what it tracks is") {
  const Folder folder;
  const auto git = [&](const std::string& words) {
    return std::system(("git -C '" + folder.string() +
                        "' -c user.name=x -c user.email=x@example.org " + words +
                        " >/dev/null 2>&1")
                           .c_str());
  };
  REQUIRE(git("init") == 0);
  (void)generate(folder, files);
  folder.write(".gitignore", "node_modules/\n*.log\n");
  folder.write("t/node_modules/x/y.js", "1");
  folder.write("t/z.log", "1");
  folder.write("t/tracked.log", "1");
  REQUIRE(git("add -f t/tracked.log") == 0);
  folder.write("t/untracked", "1");
  folder.write("t/gone", "1");
  REQUIRE(git("add t/gone") == 0);
  fs::remove(folder / "t/gone");
  CHECK(changes_of(check(folder, files)) == "e t/tracked.log, e t/untracked");
}

TEST_CASE("outside of git nothing is ignored") {
  const Folder folder;
  (void)generate(folder, files);
  folder.write("t/deep/er/x.log", "1");
  fs::create_symlink("nowhere", folder / "t/link");
  fs::create_directories(folder / "t/empty");
  CHECK(changes_of(check(folder, files)) == "e t/deep/er/x.log, e t/link");
}

TEST_CASE("the same differences are shown whatever the threads") {
  const Folder folder;
  std::vector<OutputFile> now, wanted;
  for (int i = 0; i < 300; ++i) {
    now.push_back({"t/" + std::to_string(i), "old\n"});
    wanted.push_back({"t/" + std::to_string(i), "new\n"});
  }
  (void)generate(folder, now);
  std::reverse(wanted.begin(), wanted.end());
  const auto report = check(folder, wanted, {}, 4);
  std::size_t shown = 0;
  for (const auto& change : report.changes)
    shown += change.diff.empty() ? 0 : 1;
  CHECK(shown == 10);
  CHECK_FALSE(report.changes[0].diff.empty());
  CHECK_FALSE(report.changes[9].diff.empty());
}
