#include "catalog/load.hpp"
#include "provenance/audit.hpp"
#include "support/files.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace aircat;

TEST_CASE("a contradiction has the decision, the alternative and both sources") {
  Findings findings;
  const auto catalog = catalog::load(AIRCAT_SOURCE_DIR "/catalog", 1, findings);
  const provenance::Provenance provenance(catalog);
  const auto* model = catalog.find("bfl:5@1");
  REQUIRE(model);
  const auto found = provenance::contradictions_in(provenance, *model->document, model);
  const auto side = std::find_if(found.begin(), found.end(), [](const auto& one) {
    return one.pointer == "/size/side/maximum";
  });
  REQUIRE(side != found.end());
  CHECK(side->decided->integer == 1920);
  CHECK(side->said->integer == 2048);
  REQUIRE_FALSE(side->decided_by.empty());
  CHECK(side->decided_by[0]->title == "Handwritten img.ly provider");
  CHECK(side->source->url == "https://runware.ai/docs/models/bfl-flux-2-pro");
}

TEST_CASE("what a file inherits is compared as it is resolved") {
  const support::TemporaryFolder folder;
  const auto copy = folder.path() / "catalog";
  std::filesystem::copy(AIRCAT_SOURCE_DIR "/tests/cli/base/catalog", copy,
                        std::filesystem::copy_options::recursive);
  std::filesystem::copy(AIRCAT_SOURCE_DIR "/tests/check/base", copy,
                        std::filesystem::copy_options::recursive |
                            std::filesystem::copy_options::skip_existing);
  support::write(copy / "models/acme/three.json", R"({
    "air": "acme:3@1", "name": "Three", "class": "Three",
    "sources": [{ "title": "Page", "checked": "2026" },
                { "title": "Notes", "checked": "2026",
                  "says": { "parameters": { "positivePrompt": { "maxLength": 99 }, "steps": null },
                            "capabilities": { "text-to-image": { "parameters": { "seed": {} } } } } }],
    "capabilities": { "text-to-image": { "status": "planned" } } })");
  Findings findings;
  const auto catalog = catalog::load(copy.string(), 1, findings);
  const provenance::Provenance provenance(catalog);
  const auto* model = catalog.find("acme:3@1");
  REQUIRE(model);
  const auto found = provenance::contradictions_in(provenance, *model->document, model);
  REQUIRE(found.size() == 2);
  CHECK(found[0].pointer == "/parameters/positivePrompt/maxLength");
  REQUIRE(found[0].decided); // in the task's file
  CHECK(found[0].decided->document->name().find("imageInference.json") != std::string::npos);
  CHECK(found[1].pointer == "/capabilities/text-to-image/parameters/seed");
  CHECK_FALSE(found[1].decided);
}
