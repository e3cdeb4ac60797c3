#pragma once

#include "catalog/load.hpp"
#include "mustache/render.hpp"
#include "render/target.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>

namespace aircat::render_test {

namespace fs = std::filesystem;

/// The small catalog of the tests of the rules, with `model` in place of its one model and, where
/// they are given, other files beside it.
class SmallCatalog {
public:
  explicit SmallCatalog(const std::string& model,
                        const std::vector<std::pair<std::string, std::string>>& files = {}) {
    const fs::path tests = fs::path(AIRCAT_SOURCE_DIR) / "tests";
    fs::copy(tests / "check/base", folder_.path(), fs::copy_options::recursive);
    fs::copy(tests / "cli/base/catalog", folder_.path(),
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    fs::remove(folder_.path() / "models/acme/two.json");
    support::write(folder_.path() / "models/acme/one.json", model);
    for (const auto& [name, text] : files)
      support::write(folder_.path() / name, text);
    Findings findings;
    catalog_ = catalog::load(folder_.path().string(), 1, findings);
    for (const auto& finding : findings.all())
      FAIL(finding.where.file << ":" << finding.where.line << ": " << finding.message);
  }

  [[nodiscard]] const catalog::Catalog& catalog() const { return catalog_; }
  [[nodiscard]] const catalog::Provider& provider(std::size_t index = 0) const {
    return *catalog_.models.at(0)->providers.at(index);
  }

private:
  support::TemporaryFolder folder_;
  catalog::Catalog catalog_;
};

/// A model with the given members beside those that every model has.
inline std::string model(const std::string& members,
                         const std::string& capability = "text-to-image") {
  return R"({ "air": "acme:1@1", "name": "One", "class": "One", )" + members +
         (members.empty() ? "" : ", ") + R"("capabilities": { ")" + capability +
         R"(": { "status": "implemented" } } })";
}

/// The data through a template, with the partials of the target imgly.
inline std::string rendered(const std::string& text, const mustache::Object& data) {
  Findings findings;
  const auto page = mustache::Template::parse("page", text, findings);
  REQUIRE(page);
  const auto partials =
      render::read_partials(AIRCAT_SOURCE_DIR "/templates/imgly", {*page}, findings);
  const auto out =
      mustache::render(*page, data, partials, nullptr, mustache::Mode::strict, findings);
  for (const auto& finding : findings.all())
    FAIL(finding.message);
  REQUIRE(out);
  return *out;
}

} // namespace aircat::render_test
