// What a generated class gives a C++ program.
#include "runware/bfl.hpp"
#include "runware/bytedance.hpp"
#include "runware/google.hpp"
#include "runware/openai.hpp"

#include "aircat/error.hpp"
#include "json/json.hpp"

#include <catch2/catch.hpp>

namespace {

using aircat::Json;
using runware::bfl::Flux2ProImageToImage;
using runware::bfl::Flux2ProTextToImage;
using runware::google::Veo31ImageToVideo;

Json wire(const aircat::Request& request) {
  return Json::parse(request.json());
}

constexpr auto uuid = "11111111-2222-4333-8444-555555555555";

} // namespace

TEST_CASE("a request has what the catalog promises") {
  const auto request = Flux2ProTextToImage::request(
      {.prompt = "a lighthouse", .aspect_ratio = Flux2ProTextToImage::AspectRatio::AspectRatio16x9},
      {.task_uuid = uuid});
  CHECK(request.task_uuid() == uuid);
  CHECK(request.task_type() == "imageInference");
  CHECK(request.model() == "bfl:5@1");
  const auto task = wire(request);
  CHECK(task.at("taskUUID") == uuid);
  CHECK(task.at("positivePrompt") == "a lighthouse");
  CHECK(task.at("width") > task.at("height"));
}

TEST_CASE("requests without a UUID get a new one each") {
  const auto first = Flux2ProTextToImage::request({.prompt = "a lighthouse"});
  const auto second = Flux2ProTextToImage::request({.prompt = "a lighthouse"});
  CHECK(first.task_uuid().size() == 36);
  CHECK(first.task_uuid() != second.task_uuid());
}

TEST_CASE("an input goes where the model wants it") {
  const auto task = wire(Veo31ImageToVideo::request(
      {.image_url = "https://example.com/a.png", .generate_audio = false}));
  CHECK(task.at("frameImages").size() == 1);
  CHECK(task["frameImages"][0]["frame"] == "first");
  CHECK(task["frameImages"][0]["inputImage"] == "https://example.com/a.png");
  CHECK(task["providerSettings"]["google"]["generateAudio"] == false);
}

TEST_CASE("the source image decides the size where no input does") {
  const auto task = wire(Flux2ProImageToImage::request(
      {.image_urls = {"https://example.com/a.png"}, .prompt = "at night"},
      {.image = aircat::ImageSize{1000, 500}}));
  CHECK(task.at("width") == 1008);
  CHECK(task.at("height") == 496);
}

TEST_CASE("a missing input is an error that names it") {
  try {
    (void)Flux2ProTextToImage::request({});
    FAIL("it was built");
  } catch (const aircat::RunwareValidationError& error) {
    CHECK(error.kind() == aircat::ErrorKind::validation);
    CHECK(error.code() == "AC3002");
    REQUIRE(error.detail().findings.size() == 1);
    CHECK(error.detail().findings[0].pointer == "/prompt");
  }
}

TEST_CASE("check says everything that is wrong before anything is sent") {
  CHECK(Flux2ProTextToImage::check({.prompt = "a lighthouse"}).empty());
  const auto missing = Flux2ProTextToImage::check({});
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].code == "AC3002");
  const auto too_long = Flux2ProTextToImage::check({.prompt = std::string(3001, 'a')});
  REQUIRE(too_long.size() == 1);
  CHECK(too_long[0].code == "AC3135");
  CHECK(too_long[0].pointer == "/positivePrompt");
  const auto too_many = Flux2ProImageToImage::check(
      {.image_urls = std::vector<std::string>(10, "https://example.com/a.png"), .prompt = "x"},
      {.image = aircat::ImageSize{512, 512}});
  REQUIRE(too_many.size() == 1);
  CHECK(too_many[0].code == "AC3004");
  CHECK(too_many[0].allowed == "at most 9");
}

