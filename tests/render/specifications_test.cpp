#include "render/specifications.hpp"

#include "support.hpp"

using namespace aircat::render;
using aircat::render_test::model;
using aircat::render_test::SmallCatalog;
using Lines = std::vector<std::string>;

TEST_CASE("bounds of the prompt, with groups of three digits") {
  const auto prompt = [](const std::string& limits) {
    const SmallCatalog small(
        model(R"("size": false, "parameters": { "positivePrompt": { )" + limits + " } }"));
    return specifications(small.provider());
  };
  CHECK(prompt(R"("minLength": 1, "maxLength": 45000)") == Lines{"Prompt: 1 to 45,000 characters"});
  CHECK(prompt(R"("maxLength": 1234567)") == Lines{"Prompt: up to 1,234,567 characters"});
  CHECK(prompt(R"("minLength": 999)") == Lines{"Prompt: at least 999 characters"});
  CHECK(prompt(R"("minLength": 5, "maxLength": 5)") == Lines{"Prompt: 5 characters"});
  CHECK(prompt(R"("pattern": "x")") == Lines{});
}

TEST_CASE("what a size may be") {
  const auto size = [](const std::string& text, const std::string& capability = "text-to-image") {
    const SmallCatalog small(model(R"("size": )" + text, capability));
    return specifications(small.provider()).back();
  };
  CHECK(size(R"({})") == "Size: 128 to 2048 pixels a side, multiples of 64");
  CHECK(size(R"({ "side": { "maximum": 1024 } })") == "Size: up to 1024 pixels a side");
  CHECK(size(R"({ "side": { "minimum": 256 } })") == "Size: at least 256 pixels a side");
  CHECK(
      size(
          R"({ "pixels": { "maximum": 16777216 }, "ratio": { "minimum": "1:16", "maximum": "16:1" } })") ==
      "Size: up to 16,777,216 pixels in all, ratio 1:16 to 16:1");
  CHECK(size(R"({ "from": "api" })") == "Size: chosen by the model");
  CHECK(
      size(
          R"({ "sizes": { "a": { "1:1": "512x512", "2:1": "1024x512" }, "b": { "1:1": "512x512" } } })") ==
      "Size: 512x512 or 1024x512");
  CHECK(size(R"({ "sizes": { "a": { "1:1": ["1x1", "2x2", "3x3"], "2:1": ["2x1", "4x2"] } } })") ==
        "Size: one of 5");
  CHECK(size(R"({ "sizes": { "a": { "1:1": "512x512" } } })", "image-to-image") ==
        "Size: from the source image, 512x512");
}

TEST_CASE("choices by their labels, and what the model fixes") {
  const SmallCatalog small(model(
      R"("size": false, "inputs": { "quality": { "to": "quality", "title": "Quality", "values": ["a", "b", "c"] } },
         "parameters": { "steps": { "const": 20 } })"));
  CHECK(specifications(small.provider()) ==
        Lines{"Prompt: 2 to 3,000 characters", "Quality: A, B or C", "steps: always 20"});
}

TEST_CASE("how many source images, and which") {
  CHECK(image_input(SmallCatalog(model("")).provider()).empty());
  const SmallCatalog two(model("", "image-to-image"));
  CHECK(image_input(two.provider()) == "reference (2 max)");
  CHECK(specifications(two.provider()).front() == "Image: up to 2");
  const SmallCatalog one(
      model(R"("parameters": { "referenceImages": { "maxItems": 1 } })", "image-to-image"));
  CHECK(image_input(one.provider()) == "reference");
  const SmallCatalog source(model(R"("inputs": { "image_url": { "to": "seedImage" } },
               "parameters": { "seedImage": { "type": "string", "format": "image" } })",
                                  "image-to-image"));
  CHECK(image_input(source.provider()) == "source");
  const SmallCatalog first(
      model(R"("inputs": { "image_url": { "to": "controlNet[model=acme:9@1].guideImage" } })",
            "image-to-image"));
  CHECK(image_input(first.provider()) == "acme:9@1 model");
}
