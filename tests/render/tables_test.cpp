#include "catalog/load.hpp"
#include "catalog/read.hpp"
#include "lint/read/page.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

// The generated pages of tables are read back and held against the catalog. Each test names the
// requirement that it proves.

using namespace aircat;
namespace fs = std::filesystem;

namespace {

const fs::path project = AIRCAT_SOURCE_DIR;

const catalog::Catalog& own_catalog() {
  static Findings findings;
  static const auto catalog = catalog::load((project / "catalog").string(), 1, findings);
  return catalog;
}

std::string text_of(const fs::path& file) {
  INFO(file);
  return support::read(project / file).value();
}

using Row = std::map<std::string, std::string>; ///< by the column's title

std::vector<Row> rows_of(const std::string& page, std::size_t table) {
  const auto read = lint::read_page(page, text_of("generated/docs/" + page));
  REQUIRE(read.tables.size() > table);
  std::vector<Row> rows;
  for (const auto& cells : read.tables[table].rows) {
    auto& row = rows.emplace_back();
    for (std::size_t i = 0; i < cells.size(); ++i)
      row[read.tables[table].header[i].text] = cells[i].text;
  }
  return rows;
}

std::vector<const catalog::Provider*> wanted() {
  std::vector<const catalog::Provider*> all;
  for (const auto& model : own_catalog().models)
    for (const auto& provider : model->providers)
      if (provider->status != catalog::Status::skipped)
        all.push_back(provider.get());
  return all;
}

bool is_plugin_kind(const catalog::Provider& provider) {
  return provider.capability->kind == "image" || provider.capability->kind == "video";
}

/// Without its ending: `generated/imgly/image/Flux2Pro.image2image`.
fs::path code_of(const catalog::Provider& provider) {
  std::string identifier(provider.capability->identifier);
  std::transform(identifier.begin(), identifier.end(), identifier.begin(), ::tolower);
  return fs::path("generated/imgly") / std::string(provider.capability->kind) /
         (std::string(provider.model->class_name) + "." + identifier);
}

bool has(const fs::path& file, const std::string& text) {
  return text_of(file).find(text) != std::string::npos;
}

} // namespace

TEST_CASE("S9-03: implemented is what has code, an export, texts and a place in the lists") {
  const auto lists = text_of("generated/imgly/runwareProviders.ts");
  std::map<std::string, std::string> indexes, texts;
  for (const auto* kind : {"image", "video"}) {
    indexes[kind] = text_of(fs::path("generated/imgly") / kind / "index.ts");
    texts[kind] = text_of(fs::path("generated/imgly") / kind / "translations.json");
  }
  for (const auto& model : own_catalog().models)
    for (const auto& provider : model->providers) {
      if (!is_plugin_kind(*provider))
        continue;
      INFO(provider->id);
      const bool implemented = provider->status == catalog::Status::implemented;
      const std::string kind(provider->capability->kind);
      const auto code = code_of(*provider);
      CHECK(fs::exists(project / (code.string() + ".ts")) == implemented);
      CHECK(fs::exists(project / (code.string() + ".json")) == implemented);
      CHECK((indexes[kind].find("./" + code.filename().string() + "'") != std::string::npos) ==
            implemented);
      CHECK((texts[kind].find(provider->id + ".property.") != std::string::npos) == implemented);
      CHECK((lists.find("." + std::string(provider->model->class_name) + "." +
                        std::string(provider->capability->identifier) + "(") !=
             std::string::npos) == implemented);
    }
}

TEST_CASE("S9-04: each vendor has the address of its documentation") {
  const std::set<std::string> slugs{"bfl",        "bria",       "bytedance", "google",
                                    "ideogram",   "imagineart", "klingai",   "lightricks",
                                    "midjourney", "minimax",    "openai",    "pixverse",
                                    "runway",     "sourceful",  "vidu"};
  std::set<std::string> found;
  for (auto& row : rows_of("sources.md", 0)) {
    const auto& slug = row["Vendor"];
    INFO(slug);
    if (slug == "runware") {
      CHECK(row["Documentation"].empty());
      continue;
    }
    CHECK(row["Documentation"] == "<https://runware.ai/docs/en/providers/" + slug + ".md>");
    found.insert(slug);
  }
  CHECK(found == slugs);
  for (const auto& model : own_catalog().models)
    CHECK((slugs.contains(std::string(model->vendor)) || model->vendor == "runware"));
}

TEST_CASE("S9-05: nine things to be done are ticked for each capability by what there is") {
  const auto rows = rows_of("checklist.md", 0);
  const auto providers = wanted();
  REQUIRE(rows.size() == providers.size());
  std::size_t open = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto row = rows[i];
    const auto& provider = *providers[i];
    INFO(provider.id);
    CHECK(row["AIR"] == provider.model->air);
    const auto ticked = [&](int item) { return row.at(std::to_string(item)) == "\u2713"; };
    for (int item = 1; item <= 9; ++item)
      CHECK((ticked(item) || row.at(std::to_string(item)) == "\u2013"));
    const bool is_there =
        is_plugin_kind(provider) && fs::exists(project / (code_of(provider).string() + ".ts"));
    for (const int item : {3, 4, 5, 6, 7, 9})
      CHECK(ticked(item) == is_there);
    CHECK(ticked(8));
    open += is_there ? 0 : 1;
  }
  CHECK(open > 0); // otherwise nothing says that a tick can be missing
  CHECK(text_of("generated/docs/checklist.md").find("\n9. ") != std::string::npos);
}

