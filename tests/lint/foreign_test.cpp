#include "lint/lint.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>

using namespace aircat;

namespace {

constexpr std::string_view schema =
    R"({"paths":{},"info":{"version":"1","title":"T"},"openapi":"3.1.0","components":{"schemas":{"OneInput":{"type":"object",
"x-fal-order-properties":["prompt"],"properties":{"prompt":{"x-imgly-builder":{"component":"TextArea"},"type":"string",
"title":"Prompt","maxLength":9,"minLength":1}}}}}})";
constexpr std::string_view front = "ly.img.plugin-ai-image-generation-web.runware/acme/one";

struct Tree {
  support::TemporaryFolder folder;

  void write(const std::string& name, std::string_view text) const {
    const auto path = folder.path() / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
  }
  [[nodiscard]] std::vector<std::string> codes() const {
    Findings findings;
    result = lint::lint({folder.path().string()}, {}, findings);
    std::vector<std::string> codes;
    for (const auto& finding : findings.all())
      codes.push_back(finding.code);
    return codes;
  }
  mutable lint::Result result;
};

using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("translations may be nested, by locale or a file a locale") {
  const Tree tree;
  tree.write("One.text2image.json", schema);
  tree.write("locales/en.json", R"({ "ly": { "img": { "plugin-ai-image-generation-web": {
    "runware/acme/one": { "property": { "prompt": "Prompt", "prompt.placeholder": "Describe" } } } } } })");
  CHECK(tree.codes().empty());
  CHECK(tree.result.unlinked == 0);
  tree.write("locales/en.json", R"({ "ly": { "img": { "plugin-ai-image-generation-web": {
    "runware/acme/one": { "property": { "prompt": "Text", "prompts": "x" } } } } } })");
  CHECK(tree.codes() == Codes{"AC6108", "AC6102", "AC6104"});
}

TEST_CASE("a byte order mark, CRLF, tabs and thousands of foreign keys are no findings") {
  const Tree tree;
  tree.write("One.text2image.json", "\xEF\xBB\xBF" + std::string(schema));
  std::string text = "{\r\n\t\"en\": {\r\n";
  for (int i = 0; i < 5000; ++i)
    text += "\t\t\"app.key" + std::to_string(i) + "\": \" (\",\r\n";
  text += "\t\t\"" + std::string(front) + ".property.prompt\": \"Prompt\",\r\n\t\t\"" +
          std::string(front) + ".property.prompt.placeholder\": \"Describe\"\r\n\t}\r\n}\r\n";
  tree.write("translations.json", text);
  CHECK(tree.codes().empty());
}

TEST_CASE("a key that stands twice is found, and the rest is linted all the same") {
  const Tree tree;
  tree.write("One.text2image.json", schema);
  tree.write("translations.json", R"({ "en": { ")" + std::string(front) +
                                      R"(.property.prompt": "Prompt", ")" + std::string(front) +
                                      R"(.property.prompt": "Text" } })");
  CHECK(tree.codes() == Codes{"AC1002", "AC6102"});
}

TEST_CASE("broken files are findings where they are ours, and passed by where they are not") {
  const Tree tree;
  tree.write("One.text2image.json", schema);
  tree.write("tsconfig.json", "{ // comments\n }");
  CHECK(tree.codes().empty());
  CHECK(tree.result.counts.passed_by == 1);
  tree.write("translations.json",
             R"({ "en": { ")" + std::string(front) + R"(.property.prompt": })");
  CHECK(tree.codes() == Codes{"AC1001"});
}

TEST_CASE("a file is read once, by however many paths it is given") {
  const Tree tree;
  tree.write("a/One.text2image.json", schema);
  const auto folder = tree.folder.path();
  Findings findings;
  const auto result = lint::lint({folder.string(), (folder / "a/.").string(),
                                  (folder / "a/../a/One.text2image.json").string()},
                                 {}, findings);
  CHECK(result.counts.schemas == 1);
}

TEST_CASE("paths from here resolve imports as others do") {
  const Tree tree;
  tree.write("a/One.text2image.json", schema);
  tree.write("a/One.text2image.ts", "import s from './One.text2image.json'; export const One = { "
                                    "providerId: 'runware/acme/one', schema: s };");
  tree.write("a/index.ts", "export { Won } from './One.text2image';");
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(tree.folder.path());
  Findings findings;
  (void)lint::lint({"."}, {}, findings);
  std::filesystem::current_path(before);
  REQUIRE(findings.all().size() == 1);
  CHECK(findings.all()[0].code == "AC6204");
  CHECK(findings.all()[0].where.file == "a/index.ts");
}

TEST_CASE("symbolic links to folders are not followed, and lost ones are passed by") {
  const Tree tree;
  tree.write("One.text2image.json", schema);
  std::filesystem::create_directory_symlink(tree.folder.path(), tree.folder.path() / "loop");
  std::filesystem::create_symlink("nowhere.json", tree.folder.path() / "lost.json");
  CHECK(tree.codes().empty());
  CHECK(tree.result.counts.schemas == 1);
}

TEST_CASE("inputs of a provider that nothing names are counted, and no finding") {
  const Tree tree;
  tree.write("One.text2image.json", schema);
  tree.write(
      "translations.json",
      R"({ "en": { "ly.img.plugin-ai-image-generation-web.other/x/y.property.prompt": "Prompt" } })");
  CHECK(tree.codes().empty());
  CHECK(tree.result.unlinked == 1);
}
