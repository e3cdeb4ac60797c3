#include "service_scene.hpp"

#include "service/confined_file.hpp"

#include "aircat/error.hpp"

#include <sys/stat.h>

using namespace aircat;
using namespace aircat::service;
using namespace aircat::testing;

namespace fs = std::filesystem;

TEST_CASE("a file in the folder is read by its name, its path and through links that stay inside") {
  const Folder folder;
  const auto root = folder.path() / "root";
  folder.write("root/a/b.txt", "inside");
  fs::create_symlink("a", root / "link");
  fs::create_symlink(root / "a" / "b.txt", root / "c.txt");
  fs::create_symlink(root, folder.path() / "other_name");
  for (const auto& name :
       {std::string("a/b.txt"), std::string("./a/../a/b.txt"), std::string("link/b.txt"),
        std::string("c.txt"), (root / "a/b.txt").string(), std::string("../root/a/b.txt"),
        (folder.path() / "other_name/a/b.txt").string()})
    CHECK(read_confined(root, name) == "inside");
  CHECK(read_confined(folder.path() / "other_name", "a/b.txt") == "inside");
}

TEST_CASE("nothing leads out of the folder") {
  const Folder folder;
  const auto root = folder.path() / "root";
  folder.write("outside.txt", "outside");
  folder.write("rootless/c.txt", "its path begins with that of the folder");
  folder.write("root/a.txt", "inside");
  fs::create_symlink("../outside.txt", root / "file_link");
  fs::create_symlink(folder.path(), root / "folder_link");
  fs::create_symlink("/nowhere/at/all", root / "dead_link");
  fs::create_symlink("round", root / "round");
  REQUIRE(::mkfifo((root / "pipe").c_str(), 0600) == 0);
  for (const auto& name :
       {std::string(), std::string("."), std::string(".."), std::string("/"),
        std::string("../outside.txt"), std::string("a.txt/../../outside.txt"),
        std::string("none/../../outside.txt"), std::string("file_link"),
        std::string("folder_link/outside.txt"), std::string("folder_link/root/../outside.txt"),
        std::string("dead_link"), std::string("round"), std::string("pipe"),
        std::string("../rootless/c.txt"), (folder.path() / "outside.txt").string(),
        std::string("/etc/passwd"), std::string("a.txt\0.png", 10), std::string("none.txt"),
        std::string(5000, 'x')}) {
    INFO(name);
    CHECK_THROWS_AS(read_confined(root, name), RunwareValidationError);
  }
  CHECK_THROWS_AS(read_confined(folder.path() / "none", "a.txt"), RunwareValidationError);
  CHECK(read_confined(root, "folder_link/root/a.txt") == "inside"); // led back in
}

TEST_CASE("paths and file URLs name the same") {
  for (const auto& path : {"/a/b.png", "/a b/ü%41#?.png", "/"})
    CHECK(path_of_url(file_url(path)) == path);
  CHECK(file_url("/a b/%.png") == "file:///a%20b/%25.png");
  CHECK(path_of_url("a%20b") == "a%20b"); // no URL
  CHECK(path_of_url("file:///a%zz%4") == "/a%zz%4");
}
