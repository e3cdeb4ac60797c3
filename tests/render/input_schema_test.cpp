#include "render/input_schema.hpp"

#include "support.hpp"

#include "json/json.hpp"

using aircat::Json;
using namespace aircat::render;
using aircat::render_test::model;
using aircat::render_test::SmallCatalog;

namespace {

/// The schema of the input, without what is around it.
Json input_of(const SmallCatalog& small) {
  const auto document = input_schema(small.catalog(), small.provider());
  return *document["components"]["schemas"].begin();
}

} // namespace

TEST_CASE("the whole document of a simple provider") {
  const SmallCatalog small(model(""));
  CHECK(input_schema(small.catalog(), small.provider()) == Json::parse(R"({
    "openapi": "3.0.0",
    "info": {
      "title": "One API",
      "version": "1.0.0",
      "description": "One text-to-image generation via Runware"
    },
    "components": {
      "schemas": {
        "OneInput": {
          "title": "OneInput",
          "type": "object",
          "properties": {
            "prompt": {
              "title": "Prompt",
              "type": "string",
              "minLength": 2,
              "maxLength": 3000,
              "x-imgly-builder": { "component": "TextArea" },
              "x-imgly-placeholder": "Describe your image..."
            },
            "aspect_ratio": {
              "title": "Format",
              "type": "string",
              "enum": ["1:1", "16:9", "9:16"],
              "default": "1:1",
              "x-imgly-enum-labels": { "1:1": "Square", "16:9": "Landscape 16:9", "9:16": "Portrait 9:16" },
              "x-imgly-enum-icons": {
                "1:1": "@imgly/plugin/formats/ratio1by1",
                "16:9": "@imgly/plugin/formats/ratio16by9",
                "9:16": "@imgly/plugin/formats/ratio9by16"
              }
            }
          },
          "x-fal-order-properties": ["prompt", "aspect_ratio"],
          "required": ["prompt"]
        }
      }
    },
    "paths": {}
  })"));
}

TEST_CASE("exports are named after model and capability") {
  CHECK(export_name(SmallCatalog(model("")).provider()) == "One");
  CHECK(export_name(SmallCatalog(model("", "image-to-image")).provider()) == "OneImage2Image");
}

TEST_CASE("one file or several: either field is enough") {
  const auto schema = input_of(SmallCatalog(model("", "image-to-image")));
  CHECK(schema["title"] == "OneImage2ImageInput");
  CHECK(schema["required"] == Json::parse(R"(["prompt"])"));
  CHECK(schema["anyOf"] == Json::parse(R"([
    { "required": ["image_url"] },
    { "required": ["image_urls"], "properties": {
        "image_urls": { "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": 2 } } }
  ])"));
  CHECK(
      schema["properties"]["image_url"] ==
      Json::parse(
          R"({ "title": "Image", "type": "string", "x-imgly-builder": { "component": "ImageUrl" } })"));
}

TEST_CASE("bounds and defaults come from the parameter, files have none") {
  const auto properties = input_of(SmallCatalog(model(R"("inputs": {
      "steps": { "to": "steps", "title": "Steps", "description": "How many" },
      "strength": { "to": "strength", "title": "Strength" },
      "quality": { "to": "quality", "title": "Quality" } },
    "parameters": { "steps": { "minimum": 1, "maximum": 50, "multipleOf": 5, "default": 20 },
                    "strength": { "minimum": 0.5, "maximum": 1 },
                    "quality": { "pattern": "^[a-z]+$" } })")))["properties"];
  CHECK(
      properties["steps"].dump() ==
      R"({"title":"Steps","type":"integer","description":"How many","minimum":1,"maximum":50,"multipleOf":5,"default":20})");
  CHECK(properties["strength"].dump() ==
        R"({"title":"Strength","type":"number","minimum":0.5,"maximum":1})");
  CHECK(properties["quality"].dump() ==
        R"({"title":"Quality","type":"string","pattern":"^[a-z]+$"})");
}

TEST_CASE("what is offered is shown as text, with labels, and icons only for sizes") {
  const auto steps = input_of(SmallCatalog(model(
      R"("inputs": { "steps": { "to": "steps", "title": "Steps", "values": [20, 10], "labels": "{} steps", "default": "10" } })")))
      ["properties"]["steps"];
  CHECK(steps ==
        Json::parse(R"({ "title": "Steps", "type": "string", "enum": ["20", "10"], "default": "10",
                                 "x-imgly-enum-labels": { "20": "20 steps", "10": "10 steps" } })"));
}

TEST_CASE("texts of all locales are inside, by the keys that the plugins look up") {
  const SmallCatalog small(model(""),
                           {{"locales/de.json", R"({ "Prompt": "Eingabe", "Square": "Quadrat" })"},
                            {"locales/fr.json", R"({ "Nothing": "Rien" })"}});
  const std::string prefix = "ly.img.plugin-ai-image-generation-web.runware/acme/one.property.";
  CHECK(input_of(small)["x-imgly-translations"] ==
        Json{{"de", {{prefix + "prompt", "Eingabe"}, {prefix + "aspect_ratio.1:1", "Quadrat"}}}});
}

TEST_CASE("a label without a translation of its own is made of those of its parts") {
  const auto translated = [](const std::string& locale) {
    const SmallCatalog small(model(R"("parameters": { "steps": { "enum": [4, 8] } },
                 "size": { "sizes": { "1k": { "1:1": "1024x1024", "16:9": "1344x768" } } },
                 "inputs": {
                   "steps": { "to": "steps", "title": "Steps", "labels": "{} steps" },
                   "format": { "labels": { "1024x1024": "Square one" } } })"),
                             {{"locales/de.json", locale}});
    return input_of(small)["x-imgly-translations"]["de"];
  };
  const std::string one = "ly.img.plugin-ai-image-generation-web.runware/acme/one.property.";
  CHECK(translated(R"({ "{} steps": "{} Schritte", "8 steps": "acht Schritte",
                        "Square": "Quadrat", "Landscape": "Querformat", "HD": "fein" })") ==
        Json{{one + "aspect_ratio.1:1", "Quadrat"},
             {one + "aspect_ratio.16:9", "Querformat 16:9"},
             {one + "steps.4", "4 Schritte"},
             {one + "steps.8", "acht Schritte"},
             {one + "format.1344x768", "Querformat fein (1344×768)"}});
  CHECK(translated(R"({ "Landscape": "Querformat" })") ==
        Json{{one + "aspect_ratio.16:9", "Querformat 16:9"}});
}
