#include "render/request_schema.hpp"

#include "render/json_layout.hpp"
#include "render/request_bundle.hpp"
#include "support.hpp"

#include "json/json.hpp"

using namespace aircat;
using namespace aircat::render;
using aircat::render_test::model;
using aircat::render_test::SmallCatalog;

namespace {

Json json_of(const Schema& schema) {
  return Json::parse(lay_out(schema, generated_json));
}

Json schema_of(const SmallCatalog& small, SchemaScope& scope) {
  const auto& model = *small.catalog().models.at(0);
  return json_of(request_schema(model, *tasks_of(model).at(0), scope));
}

Json schema_of(const SmallCatalog& small) {
  SchemaScope scope;
  return schema_of(small, scope);
}

Json property(const SmallCatalog& small, const char* name) {
  return schema_of(small)["properties"][name];
}

/// The small task with other parameters.
std::pair<std::string, std::string> task(const std::string& parameters) {
  return {"tasks/imageInference.json",
          R"({ "parameters": { "positivePrompt": { "type": "string", "required": true },
                               "referenceImages": { "type": "array", "items": "string", "format": "image" },
                               "width": { "type": "integer" }, "height": { "type": "integer" }, )" +
              parameters + " } }"};
}

const std::string both = R"({ "air": "acme:1@1", "name": "One", "class": "One", "capabilities": {
  "text-to-image": { "status": "implemented", "parameters": { "steps": {} } },
  "image-to-image": { "status": "planned", "parameters": { "steps": false } } } })";

} // namespace

TEST_CASE("the whole schema of a simple model") {
  const auto schema =
      schema_of(SmallCatalog(model(R"("parameters": { "steps": { "maximum": 50 } })")));
  CHECK(schema == Json::parse(R"({
    "type": "object",
    "properties": {
      "taskType": { "const": "imageInference" },
      "taskUUID": { "$ref": "#/$defs/uuid" },
      "model": { "const": "acme:1@1" },
      "positivePrompt": { "type": "string", "minLength": 2, "maxLength": 3000 },
      "width": { "type": "integer", "minimum": 128, "maximum": 2048, "multipleOf": 64 },
      "height": { "type": "integer", "minimum": 128, "maximum": 2048, "multipleOf": 64 },
      "steps": { "type": "integer", "minimum": -9007199254740991, "maximum": 50 },
      "strength": { "type": "number", "minimum": 0, "maximum": 1 },
      "quality": { "type": "string" },
      "outputFormat": { "type": "string", "enum": ["JPG", "PNG"], "default": "JPG" },
      "controlNet": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": { "model": { "$ref": "#/$defs/air" } },
          "additionalProperties": false
        }
      }
    },
    "required": ["taskType", "taskUUID", "model", "positivePrompt"],
    "additionalProperties": false,
    "dependentRequired": { "width": ["height"], "height": ["width"] }
  })"));
}

TEST_CASE("what capabilities agree on is said once") {
  const auto schema = schema_of(SmallCatalog(both));
  CHECK(schema["properties"]["steps"] == true);
  CHECK(schema["properties"]["referenceImages"] == true);
  CHECK(schema["anyOf"] == Json::parse(R"([
    { "title": "Text-to-Image",
      "properties": { "steps": { "type": "integer", "minimum": 1, "maximum": 100 }, "referenceImages": false } },
    { "title": "Image-to-Image",
      "properties": { "steps": false,
                      "referenceImages": { "type": "array", "items": { "$ref": "#/$defs/image" }, "maxItems": 2 } },
      "required": ["referenceImages"] }
  ])"));
}

