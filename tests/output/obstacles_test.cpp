#include <catch2/catch.hpp>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "folder.hpp"

using namespace aircat;
using namespace aircat::output;
using namespace aircat::test;

TEST_CASE("a file that aircat did not make is never touched") {
  const Folder folder;
  folder.write("t/mine", "precious");
  const auto report = generate(folder, {{"t/mine", "generated"}, {"t/other", "1"}});
  CHECK(codes_of(report) == "AC5003");
  CHECK_FALSE(report.io_failed);
  CHECK(report.findings.all().front().hint.find("rm " + folder.string() + "/t/mine") !=
        std::string::npos);
  CHECK(folder.read("t/mine") == "precious");
  CHECK(folder.read("t/other") == "1");

  SECTION("also not by a run that no longer wants it") {
    (void)generate(folder, {{"t/other", "1"}});
    CHECK(folder.read("t/mine") == "precious");
  }
  SECTION("also not by the next run") {
    CHECK(codes_of(generate(folder, {{"t/mine", "generated"}, {"t/other", "1"}})) == "AC5003");
    CHECK(folder.read("t/mine") == "precious");
  }
}

TEST_CASE("after a failure nothing is removed and nothing forgotten") {
  const Folder folder;
  (void)generate(folder, {{"t/old", "1"}});
  folder.write("t/mine", "precious");
  CHECK(codes_of(generate(folder, {{"t/mine", "x"}})) == "AC5003");
  CHECK(folder.read("t/old") == "1");
  fs::remove(folder / "t/mine");
  CHECK(changes_of(generate(folder, {{"t/mine", "x"}})) == "c t/mine, r t/old");
}

TEST_CASE("folders, pipes and files in the way are findings") {
  const Folder folder;
  fs::create_directories(folder / "t/folder/inside");
  folder.write("t/file", "mine");
  REQUIRE(::mkfifo((folder / "t/pipe").c_str(), 0600) == 0);
  const auto report = generate(
      folder, {{"t/folder", "1"}, {"t/file/below", "1"}, {"t/pipe", "1"}, {"t/good", "1"}});
  CHECK(codes_of(report) == "AC5004 AC5004 AC5004");
  CHECK(folder.read("t/good") == "1");
  CHECK(folder.read("t/file") == "mine");
  CHECK(fs::is_directory(folder / "t/folder/inside"));

  SECTION("a folder in the place of a file of ours too") {
    fs::remove(folder / "t/good");
    fs::create_directories(folder / "t/good");
    CHECK(codes_of(generate(folder, {{"t/good", "1"}})) == "AC5004");
    CHECK(codes_of(generate(folder, {{"t/x", "1"}})) == "AC5004"); // stale, but no file
    CHECK(fs::is_directory(folder / "t/good"));
  }
}

TEST_CASE("symbolic links are not followed") {
  const Folder folder, outside;
  outside.write("victim", "safe");
  fs::create_directories(folder / "t");
  fs::create_directory_symlink(outside.string(), folder / "t/out");
  fs::create_symlink(outside / "victim", folder / "t/link");
  fs::create_symlink("nowhere", folder / "t/dangling");
  const auto report = generate(
      folder, {{"t/out/victim", "1"}, {"t/out/new", "1"}, {"t/link", "1"}, {"t/dangling", "1"}});
  CHECK(codes_of(report) == "AC5002 AC5002 AC5002 AC5002");
  CHECK(outside.files() == std::map<std::string, std::string>{{"victim", "safe"}});
  CHECK(fs::is_symlink(folder / "t/link"));

  SECTION("also not when the manifest claims what is behind them") {
    folder.write(".aircat-manifest", "t/out/victim\nt/link\n../victim\n");
    CHECK(generate(folder, {}).findings.errors() > 0);
    CHECK(outside.read("victim") == "safe");
  }
  SECTION("the output folder itself may be one") {
    fs::create_directory_symlink(outside.string(), folder / "root");
    DiskSink sink((folder / "root").string());
    CHECK(deliver(sink, {{"a", "1"}}, {}).findings.empty());
    CHECK(outside.read("a") == "1");
  }
}

TEST_CASE("a manifest cannot make aircat remove what is elsewhere") {
  const Folder folder;
  folder.write("victim", "safe");
  folder.write("out/.aircat-manifest", "../victim\n/etc/hostname\nsub/../../victim\n");
  DiskSink sink((folder / "out").string());
  CHECK(deliver(sink, {{"a", "1"}}, {}).findings.empty());
  CHECK(folder.read("victim") == "safe");
}

TEST_CASE("a full file system loses no file") {
  const Folder folder;
  (void)generate(folder, {{"t/a", "old"}, {"t/b", "old"}, {"t/stale", "old"}});
  const auto before = folder.files();
  // The limit on the size of files stands in for a full disk, in a child that it cannot leave.
  const auto child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1000, 1000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const auto report = generate(folder, {{"t/a", std::string(5000, 'n')}, {"t/b", "old"}});
    const bool right = codes_of(report) == "AC5005" && report.io_failed && report.unchanged == 1;
    ::_exit(right ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(folder.files() == before);
}

TEST_CASE("an output folder that cannot be is one finding") {
  const Folder folder;
  folder.write("file", "mine");
  for (const auto* root : {"file", "file/below", "/proc/aircat"}) {
    INFO(root);
    DiskSink sink(root[0] == '/' ? root : (folder / root).string());
    const auto report = deliver(sink, {{"a", "1"}, {"b", "1"}}, {});
    CHECK(report.findings.errors() == 1);
    CHECK(report.io_failed);
  }
  CHECK(folder.read("file") == "mine");
}

TEST_CASE("a folder as the manifest is a finding, and nothing is written") {
  const Folder folder;
  fs::create_directories(folder / ".aircat-manifest");
  CHECK(codes_of(generate(folder, {{"a", "1"}})) == "AC5004");
  CHECK_FALSE(fs::exists(folder / "a"));
}

TEST_CASE("unreadable and unwritable folders are findings") {
  const Folder folder;
  (void)generate(folder, {{"t/a", "old"}, {"u/a", "old"}});
  fs::permissions(folder / "t", fs::perms(0555));
  fs::permissions(folder / "u", fs::perms(0));
  fs::permissions(folder.string(), fs::perms(0777));
  const auto child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    // Root may do anything, so be somebody else.
    if (::geteuid() == 0 && ::setuid(65534) != 0)
      ::_exit(2);
    const auto report = generate(folder, {{"t/a", "new"}, {"u/a", "new"}});
    ::_exit(codes_of(report) == "AC5005 AC5007" && report.io_failed ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  fs::permissions(folder / "t", fs::perms(0755));
  fs::permissions(folder / "u", fs::perms(0755));
  CHECK(folder.read("t/a") == "old");
  CHECK(folder.read("u/a") == "old");
}
