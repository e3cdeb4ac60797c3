#include "cli/tool.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace aircat::cli_test;

namespace {

std::map<std::string, std::string> generated_by(const Workplace& place,
                                                std::vector<std::string> options,
                                                std::map<std::string, std::string> variables = {}) {
  fs::remove_all(place / "generated");
  options.insert(options.begin(), "generate");
  const auto ending = place.aircat(std::move(options), std::move(variables));
  INFO(ending.err);
  REQUIRE(ending.code == 0);
  return place.generated();
}

/// A workplace with this project's own catalog and templates.
void take_own_catalog(const Workplace& place) {
  for (const auto* name : {"catalog", "templates"}) {
    fs::remove_all(place / name);
    fs::copy(fs::path(AIRCAT_SOURCE_DIR) / name, place / name, fs::copy_options::recursive);
  }
}

/// Makes all files of a folder anew in another order, which is the order in which many file systems
/// list them.
void shuffle(const fs::path& folder, unsigned seed) {
  auto files = aircat::support::files_below(folder);
  std::vector<std::string> names;
  for (const auto& [name, text] : files)
    names.push_back(name);
  std::shuffle(names.begin(), names.end(), std::mt19937(seed));
  fs::remove_all(folder);
  for (const auto& name : names)
    write(folder / name, files.at(name));
}

/// A folder with a locale that writes a comma for the decimal point; false where the system cannot
/// make one.
bool make_german_locale(const fs::path& folder) {
  fs::create_directories(folder);
  return run({"/usr/bin/localedef", "-i", "de_DE", "-f", "UTF-8",
              (folder / "de_DE.UTF-8").string()},
             {})
             .code == 0;
}

} // namespace

TEST_CASE("the same catalog gives the same bytes") {
  const Workplace place;
  take_own_catalog(place);
  const auto first = generated_by(place, {"--jobs", "1"});
  REQUIRE(first.size() > 60);
  CHECK(generated_by(place, {"--jobs", "4"}) == first);
  CHECK(generated_by(place, {}, {{"LC_ALL", "C.UTF-8"}}) == first);
  CHECK(generated_by(place, {},
                     {{"LC_ALL", "tr_TR.UTF-8"}, {"LANGUAGE", "tr"}, {"TZ", "Asia/Kathmandu"}}) ==
        first);
  for (const unsigned seed : {1U, 2U}) {
    shuffle(place / "catalog", seed);
    CHECK(generated_by(place, {}) == first);
  }
  if (make_german_locale(place / "locales"))
    CHECK(generated_by(place, {},
                       {{"LC_ALL", "de_DE.UTF-8"}, {"LOCPATH", (place / "locales").string()}}) ==
          first);
  else
    WARN("localedef cannot make a locale with a decimal comma here");
}

TEST_CASE("findings come in the same order whatever the number of threads") {
  const Workplace place;
  add_models(place, 40);
  for (int i = 0; i < 40; i += 3)
    write(place / ("catalog/models/acme/made-" + std::to_string(i) + ".json"), "{ \"air\": [ }");
  const auto one = place.aircat({"check", "--jobs", "1"});
  CHECK(one.code == 1);
  CHECK(one.err.find("14 errors") != std::string::npos);
  for (int i = 0; i < 5; ++i)
    CHECK(place.aircat({"check", "--jobs", "4"}).err == one.err);
}
