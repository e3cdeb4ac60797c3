#include "import/support.hpp"

#include <catch2/catch.hpp>

#include <set>

// A folder a case in cases/: `document.json` or `page.md`, `options` (a line `key=value` for each
// option of the import), and in `expected` the whole of what comes of it: the findings, and the
// proposal of a new file or the two texts of a changed one. AIRCAT_ACCEPT=1 writes what comes
// instead of comparing it.

using namespace aircat;
namespace fs = std::filesystem;

namespace {

importing::ImportOptions options_of(const fs::path& folder) {
  importing::ImportOptions options;
  const auto text = support::read(folder / "options").value_or("");
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    const auto key = line.substr(0, line.find('=')), value = line.substr(line.find('=') + 1);
    at = end + 1;
    if (key == "capability")
      options.capabilities.push_back(value);
    else if (key == "model")
      options.model = value;
    else if (key == "vendor")
      options.vendor = value;
    else if (key == "slug")
      options.slug = value;
    else if (key == "name")
      options.name = value;
    else if (key == "source")
      options.source = value;
    else if (key == "date")
      options.date = value;
    else
      FAIL("no option " << key);
  }
  return options;
}

/// The lines of one text that the other lacks: short enough to read.
std::string missing_lines(const std::string& text, const std::string& other, char mark) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size() - 1) + 1;
    const auto line = text.substr(at, end - at);
    if (("\n" + other).find("\n" + line) == std::string::npos)
      out += mark + line;
    at = end;
  }
  return out;
}

std::string shown(const std::optional<importing::Import>& import) {
  if (!import)
    return "nothing is proposed\n";
  const auto head =
      fmt::format("{}: {} changes, {} left\n", import->path, import->changes, import->left);
  if (import->is_new)
    return head + import->after;
  return head + missing_lines(import->before, import->after, '-') +
         missing_lines(import->after, import->before, '+');
}

} // namespace

TEST_CASE("each document gives its proposal and its findings") {
  Findings none;
  const auto catalog = catalog::load(std::string(AIRCAT_TEST_DIR) + "/base/catalog", 1, none);
  REQUIRE(none.empty());
  std::set<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(fs::path(AIRCAT_TEST_DIR) / "cases"))
    folders.insert(entry.path());
  REQUIRE_FALSE(folders.empty());
  for (const auto& folder : folders) {
    INFO(folder.filename().string());
    const auto options = options_of(folder);
    Findings findings;
    std::optional<importing::Import> import;
    if (const auto page = support::read(folder / "page.md")) {
      import = importing::import_docs(catalog, "page.md", *page, options, findings);
    } else {
      catalog::Document document("document.json",
                                 support::read(folder / "document.json").value_or(""));
      import = importing::import_schema(catalog, document, options, findings);
    }
    findings.sort();
    const auto text = import_test::text_of(findings) + shown(import);
    if (support::accepts())
      support::write(folder / "expected", text);
    CHECK(text == support::read(folder / "expected").value_or(""));
  }
}

TEST_CASE("references that double with every step are cut off") {
  std::string definitions;
  for (int i = 0; i < 40; ++i)
    definitions += fmt::format(
        R"("l{0}": {{ "allOf": [{{ "$ref": "#/$defs/l{1}" }}, {{ "$ref": "#/$defs/l{1}" }}] }},)",
        i, i + 1);
  catalog::Document document("document.json",
                             R"({ "properties": { "taskType": { "const": "imageInference" },
    "model": { "const": "acme:1@1" }, "seed": { "$ref": "#/$defs/l0" } }, "$defs": { )" +
                                 definitions + R"("l40": {} } })");
  Findings none, findings;
  const auto catalog = catalog::load(std::string(AIRCAT_TEST_DIR) + "/base/catalog", 1, none);
  CHECK_FALSE(importing::import_schema(catalog, document, {}, findings));
  REQUIRE(findings.errors() == 1);
  CHECK(findings.all().front().code == "AC7102");
}
