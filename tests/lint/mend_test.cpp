#include "lint/codes.hpp"
#include "lint/lint.hpp"
#include "lint/mend.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <functional>
#include <string>

using namespace aircat;
using support::with_replaced;

namespace {

constexpr std::string_view schema = R"({
  "openapi": "3.1.0",
  "info": { "version": "1", "title": "T" },
  "paths": {},
  "components": { "schemas": { "OneInput": {
    "type": "object",
    "properties": {
      "prompt": {
        "type": "string", "title": "Prompt", "minLength": 1, "maxLength": 9,
        "x-imgly-builder": { "component": "TextArea" }, "x-imgly-placeholder": "Describe it"
      },
      "format": { "type": "string", "title": "Format", "enum": ["1:1", "16:9"],
        "x-imgly-enum-labels": { "1:1": "Square", "16:9": "Wide" } }
    },
    "x-fal-order-properties": ["prompt", "format"]
  } } }
}
)";

const std::string front = "ly.img.plugin-ai-image-generation-web.runware/acme/one.property.";

std::string flat() {
  return "{\n  \"en\": {\n    \"app.title\": \"( \",\n    \"" + front +
         "prompt\": \"Prompt\",\n    \"" + front +
         "prompt.placeholder\": \"Describe it\",\n    \"" + front +
         "format\": \"Format\",\n    \"" + front + "format.1:1\": \"Square\",\n    \"" + front +
         "format.16:9\": \"Wide\"\n  }\n}\n";
}

struct Tree {
  support::TemporaryFolder folder;

  Tree() { write("One.text2image.json", schema); }
  void write(const std::string& name, std::string_view text) const {
    support::write(folder.path() / name, text);
  }
  /// The code of a provider with this schema.
  void write_code(const std::string& stem) const {
    write(stem + ".text2image.ts", "import schema from './" + stem +
                                       ".text2image.json';\nconst p = { id: 'runware/acme/one', "
                                       "schema, inputReference: '#/components/schemas/" +
                                       stem + "Input' };\n");
  }
  [[nodiscard]] std::string name(const std::string& file) const {
    return (folder.path() / file).string();
  }
  [[nodiscard]] lint::Mended mend(bool orphans = false) const {
    return lint::mend(
        [&](const lint::Texts& instead) {
          Findings findings;
          lint::Options options;
          options.instead = &instead;
          (void)lint::lint({folder.path().string()}, options, findings);
          return findings;
        },
        [&](const Finding& finding) { return orphans || finding.code != lint::code::orphan; });
  }
  /// What mending makes of the file. A second time must change nothing.
  [[nodiscard]] std::string mended(const std::string& file, bool orphans = false) const {
    const auto result = mend(orphans);
    for (const auto& finding : result.left.all())
      UNSCOPED_INFO(finding.code << " " << finding.message);
    CHECK(result.left.empty());
    for (const auto& [changed, text] : result.after)
      support::write(changed, text);
    CHECK(mend(orphans).after.empty());
    return support::read(name(file)).value_or("");
  }
};

std::string without_line(std::string text, const std::string& part) {
  const auto at = text.find(part);
  const auto begin = text.rfind('\n', at) + 1;
  return text.erase(begin, text.find('\n', at) + 1 - begin);
}

} // namespace

TEST_CASE("a missing key is written where the schema has it, as the file is laid out") {
  const std::function<std::string(std::string)> as_it_is = [](std::string text) { return text; };
  const std::function<std::string(std::string)> tabs_and_crlf = [](const std::string& text) {
    return with_replaced(with_replaced(text, "    ", "\t\t"), "\n", "\r\n");
  };
  const std::function<std::string(std::string)> with_mark = [](const std::string& text) {
    return "\xEF\xBB\xBF" + text;
  };
  for (const auto& laid_out : {as_it_is, tabs_and_crlf, with_mark})
    for (const auto* key : {"prompt\"", "prompt.placeholder", "format\"", "format.1:1"}) {
      INFO(key);
      const Tree tree;
      tree.write("translations.json", laid_out(without_line(flat(), front + key)));
      CHECK(tree.mended("translations.json") == laid_out(flat()));
    }
}

