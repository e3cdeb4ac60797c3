#include "cli/tool.hpp"

#include <catch2/catch.hpp>

#include <chrono>

using namespace aircat::cli_test;
using namespace std::chrono_literals;

TEST_CASE("ninja reads the depfile, with blanks and dollars in paths") {
  const Workplace place;
  const fs::path ninja = "/usr/bin/ninja";
  if (!fs::exists(ninja)) {
    WARN("there is no ninja");
    return;
  }
  const std::string folder = "a b$c#d";
  fs::create_directories(place / folder);
  fs::rename(place / "catalog", place / (folder + "/catalog"));
  write(place / "build.ninja",
        "rule generate\n"
        "  command = aircat generate --catalog 'a b$$c#d/catalog' --out 'o u t' --depfile out.d\n"
        "  depfile = out.d\n"
        "  restat = 1\n"
        "build o$ u$ t/.aircat-manifest: generate\n");
  const auto build = [&] {
    write(place / "go", ninja.string() + "\n");
    return place.shell(place / "go");
  };
  const auto is_idle = [](const Ending& ending) {
    return ending.out.find("no work to do") != std::string::npos;
  };
  const auto first = build();
  INFO(first.out << first.err << read(place / "out.d").value_or("no depfile"));
  REQUIRE(first.code == 0);
  CHECK(is_idle(build()));
  for (const auto& file :
       {place / (folder + "/catalog/models/acme/one.json"),
        place / "templates/mini/list.txt.mustache", place / "templates/mini/target.json"}) {
    INFO(file);
    fs::last_write_time(file, fs::file_time_type::clock::now() + 5s);
    const auto again = build();
    CHECK(again.code == 0);
    CHECK_FALSE(is_idle(again));
    fs::last_write_time(file, fs::file_time_type::clock::now() - 1h);
    CHECK(build().code == 0);
  }
}
