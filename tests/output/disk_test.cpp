#include <catch2/catch.hpp>

#include <sys/stat.h>

#include "folder.hpp"
#include "output/dry_run_sink.hpp"

using namespace aircat;
using namespace aircat::output;
using namespace aircat::test;

TEST_CASE("a second run writes nothing") {
  const Folder folder;
  const std::vector<OutputFile> files{
      {"t/a", "1"}, {"t/b/c", std::string(100'000, 'x')}, {"t/empty", ""}};
  const auto first = generate(folder, files);
  CHECK(changes_of(first) == "c t/a, c t/b/c, c t/empty");
  CHECK(first.findings.empty());
  CHECK(folder.read("t/b/c") == std::string(100'000, 'x'));

  const auto before = fs::last_write_time(folder / "t/a");
  struct stat status {};
  REQUIRE(::stat((folder / ".aircat-manifest").c_str(), &status) == 0);
  const auto inode = status.st_ino;
  const auto second = generate(folder, files);
  CHECK(second.changes.empty());
  CHECK(second.unchanged == 3);
  CHECK(fs::last_write_time(folder / "t/a") == before);
  REQUIRE(::stat((folder / ".aircat-manifest").c_str(), &status) == 0);
  CHECK(status.st_ino == inode);
}

TEST_CASE("what changed is written, also where the size is the same") {
  const Folder folder;
  (void)generate(folder, {{"t/a", "1"}, {"t/b", "1"}});
  const auto report = generate(folder, {{"t/a", "2"}, {"t/b", "1"}});
  CHECK(changes_of(report) == "u t/a");
  CHECK(folder.read("t/a") == "2");

  const std::string large(50'000, 'x');
  auto other = large;
  other.back() = 'y';
  (void)generate(folder, {{"t/a", large}, {"t/b", "1"}});
  CHECK(changes_of(generate(folder, {{"t/a", other}, {"t/b", "1"}})) == "u t/a");
  CHECK(folder.read("t/a") == other);
}

TEST_CASE("what is no longer generated is removed with the folders that it empties") {
  const Folder folder;
  (void)generate(folder, {{"t/a", "1"}, {"t/x/y/z", "1"}, {"old/b", "1"}});
  folder.write("old/mine", "kept");
  const auto report = generate(folder, {{"t/a", "1"}});
  CHECK(changes_of(report) == "r old/b, r t/x/y/z");
  CHECK_FALSE(fs::exists(folder / "t/x"));
  CHECK(folder.read("old/mine") == "kept");
  CHECK(folder.read(".aircat-manifest").find("t/x") == std::string::npos);

  SECTION("and at the end the manifest too") {
    (void)generate(folder, {});
    CHECK(folder.files() == std::map<std::string, std::string>{{"old/mine", "kept"}});
  }
}

TEST_CASE("nothing outside the selection is removed or forgotten") {
  const Folder folder;
  (void)generate(folder,
                 {{"docs/a", "1"}, {"docs/old", "1"}, {"imgly/a", "1"}, {"imgly/old", "1"}});
  Plan plan;
  plan.paths = {"docs/a", "docs/new", "imgly/a"};
  plan.complete = false;
  SECTION("one target") {
    plan.folders = {"imgly"};
    CHECK(changes_of(generate(folder, {{"imgly/a", "2"}}, plan)) == "u imgly/a, r imgly/old");
    CHECK(folder.read("docs/old") == "1");
  }
  SECTION("one model") {
    CHECK(changes_of(generate(folder, {{"imgly/a", "2"}}, plan)) == "u imgly/a");
  }
  plan.complete = true;
  const auto whole = generate(folder, {{"docs/a", "1"}, {"docs/new", "1"}, {"imgly/a", "2"}}, plan);
  CHECK(whole.findings.empty());
  CHECK(folder.files().size() == 4); // the three and the manifest
}

TEST_CASE("a clone that has the manifest may be regenerated") {
  const Folder folder;
  (void)generate(folder, {{"t/a", "1"}});
  const Folder clone;
  fs::copy(folder.string(), clone.string(), fs::copy_options::recursive);
  const auto report = generate(clone, {{"t/a", "2"}});
  CHECK(report.findings.empty());
  CHECK(clone.read("t/a") == "2");
}

TEST_CASE("a file with the very bytes that are to be written is taken over") {
  const Folder folder;
  folder.write("t/a", "1");
  CHECK(generate(folder, {{"t/a", "1"}}).unchanged == 1);
  CHECK(changes_of(generate(folder, {{"t/a", "2"}})) == "u t/a");
}

TEST_CASE("a file may become a folder and a folder a file") {
  const Folder folder;
  (void)generate(folder, {{"t/a", "1"}, {"t/b/c/d", "1"}});
  DryRunSink dry(folder.string());
  const auto foretold = deliver(dry, {{"t/a/x", "2"}, {"t/b", "2"}}, {});
  const auto report = generate(folder, {{"t/a/x", "2"}, {"t/b", "2"}});
  CHECK(codes_of(foretold) == "");
  CHECK(changes_of(foretold) == changes_of(report));
  CHECK(codes_of(report) == "");
  CHECK(changes_of(report) == "r t/a, c t/a/x, c t/b, r t/b/c/d");
  CHECK(folder.read("t/a/x") == "2");
  CHECK(folder.read("t/b") == "2");
}

TEST_CASE("a mode that somebody set is kept") {
  const Folder folder;
  (void)generate(folder, {{"t/run.sh", "1"}});
  fs::permissions(folder / "t/run.sh", fs::perms(0750));
  (void)generate(folder, {{"t/run.sh", "2"}});
  CHECK(fs::status(folder / "t/run.sh").permissions() == fs::perms(0750));
}

TEST_CASE("any number of threads gives the same files and the same report") {
  std::vector<OutputFile> files;
  for (int i = 0; i < 500; ++i)
    files.push_back({"t/" + std::to_string(i % 300) + "/" + std::to_string(i),
                     std::string(static_cast<std::size_t>(i), 'x')});
  const Folder one, many;
  const auto first = generate(one, files, {}, 1);
  const auto second = generate(many, files, {}, 8);
  CHECK(one.files() == many.files());
  CHECK(changes_of(first) == changes_of(second));
  CHECK(second.findings.empty());
}

TEST_CASE("a dry run tells what would be done and does nothing") {
  const Folder folder;
  (void)generate(folder, {{"t/a", "1"}, {"t/b", "1"}, {"t/old", "1"}});
  folder.write("t/foreign", "mine");
  const auto before = folder.files();
  DryRunSink sink(folder.string());
  const auto report = deliver(sink, {{"t/a", "1"}, {"t/b", "2"}, {"t/c/d", "1"}}, {});
  CHECK(changes_of(report) == "u t/b, c t/c/d, r t/old");
  CHECK(report.unchanged == 1);
  DryRunSink foreign(folder.string());
  CHECK(codes_of(deliver(foreign, {{"t/foreign", "x"}}, {})) == "AC5003");
  CHECK(folder.files() == before);

  DryRunSink nowhere((folder / "not/there").string());
  CHECK(changes_of(deliver(nowhere, {{"a", "1"}}, {})) == "c a");
  CHECK_FALSE(fs::exists(folder / "not"));
}
