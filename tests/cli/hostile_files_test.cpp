#include "cli/tool.hpp"

#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <unistd.h>

// Whatever stands where a file of the catalog ought to be: an error that names it, no crash, and
// nothing written.

using namespace aircat::cli_test;

namespace {

std::string nested(std::size_t depth, const std::string& open, const std::string& close) {
  std::string text;
  for (std::size_t i = 0; i < depth; ++i)
    text += open;
  text += "1";
  for (std::size_t i = 0; i < depth; ++i)
    text += close;
  return text;
}

void check_refused(const Workplace& place, const std::string& named, int code) {
  for (const auto& command :
       {std::vector<std::string>{"generate"}, {"generate", "--check"}, {"check"}, {"list"}}) {
    const auto ending = place.aircat(command);
    INFO(ending.err.substr(0, 500));
    CHECK(ending.code == code);
    CHECK(ending.err.find(named) != std::string::npos);
    CHECK(ending.err.find("bug") == std::string::npos);
    const bool is_short = ending.err.size() < 60000;
    CHECK(is_short);
  }
  CHECK(place.generated().empty());
}

} // namespace

TEST_CASE("texts that are no catalog file are findings") {
  const std::pair<const char*, std::string> texts[] = {
      {"nothing", ""},
      {"only blanks", " \n\t"},
      {"broken", "{ \"air\": "},
      {"two values", "{} {}"},
      {"trailing comma", "{ \"air\": \"acme:1@1\", }"},
      {"comment", "// no\n{}"},
      {"another type", "[1, 2]"},
      {"a number", "1e999"},
      {"invalid UTF-8", "{ \"name\": \"\xff\xfe\" }"},
      {"half a character", "{ \"name\": \"\xe2\x82\" }"},
      {"half a surrogate pair", "{ \"name\": \"\\ud800\" }"},
      {"overlong", "{ \"name\": \"\xc0\xaf\" }"},
      {"a byte order mark of UTF-16", std::string("\xff\xfe{\0}\0", 6)},
      {"NUL bytes", std::string(1000, '\0')},
      {"a raw line break in a text", "{ \"name\": \"a\nb\" }"},
      {"a duplicate key", "{ \"air\": \"acme:1@1\", \"air\": \"acme:1@1\" }"},
      {"deep lists", nested(200000, "[", "]")},
      {"deep objects", nested(100000, "{\"a\":", "}")},
      {"deep and open", nested(200000, "[", "")},
      {"an endless text", "{ \"name\": \"" + std::string(100000, 'x')},
      {"a huge integer", "{ \"air\": " + std::string(100000, '9') + " }"},
      {"many errors", "{" + [] {
         std::string many;
         for (int i = 0; i < 50; ++i)
           many += "\"k" + std::to_string(i) + "\": 1,";
         return many;
       }() + "\"air\": 1}"}};
  for (const auto& [what, text] : texts)
    for (const auto* file : {"catalog/models/acme/one.json", "catalog/common.json"}) {
      INFO(what << " in " << file);
      const Workplace place;
      write(place / file, text);
      check_refused(place, file, 1);
    }
}

TEST_CASE("what is no readable file is an error of reading") {
  const Workplace place;
  const auto file = place / "catalog/models/acme/one.json";
  fs::remove(file);
  SECTION("a folder") {
    fs::create_directories(file);
  }
  SECTION("a link to nowhere") {
    fs::create_symlink("nowhere", file);
  }
  SECTION("a link to itself") {
    fs::create_symlink("one.json", file);
  }
  SECTION("a device without end") {
    fs::create_symlink("/dev/zero", file);
  }
  SECTION("a pipe that nobody writes to") {
    REQUIRE(::mkfifo(file.c_str(), 0600) == 0);
  }
  SECTION("a file of 17 MB") {
    write(file, "{}");
    fs::resize_file(file, 17U << 20U);
  }
  SECTION("a file of 1 TB") {
    write(file, "{}");
    std::error_code too_large;
    fs::resize_file(file, std::uintmax_t{1} << 40U, too_large);
    if (too_large)
      fs::resize_file(file, 1U << 30U);
  }
  SECTION("a file that we may not read") {
    write(file, "{}");
    fs::permissions(file, fs::perms::none);
    if (::access(file.c_str(), R_OK) == 0)
      return; // root may
  }
  check_refused(place, "catalog/models/acme/one.json", 4);
}

TEST_CASE("what stands in the way of the output is left alone") {
  const Workplace place;
  SECTION("a file in the place of the folder") {
    write(place / "generated", "mine");
    CHECK(place.aircat({"generate"}).code == 4);
    CHECK(read(place / "generated") == "mine");
  }
  SECTION("a folder in the place of a file") {
    fs::create_directories(place / "generated/mini/list.txt/inside");
    CHECK(place.aircat({"generate"}).code != 0);
    CHECK(fs::is_directory(place / "generated/mini/list.txt/inside"));
  }
  SECTION("a link out of the folder") {
    fs::create_directories(place / "elsewhere");
    fs::create_directories(place / "generated");
    fs::create_directory_symlink(place / "elsewhere", place / "generated/mini");
    CHECK(place.aircat({"generate"}).code != 0);
    CHECK(fs::is_empty(place / "elsewhere"));
  }
  SECTION("a full disk") {
    CHECK(place.aircat({"generate", "--out", "/dev/full"}).code == 4);
    CHECK(place.aircat({"generate", "--depfile", "/dev/full/x"}).code == 4);
  }
}

TEST_CASE("names that would leave the output folder are refused") {
  for (const auto* name :
       {"a..b", "-x", "con", "FLUX 2", "a\\b", "a:b", "\xc3\xa9", "x\ny", "$(id)", "a.."}) {
    INFO(name);
    const Workplace place;
    fs::rename(place / "catalog/models/acme/one.json",
               place / ("catalog/models/acme/" + std::string(name) + ".json"));
    const auto ending = place.aircat({"generate"});
    CHECK(ending.code == 1);
    CHECK(ending.err.find("AC2008") != std::string::npos);
    CHECK(place.generated().empty());
  }
  const Workplace place;
  write(place / "catalog/models/ev..il/one.json",
        read(place / "catalog/models/acme/one.json").value());
  write(place / "catalog/vendors/ev..il.json", "{ \"name\": \"Evil\" }");
  fs::remove(place / "catalog/models/acme/one.json");
  CHECK(place.aircat({"generate"}).code == 1);
  CHECK(place.generated().empty());
}

TEST_CASE("paths in target.json cannot leave the output folder") {
  for (const auto* path : {"../out.txt", "/tmp/out.txt", "a/../../out.txt", ".git/config", "a\\\\b",
                           ".aircat-manifest", "", ".", "x/", "con.txt", "{{name}}/../../x"}) {
    INFO(path);
    const Workplace place;
    write(
        place / "templates/mini/target.json",
        R"({ "name": "mini", "description": "x", "kinds": ["image"], "files": [ { "each": "catalog", )"
        R"("template": "list.txt.mustache", "path": ")" +
            std::string(path) + R"(", "escape": "none" } ] })");
    const auto ending = place.aircat({"generate"});
    INFO(ending.err);
    CHECK(ending.code == 1);
    CHECK(place.generated().empty());
    CHECK_FALSE(fs::exists(place / "out.txt"));
  }
}
