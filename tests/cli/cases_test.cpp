#include "cli/tool.hpp"

#include <catch2/catch.hpp>

#include <regex>
#include <set>
#include <utility>

// A folder a case in cases/: `cmd`, a shell script that runs in a working folder of its own, and
// what must come of it: `expected_out`, `expected_err`, `expected_code` (0 when it is not there)
// and, where the folder `expected/` is, the whole of `generated/`. What is in `work/` is laid over
// the working folder before. AIRCAT_ACCEPT=1 writes what comes instead of comparing it.

using namespace aircat::cli_test;
using aircat::support::accepts;
using aircat::support::files_below;
using aircat::support::with_replaced;

namespace {

/// What differs from run to run and from machine to machine.
std::string normalized(std::string text, const fs::path& folder) {
  static const std::pair<std::regex, const char*> changing[] = {
      {std::regex(R"([0-9]+\.[0-9]+ s\b)"), "0.00 s"},
      {std::regex(R"([0-9]+\.[0-9] ms\b)"), "0.0 ms"},
      {std::regex(R"x(("name": "aircat",\s+"version": )"[^"]+")x"), "$1\"0.0.0\""},
      {std::regex(R"(aircat [0-9]+\.[0-9]+\.[0-9]+)"), "aircat 0.0.0"},
      {std::regex("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"), "UUID"}};
  text = with_replaced(std::move(text), folder.string(), "WORK");
  for (const auto& [pattern, by] : changing)
    text = std::regex_replace(text, pattern, by);
  return text;
}

/// Nothing expected is no file.
void accept(const fs::path& file, const std::string& text) {
  if (text.empty())
    fs::remove(file);
  else
    write(file, text);
}

void accept(const fs::path& folder, const std::map<std::string, std::string>& files) {
  fs::remove_all(folder);
  fs::create_directories(folder);
  for (const auto& [name, text] : files)
    write(folder / name, text);
}

std::set<fs::path> cases() {
  std::set<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(fs::path(AIRCAT_TEST_DIR) / "cases"))
    folders.insert(entry.path());
  return folders;
}

} // namespace

TEST_CASE("each case ends as it should") {
  for (const auto& folder : cases()) {
    const auto name = folder.filename().string();
    INFO(name);
    const Workplace place;
    if (fs::exists(folder / "work"))
      fs::copy(folder / "work", place.path(),
               fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    const auto ending = place.shell(folder / "cmd");
    const auto out = normalized(ending.out, place.path()),
               err = normalized(ending.err, place.path());
    CHECK((ending.code == 0) == (name.rfind("pass_", 0) == 0));
    CHECK((ending.code != 0) == (name.rfind("fail_", 0) == 0));
    if (accepts()) {
      accept(folder / "expected_out", out);
      accept(folder / "expected_err", err);
      accept(folder / "expected_code", ending.code == 0 ? "" : std::to_string(ending.code) + "\n");
      if (fs::exists(folder / "expected"))
        accept(folder / "expected", place.generated());
      continue;
    }
    CHECK(out == read(folder / "expected_out").value_or(""));
    CHECK(err == read(folder / "expected_err").value_or(""));
    CHECK(std::to_string(ending.code) + "\n" == read(folder / "expected_code").value_or("0\n"));
    if (fs::exists(folder / "expected"))
      CHECK(place.generated() == files_below(folder / "expected"));
  }
}

TEST_CASE("every command has a page of help with examples") {
  const Workplace place;
  const auto help = place.aircat({"--help"});
  REQUIRE(help.code == 0);
  int commands = 0;
  bool listed = false;
  std::istringstream lines(help.out);
  for (std::string line; std::getline(lines, line);) {
    if (listed && line.rfind("  ", 0) == 0 && line[2] != ' ') {
      const auto command = line.substr(2, line.find(' ', 2) - 2);
      const auto page = place.aircat({command, "--help"});
      INFO(command);
      CHECK(page.code == 0);
      CHECK(page.err.empty());
      CHECK(page.out.find("Examples:\n  ") != std::string::npos);
      CHECK(page.out.find("aircat " + command) != std::string::npos);
      ++commands;
    }
    listed = listed || line == "Subcommands:";
  }
  CHECK(commands >= 11);
}