TEST_CASE("a program adds parameters that are no inputs") {
  aircat::RequestOptions options;
  options.parameters = {{"seed", std::int64_t{7}},
                        {"outputFormat", std::string("WEBP")},
                        {"safety.checkContent", true},
                        {"outputQuality", std::int64_t{80}}};
  const auto task = wire(Flux2ProTextToImage::request({.prompt = "a lighthouse"}, options));
  CHECK(task.at("seed") == 7);
  CHECK(task.at("outputFormat") == "WEBP"); // instead of what the provider fixes
  CHECK(task.at("safety").at("checkContent") == true);

  for (const auto* own : {"model", "taskType", "taskUUID", "positivePrompt"}) {
    CAPTURE(own);
    aircat::RequestOptions twice;
    twice.parameters.emplace(own, std::string("x"));
    CHECK(Flux2ProTextToImage::check({.prompt = "a lighthouse"}, twice).at(0).code == "AC3005");
  }
}

TEST_CASE("the enumerations of a provider can be written, read and gone through") {
  using Ratio = Flux2ProTextToImage::AspectRatio;
  CHECK(aircat::to_string(Ratio::AspectRatio16x9) == "16:9");
  CHECK(aircat::from_string<Ratio>("16:9") == Ratio::AspectRatio16x9);
  CHECK_FALSE(aircat::from_string<Ratio>("16:10").has_value());
  CHECK(aircat::to_string(static_cast<Ratio>(99)).empty());
  std::string all;
  for (const auto ratio : aircat::values_of<Ratio>())
    all += std::string(aircat::to_string(ratio)) + " ";
  CHECK(all == "1:1 16:9 9:16 4:3 3:4 ");
}

TEST_CASE("a provider's facts are constants") {
  static_assert(Flux2ProImageToImage::air == "bfl:5@1");
  static_assert(Flux2ProImageToImage::facts.id == "runware/bfl/flux-2-pro/image2image");
  static_assert(Flux2ProImageToImage::facts.most_files("image") == 9);
  static_assert(Flux2ProTextToImage::facts.most_files("image") == 0);
  static_assert(Flux2ProTextToImage::facts.input("prompt")->maximum_length == 3000);
  static_assert(Flux2ProTextToImage::facts.input("no such") == nullptr);
  CHECK(Flux2ProTextToImage::facts.size.accepts({1024, 1024}));
  CHECK_FALSE(Flux2ProTextToImage::facts.size.accepts({1000, 1000}));
  CHECK_FALSE(aircat::SizeFacts{}.accepts({1024, 1024}));
}

TEST_CASE("a text that is no UTF-8 is refused") {
  const auto findings = Flux2ProTextToImage::check({.prompt = "a\xff"
                                                              "b"});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].code == "AC3105");
}

TEST_CASE("S3-05 a minimal call has exactly what is promised, and nothing that was left out") {
  const auto request =
      runware::bfl::Flux2DevTextToImage::request({.prompt = "A lighthouse"}, {.task_uuid = uuid});
  CHECK(wire(request) == Json::parse(R"({
    "taskType": "imageInference", "taskUUID": "11111111-2222-4333-8444-555555555555",
    "model": "runware:400@1", "positivePrompt": "A lighthouse", "width": 1024, "height": 1024,
    "deliveryMethod": "async", "outputType": "URL", "outputFormat": "PNG", "numberResults": 1
  })"));
}

TEST_CASE("S3-12 inputs go to the wire under its names") {
  CHECK(Flux2ProTextToImage::facts.input("prompt")->to == "positivePrompt");
  CHECK(Flux2ProImageToImage::facts.input("image_url")->to == "inputs.referenceImages");
  CHECK(Veo31ImageToVideo::facts.input("image_url")->to == "frameImages[frame=first].inputImage");
  aircat::RequestOptions options;
  options.task_uuid = uuid;
  options.parameters = {{"negativePrompt", std::string("fog")}, {"CFGScale", 3.5}};
  const auto task =
      wire(runware::bfl::Flux2DevTextToImage::request({.prompt = "A lighthouse"}, options));
  CHECK(task["negativePrompt"] == "fog");
  CHECK(task["CFGScale"] == 3.5);
}

TEST_CASE("any text comes through as it is") {
  const std::string prompt = "\"quotes\" \\ \n\t emoji \xF0\x9F\x8C\x85 and \xE2\x80\xAE";
  CHECK(wire(Flux2ProTextToImage::request({.prompt = prompt})).at("positivePrompt") == prompt);
}