TEST_CASE("all keys of a provider are written in the order of the schema") {
  const Tree tree;
  tree.write_code("One");
  tree.write("translations.json", "{ \"en\": { \"ly.img.plugin-ai-image-generation-web.x/y/z"
                                  ".property.a\": \"A\" } }");
  const auto text = with_replaced(tree.mended("translations.json"), front, "");
  CHECK(text == R"({ "en": { "ly.img.plugin-ai-image-generation-web.x/y/z.property.a": "A", )"
                R"("prompt": "Prompt", "prompt.placeholder": "Describe it", "format": "Format", )"
                R"("format.1:1": "Square", "format.16:9": "Wide" } })");
}

TEST_CASE("nested keys stay nested") {
  const Tree tree;
  tree.write("en.json",
             R"({"ly":{"img":{"plugin-ai-image-generation-web":{"runware/acme/one":{"property":{
    "prompt": "Prompt",
    "format": "Format",
    "format.1:1": "Square"
}}}}}})");
  CHECK(tree.mended("en.json") ==
        R"({"ly":{"img":{"plugin-ai-image-generation-web":{"runware/acme/one":{"property":{
    "prompt": "Prompt",
    "prompt.placeholder": "Describe it",
    "format": "Format",
    "format.1:1": "Square",
    "format.16:9": "Wide"
}}}}}})");
}

TEST_CASE("labels become those of the schema, and spaces around a text go") {
  const Tree tree;
  tree.write("translations.json", with_replaced(with_replaced(flat(), "\"Wide\"", "\"Broad\""),
                                                "\"Square\"", "\" Square \""));
  CHECK(tree.mended("translations.json") == flat());
}

TEST_CASE("where schemas disagree on a label, none of them wins") {
  const Tree tree;
  tree.write("Two.text2image.json",
             with_replaced(with_replaced(std::string(schema), "OneInput", "TwoInput"),
                           "\"title\": \"Format\"", "\"title\": \"Size\""));
  tree.write_code("One");
  tree.write_code("Two");
  tree.write("translations.json", flat());
  CHECK(tree.mend().after.empty());
}

TEST_CASE("orphans are removed only when that is asked for") {
  const Tree tree;
  const auto before =
      with_replaced(flat(), "\n    \"" + front + "format\"",
                    "\n    \"" + front + "size\": \"Size\",\n    \"" + front + "format\"");
  tree.write("translations.json", before);
  CHECK(tree.mend(false).after.empty());
  CHECK(tree.mended("translations.json", true) == flat());
}

TEST_CASE("nested orphans take their objects with them") {
  const Tree tree;
  tree.write("translations.json", flat());
  tree.write(
      "de.json",
      R"({"app": "x", "ly":{"img":{"plugin-ai-image-generation-web":{"runware/acme/one":{"property":{
    "size": "Größe", "style": "Stil"}}}}}})");
  CHECK(tree.mended("de.json", true) == R"({"app": "x"})");
}

TEST_CASE("the order of the fields is mended in place") {
  const Tree tree;
  tree.write("translations.json", flat());
  const std::string order = R"(["prompt", "format"])";
  for (const auto* broken :
       {R"(["format"])", R"(["prompt"])", R"([])", R"(["prompt", "format", "prompt"])",
        R"(["prompt", "format", "nothing"])", R"(["promt", "format"])"}) {
    INFO(broken);
    tree.write("One.text2image.json", with_replaced(std::string(schema), order, broken));
    CHECK(tree.mended("One.text2image.json") == schema);
  }
  const std::string line = ",\n    \"x-fal-order-properties\": " + order;
  tree.write("One.text2image.json", with_replaced(std::string(schema), line, ""));
  CHECK(tree.mended("One.text2image.json") == schema);
}

TEST_CASE("what has no right answer is left alone") {
  const Tree tree;
  tree.write("translations.json", with_replaced(flat(), "\"Wide\"", "\"\""));
  tree.write("de.json", "{ \"" + front + "prompt\": \"Beschreibung {x}\" }");
  const auto result = tree.mend();
  CHECK(result.left.errors() > 0);
}