TEST_CASE("a task by itself takes any model, and its own limits hold") {
  const SmallCatalog small(model(""));
  SchemaScope scope;
  const auto made = request_schema(small.catalog().tasks.at("imageInference"), scope);
  const auto schema = json_of(made);
  CHECK(schema["properties"]["model"] == Json::parse(R"({ "$ref": "#/$defs/air" })"));
  CHECK(schema["properties"]["width"]["maximum"] == 2048);
  CHECK(schema["properties"]["controlNet"]["items"]["required"] == Json::parse(R"(["model"])"));
  CHECK_FALSE(schema.contains("dependentRequired"));
  std::vector<std::string> formats;
  for (const auto& [name, format] : format_schemas(formats_in(made)))
    formats.emplace_back(name);
  CHECK(formats == std::vector<std::string>{"image", "uuid", "air"});
}

TEST_CASE("one of several types has its own limits") {
  const SmallCatalog small(model(""), {task(R"("frame": { "type": ["string", "integer", "array"],
    "items": "integer", "pattern": "^first$", "minimum": 0, "maximum": 9, "maxItems": 3 })")});
  CHECK(property(small, "frame") == Json::parse(R"({ "anyOf": [
    { "type": "string", "pattern": "^first$" },
    { "type": "integer", "minimum": 0, "maximum": 9 },
    { "type": "array", "items": { "type": "integer", "minimum": 0, "maximum": 9 }, "maxItems": 3 }
  ] })"));
}

TEST_CASE("multiples of a fraction are listed") {
  const SmallCatalog small(
      model(""),
      {task(
          R"("weight": { "type": "number", "minimum": 0.1, "maximum": 0.5, "multipleOf": 0.1 })")});
  SchemaScope scope;
  const auto schema = schema_of(small, scope);
  CHECK(
      schema["properties"]["weight"] ==
      Json::parse(
          R"({ "type": "number", "enum": [0.1, 0.2, 0.3, 0.4, 0.5], "minimum": 0.1, "maximum": 0.5 })"));
  REQUIRE(scope.unsaid.size() == 1);
  CHECK(scope.unsaid[0] == Unsaid{"tolerance", "`weight` may be off a multiple of 0.1 by 1e-9"});
}

TEST_CASE("listed sizes are pairs") {
  const auto schema = schema_of(SmallCatalog(model(
      R"("size": { "sizes": { "1k": { "1:1": "1024x1024", "2:1": ["1024x512", "2048x1024"] } } })")));
  CHECK(schema["properties"]["width"] ==
        Json::parse(R"({ "type": "integer", "enum": [1024, 2048] })"));
  CHECK(schema["anyOf"] == Json::parse(R"([
    { "properties": { "width": { "const": 1024 }, "height": { "enum": [1024, 512] } } },
    { "properties": { "width": { "const": 2048 }, "height": { "const": 1024 } } }
  ])"));
}

TEST_CASE("pixels and ratio leave bounds for each side, and are named") {
  SchemaScope scope;
  const auto schema = schema_of(
      SmallCatalog(model(
          R"("size": { "side": { "multipleOf": 8 }, "pixels": { "minimum": 10000, "maximum": 1000000 },
                                      "ratio": { "minimum": "1:4", "maximum": "4:1" },
                                      "sizes": { "1k": { "1:1": "512x512" } } })")),
      scope);
  CHECK(schema["properties"]["width"] ==
        Json::parse(R"({ "type": "integer", "minimum": 50, "maximum": 2000, "multipleOf": 8 })"));
  REQUIRE(scope.unsaid.size() == 2);
  CHECK(scope.unsaid[0] == Unsaid{"pixels", "`width` x `height` must be 10000 to 1000000"});
  CHECK(scope.unsaid[1] == Unsaid{"ratio", "`width`:`height` must be 1:4 to 4:1"});
}

TEST_CASE("rules are conditions") {
  const auto schema =
      schema_of(SmallCatalog(model(R"("parameters": { "steps": {}, "controlNet[].model": {} },
    "size": { "sizes": { "1k": { "1:1": "1024x1024" }, "2k": { "1:1": "2048x2048" } } },
    "rules": [
      { "when": { "steps": true, "quality": false }, "then": { "strength": false, "controlNet[].guideImage": false },
        "why": "steps do it all" },
      { "when": { "size.tier": { "enum": ["2k"] } }, "then": { "steps": { "maximum": 8, "required": true } },
        "why": "2k is slow" },
      { "when": { "controlNet[].model": { "enum": ["acme:9@1"] } }, "then": { "size.tier": { "enum": ["1k"] } },
        "why": "it is small" }
    ])")));
  CHECK(schema["allOf"] == Json::parse(R"([
    { "description": "steps do it all",
      "if": { "required": ["steps"], "properties": { "quality": false } },
      "then": { "properties": {
        "strength": false,
        "controlNet": { "type": "array", "items": { "type": "object", "properties": { "guideImage": false } } } } } },
    { "description": "2k is slow",
      "if": { "required": ["width", "height"],
              "properties": { "width": { "const": 2048 }, "height": { "const": 2048 } } },
      "then": { "required": ["steps"], "properties": { "steps": { "type": "integer", "maximum": 8 } } } },
    { "description": "it is small",
      "if": { "required": ["controlNet"], "properties": { "controlNet": { "type": "array", "contains": {
        "type": "object", "required": ["model"],
        "properties": { "model": { "type": "string", "enum": ["acme:9@1"] } } } } } },
      "then": { "not": { "required": ["width", "height"],
                         "properties": { "width": { "const": 2048 }, "height": { "const": 2048 } } } } }
  ])"));
}

TEST_CASE("some element has the field of a required input") {
  const std::string input =
      R"("inputs": { "guide_url": { "to": "controlNet[model=acme:9@1].guideImage",
    "title": "Guide", "component": "ImageUrl", "required": true } })";
  const auto items = property(SmallCatalog(model(input)), "controlNet");
  CHECK(items["contains"] == Json::parse(R"({ "type": "object", "required": ["guideImage"] })"));
  CHECK(items["items"]["required"] == Json::parse(R"(["model"])"));
}

TEST_CASE("other models are those that are known, or free") {
  const SmallCatalog small(model(""),
                           {{"airs.json", R"({ "source": "a list", "checked": "2026-01-01",
    "airs": { "acme:1@1": "imageInference", "acme:7@1": "imageInference", "acme:8@1": "other", "free:1@1": "other" },
    "community": ["free"] })"}});
  const auto& task = small.catalog().tasks.at("imageInference");
  CHECK(json_of(undescribed_airs(small.catalog(), task)) == Json::parse(R"({ "anyOf": [
    { "description": "Known, but not described.", "type": "string", "enum": ["acme:7@1"] },
    { "description": "Of a community, which anybody may add to.", "type": "string", "pattern": "^(?:free):",
      "not": { "enum": ["free:1@1"] } }
  ] })"));
}

TEST_CASE("one document judges by task and model, and repeats nothing") {
  const SmallCatalog small(model(R"("parameters": { "steps": { "minimum": 1, "maximum": 9 } })"));
  std::vector<std::string> names;
  Json model;
  RequestSchemas schemas(small.catalog());
  const auto members = bundle_members(small.catalog(), schemas);
  for (std::size_t i = 0; i < members.size; ++i) {
    const auto member = members.make(i);
    names.push_back(Json::parse(member.object()->find("key")->code()->value).get<std::string>());
    if (names.back() == "acme.one.imageInference")
      model = Json::parse(member.object()->find("value")->code()->value);
  }
  CHECK(names == std::vector<std::string>{"task", "imageInference.any", "acme.one.imageInference",
                                          "imageInference.others", "imageInference", "image",
                                          "uuid", "air"});
  CHECK(model["title"] == "One: imageInference");
  CHECK(model["properties"]["strength"] ==
        Json::parse(R"({ "$ref": "#/$defs/imageInference/properties/strength" })"));
  CHECK(model["properties"]["steps"]["maximum"] == 9);
}
