#include "translations/units.hpp"

#include "support.hpp"

#include <algorithm>

using namespace aircat;
using namespace aircat::translations;
using namespace aircat::translations_test;

namespace {

std::vector<std::string> sources_of(const std::vector<Unit>& units) {
  std::vector<std::string> sources;
  for (const auto& unit : units)
    sources.push_back(unit.source);
  return sources;
}

const Unit& unit_of(const std::vector<Unit>& units, const std::string& source) {
  const auto found = std::find_if(units.begin(), units.end(),
                                  [&](const Unit& unit) { return unit.source == source; });
  REQUIRE(found != units.end());
  return *found;
}

/// The model of the small catalog with another one that is only planned.
const char* const with_steps =
    R"({ "air": "acme:1@1", "name": "One", "class": "One", "parameters": { "steps": { "enum": [4, 8] } },
         "capabilities": { "text-to-image": { "status": "implemented", "inputs": {
           "steps": { "to": "steps", "title": "Steps", "labels": "{} steps" } } } } })";
const char* const planned =
    R"({ "air": "acme:2@1", "name": "Two", "class": "Two",
         "inputs": { "quality": { "to": "quality", "title": "Quality", "values": { "Good": "good" } } },
         "capabilities": { "text-to-image": { "status": "planned" } } })";

} // namespace

TEST_CASE("the texts that people see stand in authored order, each once") {
  const auto catalog = small_catalog({});
  const auto units = units_of(catalog, "de");
  CHECK(sources_of(units) == std::vector<std::string>{"Prompt", "Describe your image...", "Format",
                                                      "Square", "Landscape 16:9", "Portrait 9:16"});
  for (const auto& unit : units)
    CHECK(unit.target.empty());
}

TEST_CASE("texts of planned providers wait, but what is translated of them is shown") {
  const auto only_planned = small_catalog({{"models/acme/two.json", planned}});
  CHECK(units_of(only_planned, "de").size() == 6);
  const auto translated =
      small_catalog({{"models/acme/two.json", planned},
                     {"locales/de.json", R"({ "Quality": "Güte", "Gone": "Weg" })"}});
  const auto units = units_of(translated, "de");
  REQUIRE(units.size() == 7);
  CHECK(units.back().source == "Quality");
  CHECK(units.back().target == "Güte");
}

TEST_CASE("parts stand in place of the labels that they translate") {
  const auto catalog =
      small_catalog({{"models/acme/one.json", with_steps},
                     {"locales/de.json", R"({ "{} steps": "{} Schritte", "Landscape": "Quer" })"}});
  CHECK(sources_of(units_of(catalog, "de")) ==
        std::vector<std::string>{"Prompt", "Describe your image...", "Format", "Square",
                                 "Landscape", "Portrait 9:16", "Steps", "{} steps"});
  CHECK(sources_of(units_of(catalog, "fr")) ==
        std::vector<std::string>{"Prompt", "Describe your image...", "Format", "Square",
                                 "Landscape 16:9", "Portrait 9:16", "Steps", "4 steps", "8 steps"});
}

TEST_CASE("a unit says where its text is seen") {
  const auto catalog = small_catalog({{"models/acme/one.json", with_steps},
                                      {"locales/de.json", R"({ "{} steps": "{} Schritte" })"}});
  const auto units = units_of(catalog, "de");
  CHECK(unit_of(units, "Prompt").places ==
        std::vector<std::string>{"title of \"prompt\": runware/acme/one"});
  CHECK(unit_of(units, "Landscape 16:9").places ==
        std::vector<std::string>{"choice \"16:9\" of \"aspect_ratio\": runware/acme/one"});
  CHECK(unit_of(units, "{} steps").places ==
        std::vector<std::string>{"choice \"4\" of \"steps\": runware/acme/one",
                                 "choice \"8\" of \"steps\": runware/acme/one"});
}

TEST_CASE("places are few, however many there are") {
  std::map<std::string, std::string> files;
  std::string inputs;
  for (int i = 0; i < 20; ++i)
    inputs += std::string(i == 0 ? "" : ", ") + "\"input_" + std::to_string(i) +
              R"(": { "to": "steps", "title": "Same" })";
  for (int i = 0; i < 30; ++i)
    files["models/acme/made-" + std::to_string(i) + ".json"] =
        R"({ "air": "made:)" + std::to_string(i) + R"(@1", "name": "Made", "class": "Made)" +
        std::to_string(i) + R"(", "inputs": { )" + inputs +
        R"( }, "capabilities": { "text-to-image": { "status": "implemented" } } })";
  const auto catalog = small_catalog(files);
  CHECK(unit_of(units_of(catalog, "de"), "Same").places ==
        std::vector<std::string>{
            "title of \"input_0\": runware/acme/made-0, runware/acme/made-1 and 28 more",
            "title of \"input_1\": runware/acme/made-0, runware/acme/made-1 and 28 more",
            "title of \"input_2\": runware/acme/made-0, runware/acme/made-1 and 28 more",
            "and 17 more places"});
}

TEST_CASE("an id is made of the text and of nothing else") {
  CHECK(id_of("Prompt") == "t678a3acbe542035c");
  CHECK(id_of("") != id_of(" "));
  const auto catalog = catalog_with_german(R"({ "Prompt": "Eingabe" })");
  CHECK(unit_of(units_of(catalog, "de"), "Prompt").id == id_of("Prompt"));
  CHECK(unit_of(units_of(catalog, "fr"), "Prompt").id == id_of("Prompt"));
}