TEST_CASE("S9-06: each model has the addresses of the general and of its own page, with dates") {
  std::map<std::string, std::vector<Row>> by_air;
  for (const auto& row : rows_of("sources.md", 1))
    by_air[row.at("AIR")].push_back(row);
  for (const auto& model : own_catalog().models) {
    INFO(model->air);
    const auto& rows = by_air[std::string(model->air)];
    CHECK_FALSE(rows.empty());
    for (const auto& source : model->sources)
      CHECK(std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
        return row.at("Looked at") == source.checked &&
               (source.url.empty() ? row.at("Source").find(source.title) == 0
                                   : row.at("Address") == "<" + std::string(source.url) + ">");
      }));
  }
  // Ticked: both pages are among the sources.
  for (auto& row : rows_of("checklist.md", 0)) {
    if (row["Status"] != "implemented")
      continue;
    INFO(row["AIR"]);
    CHECK(row["1"] == "\u2713");
    const auto& rows = by_air[row["AIR"]];
    CHECK(std::any_of(rows.begin(), rows.end(), [](const Row& one) {
      return one.at("Address").find("/docs/en/") != std::string::npos &&
             !one.at("Looked at").empty();
    }));
  }
}

TEST_CASE("S9-07: the pages about what people see and about videos are kept, and linked") {
  for (const auto* page : {"ui-guidelines.md", "text-to-video.md"}) {
    CHECK(text_of(fs::path("docs") / page).size() > 1000);
    CHECK(has("docs/sources.md", fmt::format("]({})", page)));
  }
}

TEST_CASE("S9-08: the table of constraints says what the catalog says") {
  const auto rows = rows_of("constraints.md", 0);
  const auto providers = wanted();
  REQUIRE(rows.size() == providers.size());
  const auto page = text_of("generated/docs/constraints.md");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto row = rows[i];
    const auto& provider = *providers[i];
    INFO(provider.id);
    CHECK(row["AIR"] == provider.model->air);
    CHECK(row["Capability"].find(provider.capability->slug) == 0);
    const auto& size = provider.size;
    const bool is_free = !size.refused && size.law == catalog::Size::Law::limits;
    CHECK(row["Width"] == (is_free && size.width.maximum
                               ? fmt::format("{} to {}", size.width.minimum, *size.width.maximum)
                               : ""));
    CHECK(row["Multiple"] == (is_free ? std::to_string(size.height.multiple_of) : ""));
    CHECK((row["Sizes"] == "none") == size.refused);
    if (!size.refused && size.law == catalog::Size::Law::list) {
      const auto at = page.find("<a id=\"sizes-" + row["Sizes"] + "\"></a>");
      REQUIRE(at != std::string::npos);
      const auto list = page.substr(at, page.find("<a id", at + 1) - at);
      for (const auto& one : size.rows)
        for (const auto pair : one.sizes)
          CHECK(list.find(fmt::format("{} {}x{}", one.key, pair.width, pair.height)) !=
                std::string::npos);
    }
    const auto* prompt = provider.parameter("positivePrompt");
    if (prompt && !prompt->refused && prompt->limits.min_length && prompt->limits.max_length)
      CHECK(row["Prompt"] ==
            fmt::format("{} to {}", *prompt->limits.min_length, *prompt->limits.max_length));
  }
}

TEST_CASE("S9-08: figures that the source documents give stand in the tables") {
  const auto row_of = [](std::string_view page, std::string_view air, std::string_view capability) {
    for (const auto& row : rows_of(std::string(page), 0))
      if (row.at("AIR") == air && row.at("Capability") == capability)
        return row;
    return Row();
  };
  for (const auto& [air, low, high] :
       {std::tuple("runware:400@1", 512, 2048), {"bfl:5@1", 256, 1920}, {"bfl:6@1", 256, 1920}}) {
    auto row = row_of("constraints.md", air, "text-to-image");
    CHECK(row["Width"] == fmt::format("{} to {}", low, high));
    CHECK(row["Multiple"] == "16");
  }
  auto undocumented = rows_of("undocumented.md", 0);
  REQUIRE_FALSE(undocumented.empty());
  CHECK(undocumented[0]["AIR"] == "openai:1@1");
  CHECK(undocumented[0]["Found"] == "2025-12-02");
}

TEST_CASE("S9-08: the table of placements has each input where the catalog places it") {
  std::map<std::string, std::string> places; // by AIR, capability and input
  for (auto& row : rows_of("placements.md", 1)) {
    const auto capability = row["Capability"].substr(0, row["Capability"].find(' '));
    places[row["AIR"] + " " + capability + " " + row["Input"]] = row["Place"];
  }
  std::size_t count = 0;
  for (const auto* provider : wanted())
    for (const auto& input : provider->inputs) {
      const auto key =
          fmt::format("{} {} {}", provider->model->air, provider->capability->slug, input.name);
      INFO(key);
      CHECK(places[key].find(input.is_size() ? "width" : input.to.text) != std::string::npos);
      ++count;
    }
  CHECK(places.size() == count);
  CHECK(places["openai:1@1 image-to-image image_url"] == "referenceImages");
  CHECK(places["bfl:5@1 image-to-image image_url"] == "inputs.referenceImages");
  CHECK(places["bfl:1@2 inpainting image_url"] == "seedImage");
  CHECK(places["bfl:1@2 inpainting mask_url"] == "maskImage");
}

TEST_CASE("S9-08: the table of what is undocumented has every source that was tried") {
  std::size_t tried = 0;
  for (const auto& model : own_catalog().models)
    tried += static_cast<std::size_t>(
        std::count_if(model->sources.begin(), model->sources.end(),
                      [](const catalog::Source& source) { return source.undocumented; }));
  CHECK(rows_of("undocumented.md", 0).size() == tried);
}

TEST_CASE("S9-09: why HTTP, and why no abstraction, is told") {
  CHECK(has("docs/why.md", "\n## Why plain HTTP\n"));
  CHECK(has("docs/why.md", "\n## Why no abstraction of inputs\n"));
}
