#include <catch2/catch.hpp>

#include "output/codes.hpp"
#include "output/manifest.hpp"
#include "output/path.hpp"

using namespace aircat::output;

TEST_CASE("paths that leave the folder or that some system cannot hold are refused") {
  for (const std::string_view good :
       {"a", "a/b.c", "imgly/image/Flux2Pro.text2image.ts", ".npmrc", "a/.b/..c", "ü/日"}) {
    INFO(good);
    CHECK(path_problem(good).empty());
  }
  for (const std::string_view bad : {"",
                                     "/",
                                     "/etc/passwd",
                                     "..",
                                     "../a",
                                     "a/..",
                                     "a/../b",
                                     "./a",
                                     "a/./b",
                                     "a//b",
                                     "a/",
                                     "a\\b",
                                     "..\\a",
                                     "C:a",
                                     "a\nb",
                                     "a\tb",
                                     "a\x7F",
                                     "a\xE2\x80\xAE",
                                     "a\xFF",
                                     "a.",
                                     "a /b",
                                     " a",
                                     "a*",
                                     "a?",
                                     "a\"",
                                     "a|b",
                                     "<a>",
                                     ".git/hooks/x",
                                     "a/.GIT/x",
                                     ".aircat-manifest",
                                     "a/.aircat-manifest",
                                     "a/.aircat-tmp-1"}) {
    INFO(bad);
    CHECK_FALSE(path_problem(bad).empty());
  }
  CHECK_FALSE(path_problem(std::string_view("a\0b", 3)).empty());
  CHECK_FALSE(path_problem(std::string(201, 'a')).empty());
  std::string deep = "a";
  while (deep.size() <= 1000)
    deep += "/a";
  CHECK_FALSE(path_problem(deep).empty());
}

TEST_CASE("a path is below a folder only by whole segments") {
  CHECK(is_below("a/b", "a"));
  CHECK(is_below("a", ""));
  CHECK_FALSE(is_below("ab/c", "a"));
  CHECK_FALSE(is_below("a", "a"));
}

TEST_CASE("shell words are quoted where needed") {
  CHECK(shell_quoted("a/b-c.d") == "a/b-c.d");
  CHECK(shell_quoted("") == "''");
  CHECK(shell_quoted("a b") == "'a b'");
  CHECK(shell_quoted("it's $x") == "'it'\\''s $x'");
  CHECK(shell_quoted("-rf") == "'-rf'");
}

TEST_CASE("a manifest survives the way to text and back, and a merge conflict") {
  const std::vector<std::string> paths{"a/b", "c", "ü"};
  CHECK(parse_manifest(manifest_text(paths)) == paths);
  CHECK(manifest_text({}).empty());
  CHECK(parse_manifest("# x\r\n<<<<<<< HEAD\nb\n||||||| base\n>>>>>>> main\na\r\na\n../x\n/y\n") ==
        std::vector<std::string>{"a", "b"});
}

TEST_CASE("every code is explained, in order and in this room's range") {
  std::string_view last;
  for (const auto& info : codes()) {
    CHECK(last < info.code);
    CHECK(info.code.starts_with("AC50"));
    CHECK_FALSE(info.title.empty());
    CHECK(info.explanation.size() > 40);
    last = info.code;
  }
}
