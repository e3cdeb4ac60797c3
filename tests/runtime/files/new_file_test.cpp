#include "files/new_file.hpp"
#include "files/rename.hpp"
#include "files/sha256.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <sys/stat.h>
#include <thread>
#include <vector>

using namespace aircat;
using files::NewFile;
using support::files_below;

namespace {

using Files = std::map<std::string, std::string>;

struct Written {
  explicit Written(const std::filesystem::path& folder, std::string_view text) : file(folder) {
    file.write(text);
  }
  NewFile file;
};

} // namespace

TEST_CASE("a file is gone unless it gets a name") {
  const support::TemporaryFolder folder;
  {
    const Written unnamed(folder.path() / "a/b", "text");
    CHECK(files_below(folder.path()).size() == 1);
  }
  CHECK(files_below(folder.path()).empty());
  CHECK(std::filesystem::is_directory(folder.path() / "a/b"));
}

TEST_CASE("a file gets its name whole, with the rights of any new file") {
  const support::TemporaryFolder folder;
  Written written(folder.path(), "text");
  CHECK(files::keep(written.file, "a", ".png") == folder.path() / "a.png");
  CHECK(files_below(folder.path()) == Files{{"a.png", "text"}});
  support::write(folder.path() / "other", "");
  CHECK(std::filesystem::status(folder.path() / "a.png").permissions() ==
        std::filesystem::status(folder.path() / "other").permissions());
}

TEST_CASE("no file is overwritten") {
  const support::TemporaryFolder folder;
  support::write(folder.path() / "a.png", "old");
  std::filesystem::create_directory(folder.path() / "a-2.png");
  std::filesystem::create_symlink("nowhere", folder.path() / "a-3.png");
  Written written(folder.path(), "new");
  CHECK(files::keep(written.file, "a", ".png") == folder.path() / "a-4.png");
  CHECK(support::read(folder.path() / "a.png") == "old");
  CHECK(support::read(folder.path() / "a-4.png") == "new");
  CHECK(std::filesystem::read_symlink(folder.path() / "a-3.png") == "nowhere");
}

TEST_CASE("two files that belong together get the same number") {
  const support::TemporaryFolder folder;
  support::write(folder.path() / "a.png", "old");
  support::write(folder.path() / "a-2.json", "old");
  Written written(folder.path(), "new");
  const auto pair = files::keep_both(written.file, "a", ".png", ".json", [](const auto& path) {
    return "of " + path.filename().string();
  });
  CHECK(pair.file == folder.path() / "a-3.png");
  CHECK(pair.beside == folder.path() / "a-3.json");
  CHECK(
      files_below(folder.path()) ==
      Files{{"a.png", "old"}, {"a-2.json", "old"}, {"a-3.png", "new"}, {"a-3.json", "of a-3.png"}});
}

TEST_CASE("when there is no text for the second file there is no first either") {
  const support::TemporaryFolder folder;
  {
    Written written(folder.path(), "new");
    CHECK_THROWS_WITH(
        files::keep_both(written.file, "a", ".png", ".json",
                         [](const auto&) -> std::string { throw std::runtime_error("no text"); }),
        "no text");
  }
  CHECK(files_below(folder.path()).empty());
}

TEST_CASE("a file can begin anew, and replace another") {
  const support::TemporaryFolder folder;
  support::write(folder.path() / "a", "old");
  Written written(folder.path(), "a first try that was too long");
  written.file.start_again();
  written.file.write("new");
  written.file.replace("a");
  CHECK(files_below(folder.path()) == Files{{"a", "new"}});
}

TEST_CASE("many threads that want the same name get one each") {
  const support::TemporaryFolder folder;
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 8; ++thread)
      threads.emplace_back([&, thread] {
        for (int i = 0; i < 5; ++i) {
          const auto text = std::to_string(thread) + "/" + std::to_string(i);
          Written written(folder.path(), text);
          (void)files::keep_both(written.file, "a", ".png", ".json",
                                 [&](const auto&) { return text; });
        }
      });
  }
  const auto all = files_below(folder.path());
  CHECK(all.size() == 80);
  for (const auto& [name, text] : all)
    if (name.ends_with(".png"))
      CHECK(all.at(name.substr(0, name.size() - 4) + ".json") == text);
}

TEST_CASE("a file is renamed in one step or two, and replaces nothing") {
  for (const auto rename : {files::rename, files::rename_in_two_steps}) {
    const support::TemporaryFolder folder;
    support::write(folder.path() / "a", "a");
    support::write(folder.path() / "b", "b");
    CHECK_FALSE(rename(folder.path() / "a", folder.path() / "b"));
    CHECK(files_below(folder.path()) == Files{{"a", "a"}, {"b", "b"}});
    CHECK(rename(folder.path() / "a", folder.path() / "c"));
    CHECK(files_below(folder.path()) == Files{{"b", "b"}, {"c", "a"}});
    CHECK_THROWS_AS(rename(folder.path() / "missing", folder.path() / "d"), std::system_error);
    CHECK(files_below(folder.path()).size() == 2);
  }
}

TEST_CASE("what the system refuses is said with the name") {
  const support::TemporaryFolder folder;
  support::write(folder.path() / "a", "no folder");
  CHECK_THROWS_WITH(NewFile(folder.path() / "a"),
                    Catch::Contains("/a") && Catch::Contains("director"));
  Written written(folder.path(), "new");
  CHECK_THROWS_AS(written.file.keep_as("no/such/folder"), std::system_error);
  CHECK(files_below(folder.path()).size() == 2);
}

TEST_CASE("SHA-256 is the standard's") {
  CHECK(files::sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  files::Sha256 hash;
  CHECK(hash.finish() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  hash.add("a");
  hash.add("bc");
  CHECK(hash.finish() == files::sha256("abc"));
}
