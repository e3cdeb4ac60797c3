#include "catalog/load.hpp"
#include "catalog/read.hpp"
#include "provenance/audit.hpp"
#include "support/files.hpp"

#include "json/json.hpp"
#include <catch2/catch.hpp>

#include <set>

using namespace aircat;
namespace fs = std::filesystem;

namespace {

constexpr auto catalog_folder = AIRCAT_SOURCE_DIR "/catalog";

struct Audited {
  explicit Audited(const std::string& folder) : catalog(catalog::load(folder, 1, findings)) {
    REQUIRE_FALSE(findings.has_errors());
    const auto today = *catalog::last_day_of("2026-11-21");
    result = provenance::audit(catalog, provenance, {today, today - std::chrono::days(3650), {}});
  }
  Findings findings;
  catalog::Catalog catalog;
  provenance::Provenance provenance{catalog};
  provenance::Audit result;
};

/// Every figure of a file by the plainest reading: whatever is below these keys.
void collect(const Json& value, const std::string& pointer, std::set<std::string>& out) {
  if (value.is_object() && !value.empty()) {
    for (const auto& [key, inner] : value.items())
      if (key != "description" && key != "title" && key != "placeholder" && key != "labels" &&
          key != "component" && key != "variant" && key != "values")
        collect(inner, pointer + "/" + key, out);
  } else {
    out.insert(pointer);
  }
}

/// Whether a source claims the place, or one speaks of all.
bool is_vouched(const Json& file, const std::string& pointer) {
  if (!file.contains("sources"))
    return false;
  for (const auto& source : file["sources"]) {
    if (!source.contains("for"))
      return true;
    for (const auto& place : source["for"])
      if (pointer.rfind(place.get<std::string>(), 0) == 0)
        return true;
  }
  return false;
}

} // namespace

TEST_CASE("nothing in the catalog is without a source") {
  const Audited audited(catalog_folder);
  INFO(provenance::as_text(audited.result, {true, false, false}));
  CHECK(audited.result.unsourced.empty());
  CHECK(audited.result.figures > 4000);
  CHECK(audited.catalog.models.size() >= 135);
}

// The same without the code that it judges.
TEST_CASE("every file of the catalog but translations names sources, for each of its figures") {
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(catalog_folder)) {
    const auto path = entry.path();
    const auto folder = fs::relative(path, catalog_folder).begin()->string();
    if (path.extension() != ".json" || folder == "schema" || folder == "locales" ||
        folder == "airs.json")
      continue;
    INFO(path);
    const auto file = Json::parse(support::read(path).value());
    ++files;
    const bool has_figures = folder != "tasks" || file.contains("parameters");
    if (has_figures) {
      REQUIRE(file.contains("sources"));
      CHECK_FALSE(file["sources"].empty());
    }
    std::set<std::string> figures;
    for (const auto* key : {"size", "parameters", "inputs", "request", "rules", "capabilities"})
      if (file.contains(key))
        collect(file[key], std::string("/") + key, figures);
    for (const auto& pointer : figures) {
      INFO(pointer);
      CHECK(is_vouched(file, pointer));
    }
  }
  CHECK(files > 200);
}

TEST_CASE("a file whose sources are taken away is found, whichever it is") {
  const support::TemporaryFolder folder;
  const auto copy = folder.path() / "catalog";
  fs::copy(catalog_folder, copy, fs::copy_options::recursive);
  for (const auto* name :
       {"common.json", "tasks/imageInference.json", "vendors/bfl.json",
        "capabilities/image-to-image.json", "sizes/pixverse.json", "models/bfl/flux-2-pro.json"}) {
    INFO(name);
    const auto text = support::read(copy / name).value();
    auto file = Json::parse(text);
    file.erase("sources");
    support::write(copy / name, file.dump());
    const Audited audited(copy.string());
    CHECK_FALSE(audited.result.unsourced.empty());
    for (const auto& figure : audited.result.unsourced)
      CHECK(figure.node->document->name() == (copy / name).string());
    support::write(copy / name, text);
  }
}
