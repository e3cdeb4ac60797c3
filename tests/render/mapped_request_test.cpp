#include "render/mapped_request.hpp"

#include "support.hpp"

using namespace aircat;
using namespace aircat::render;
using render_test::model;
using render_test::rendered;
using render_test::SmallCatalog;

namespace {

/// What `mapInput` returns, and the table of sizes before it.
std::string mapped(const catalog::Provider& provider) {
  const auto request = mapped_request(provider);
  return rendered(R"({{#size_table}}
SIZES
{{#tiers}}
  {{{key}}}:
    {{> _sizes}}
{{/tiers}}
  {{> _sizes}}
{{/size_table}}
{{#imports}}
import {{imports}}
{{/imports}}
{{#size_lookup}}
...{{{size_lookup}}}
{{/size_lookup}}
{{> _members}}
)",
                  {{"size_table", request.size_table},
                   {"imports", mustache::Code{request.imports}},
                   {"size_lookup", mustache::Code{request.size_lookup}},
                   {"members", request.members}});
}

std::string constraints(const catalog::Provider& provider) {
  return rendered(R"({{tier_input}}
{{#limits}}
{{key}}: {{{value}}}{{comma}}
{{/limits}}
{{#list}}
{{> _sizes}}
{{/list}}
)",
                  size_from_image_data(provider));
}

} // namespace

TEST_CASE("a key of a size table is looked up") {
  CHECK(mapped(SmallCatalog(model("")).provider()) == R"(SIZES
  '1:1': { width: 1024, height: 1024 },
  '16:9': { width: 1344, height: 768 },
  '9:16': { width: 768, height: 1344 }
import pick
...pick(SIZES, input.aspect_ratio)
positivePrompt: input.prompt
)");
}

TEST_CASE("tier and key are looked up one after the other, broken where they are too long") {
  const SmallCatalog small(model(
      R"("inputs": { "resolution": {} }, "size": { "sizes": { "1k": { "1:1": "1024x1024" }, "2k": { "1:1": "2048x2048" } } })"));
  CHECK(mapped(small.provider()) == R"(SIZES
  '1k':
    '1:1': { width: 1024, height: 1024 }
  '2k':
    '1:1': { width: 2048, height: 2048 }
import pick
...pick(pick(SIZES, input.resolution), input.aspect_ratio)
positivePrompt: input.prompt
)");
}

TEST_CASE("whole sizes are looked up by themselves") {
  const SmallCatalog small(model(R"("inputs": { "aspect_ratio": null, "format": {} })"));
  const auto text = mapped(small.provider());
  CHECK(text.find("'1344x768': { width: 1344, height: 768 }") != std::string::npos);
  CHECK(text.find("...pick(SIZES, input.format)") != std::string::npos);
}

TEST_CASE("no size is looked up where none is sent") {
  const auto refused = mapped(SmallCatalog(model(R"("size": false)")).provider());
  CHECK(refused == "positivePrompt: input.prompt\n");
  CHECK(mapped(SmallCatalog(model(R"("size": { "from": "api" })")).provider()) == refused);
}

TEST_CASE("values that are not sent as they are shown have a table") {
  const SmallCatalog small(model(
      R"("inputs": { "quality": { "to": "quality", "title": "Quality", "values": { "Good": "g", "Best": "b" } },
                     "outputFormat": { "to": "outputFormat", "title": "File" },
                     "steps": { "to": "steps", "title": "Steps", "values": [10, 20] } })"));
  const auto& provider = small.provider();
  CHECK(mapped(provider).find(R"(import pick
...pick(SIZES, input.aspect_ratio)
positivePrompt: input.prompt,
steps: pick(STEPS, input.steps),
quality: pick(QUALITY, input.quality),
outputFormat: input.outputFormat
)") != std::string::npos);
  CHECK(needs_table(*provider.input("quality")));
  CHECK(needs_table(*provider.input("steps")));
  CHECK_FALSE(needs_table(*provider.input("outputFormat")));
}

TEST_CASE("no table takes the name of another or of the class") {
  const std::string values = R"("title": "X", "values": { "A": "a" })";
  SECTION("of the sizes") {
    const SmallCatalog small(
        model(R"("inputs": { "sizes": { "to": "quality", )" + values + " } }"));
    CHECK(table_name(small.provider(), *small.provider().input("sizes")) == "SIZES_VALUES");
  }
  SECTION("of an earlier input") {
    const SmallCatalog small(model(R"("inputs": { "ab_c": { "to": "quality", )" + values +
                                   R"( }, "ab__c": { "to": "outputFormat", "title": "Y" } })"));
    CHECK(table_name(small.provider(), *small.provider().input("ab_c")) == "AB_C");
    CHECK(table_name(small.provider(), *small.provider().input("ab__c")) == "AB_C_VALUES");
  }
  SECTION("of the class, which is exported") {
    const SmallCatalog small(
        R"({ "air": "acme:1@1", "name": "One", "class": "QUALITY", "inputs": { "quality": { "to": "quality", )" +
        values + R"( } }, "capabilities": { "text-to-image": { "status": "implemented" } } })");
    CHECK(table_name(small.provider(), *small.provider().input("quality")) == "QUALITY_VALUES");
  }
}

TEST_CASE("constants and values of `request` are sent where no input has the place") {
  const SmallCatalog small(
      model(R"("parameters": { "steps": { "const": 20 }, "quality": { "const": "it's" } },
                                    "request": { "strength": 0.5, "outputFormat": "PNG" })"));
  CHECK(mapped(small.provider()).find(R"(positivePrompt: input.prompt,
steps: 20,
strength: 0.5,
quality: "it's",
outputFormat: 'PNG')") != std::string::npos);
}

TEST_CASE("an optional input falls back to the value that is sent otherwise") {
  const SmallCatalog small(
      model(R"("inputs": { "quality": { "to": "quality", "title": "Quality" } },
                                    "request": { "quality": "high" })"));
  CHECK(mapped(small.provider()).find("quality: input.quality ?? 'high'") != std::string::npos);
}

TEST_CASE("several files are one list") {
  const SmallCatalog small(model("", "image-to-image"));
  CHECK(mapped(small.provider()) ==
        "positivePrompt: input.prompt,\nreferenceImages: input.image_urls\n");
}

TEST_CASE("the law for sizes from the image: limits") {
  const SmallCatalog plain(model("", "image-to-image"));
  CHECK(constraints(plain.provider()) ==
        "\nwidth: { min: 128, max: 2048 },\nheight: { min: 128, max: 2048 },\nmultiple: 64\n");
  const SmallCatalog all(model(R"("size": { "pixels": { "minimum": 100, "maximum": 4194304 },
                                            "ratio": { "minimum": "1:3", "maximum": "3:1" } })",
                               "image-to-image"));
  CHECK(constraints(all.provider()) == R"(
width: { min: 1 },
height: { min: 1 },
pixels: { min: 100, max: 4194304 },
ratio: { min: [1, 3], max: [3, 1] }
)");
}

TEST_CASE("the law for sizes from the image: a list") {
  const SmallCatalog small(model(
      R"("size": { "sizes": { "1k": { "1:1": "1024x1024", "wide": ["1344x768", "1280x704"] } } })",
      "image-to-image"));
  CHECK(constraints(small.provider()) ==
        "\n'1:1': { width: 1024, height: 1024 },\nwide: { width: 1344, height: 768 }\n");
}

TEST_CASE("values of the wire as literals") {
  const SmallCatalog small(
      model(R"("request": { "strength": 0.25, "steps": 7, "quality": "a\nb" })"));
  std::string all;
  for (const auto& fixed : small.provider().request)
    all += literal(*fixed.value) + " ";
  CHECK(all == R"(0.25 7 'a\nb' )");
}
