#include "service_scene.hpp"

#include <fstream>
#include <sstream>

using namespace aircat;
using namespace aircat::service;
using namespace aircat::testing;

namespace {

std::string bytes_of(const std::filesystem::path& file) {
  std::ostringstream bytes;
  bytes << std::ifstream(file, std::ios::binary).rdbuf();
  return bytes.str();
}

/// The members of a task that differ from one to the next are gone.
std::string without_uuid(Json task) {
  task.erase("taskUUID");
  return task.dump();
}

} // namespace

TEST_CASE("S6-01 the service is used through the common interface") {
  ServiceScene scene;
  ImageService& service = scene.service();
  CHECK(service.name() == "runware");
  CHECK(service.is_configured());
  const auto result = service.generate_image({.prompt = "a fox",
                                              .model = "runware:101@1",
                                              .size = ImageSize{512, 768},
                                              .count = 2,
                                              .format = ResponseFormat::url,
                                              .parameters = {{"scheduler", "Euler"}}});
  REQUIRE(result.ok());
  CHECK(result.images.size() == 2);
  const auto task = scene.tasks().at(0);
  CHECK(task.at("width") == 512);
  CHECK(task.at("height") == 768);
  CHECK(task.at("numberResults") == 2);
  CHECK(task.at("scheduler") == "Euler");
}

TEST_CASE("S6-02 a prompt alone gives the minimal request") {
  ServiceScene scene;
  REQUIRE(scene.generate({.prompt = "a fox"}).ok());
  REQUIRE(scene.tasks().size() == 1);
  check_json(without_uuid(scene.tasks().front()),
             R"({"taskType":"imageInference","model":"runware:101@1","positivePrompt":"a fox",
                 "width":1024,"height":1024,"numberResults":1,"deliveryMethod":"async",
                 "outputType":"URL","outputFormat":"PNG"})");
}

TEST_CASE("S6-02 what is optional goes along under the names of the wire") {
  ServiceScene scene;
  REQUIRE(scene
              .generate({.prompt = "a fox",
                         .negative_prompt = "snow",
                         .seed = 7,
                         .guidance_scale = 3.5,
                         .inference_steps = 30})
              .ok());
  const auto task = scene.tasks().at(0);
  CHECK(task.at("negativePrompt") == "snow");
  CHECK(task.at("seed") == 7);
  CHECK(task.at("CFGScale") == 3.5);
  CHECK(task.at("steps") == 30);
}

TEST_CASE("S6-02 a model that the catalog describes is asked as it says") {
  ServiceScene scene;
  REQUIRE(scene.generate({.prompt = "a fox", .model = "bfl:5@1"}).ok());
  CHECK(scene.tasks().at(0).at("width") == 1024);
  // It makes no images of 1024 x 1024: the nearest, as nobody asked for that size.
  REQUIRE(scene.generate({.prompt = "a fox", .model = "bytedance:seedream@4.5"}).ok());
  CHECK(scene.tasks().at(1).at("width") != 1024);
  CHECK(
      scene
          .generate(
              {.prompt = "a fox", .model = "bytedance:seedream@4.5", .size = ImageSize{1024, 1024}})
          .error);
  CHECK(scene.tasks().size() == 2);
}

TEST_CASE("S6-02 what the model does not take is refused, and nothing is sent") {
  ServiceScene scene;
  for (const auto& request : {ImageRequest{.prompt = "a fox", .negative_prompt = "snow"},
                              ImageRequest{.prompt = "a fox", .guidance_scale = 3.5},
                              ImageRequest{.prompt = "a fox", .inference_steps = 30}}) {
    auto asked = request;
    asked.model = "bfl:5@1";
    const auto error = scene.generate(asked).error;
    REQUIRE(error);
    CHECK(error->code == "unsupportedParameter");
    CHECK_THAT(error->message, Catch::Contains("bfl:5@1 does not take"));
  }
  CHECK(scene.tasks().empty());
}

TEST_CASE("S6-03 without a key there is one answer") {
  ServiceScene scene;
  scene.configuration.api_key = "";
  CHECK(scene.generate({.prompt = "a fox"}).to_json() ==
        R"({"error":"Runware API key not configured","images":[]})");
  CHECK(scene.service().upscale_image("https://example.com/a.png").to_json() ==
        R"({"error":"Runware API key not configured"})");
  CHECK(scene.server.requests().empty());
}

TEST_CASE("S6-04 images come as base64") {
  ServiceScene scene;
  scene.effort = std::chrono::seconds(3);
  const auto result = scene.generate({.prompt = "a \"fox\"", .count = 2});
  CHECK(result.provider == "runware");
  const auto image = base64_encode(png());
  CHECK(result.to_json() == R"({"success":true,"images":[{"b64_json":")" + image +
                                R"(","seed":1000,"generation_time":1.5},{"b64_json":")" + image +
                                R"(","seed":1001,"generation_time":1.5}],)"
                                R"("model":"runware:101@1","prompt":"a \"fox\"",)"
                                R"("provider":"runware"})");
  CHECK_FALSE(std::filesystem::exists(scene.configuration.storage));
}

TEST_CASE("S6-04 images come as files") {
  ServiceScene scene;
  const auto result = scene.generate({.prompt = "a fox", .format = ResponseFormat::url});
  REQUIRE(result.images.size() == 1);
  const auto path = (scene.configuration.storage / "runware_image_1700000000123.png").string();
  CHECK(result.to_json() == R"({"success":true,"images":[{"url":"file://)" + path +
                                R"(","path":")" + path +
                                R"(","seed":1000,"generation_time":0.0}],)"
                                R"("model":"runware:101@1","prompt":"a fox",)"
                                R"("provider":"runware"})");
  CHECK(bytes_of(path) == png());
}

TEST_CASE("S6-05 a failure is a result, not an exception") {
  ServiceScene scene;
  scene.server.answer_by([](const Received&) { return json("{}", 500); });
  ImageResult result;
  REQUIRE_NOTHROW(result = scene.generate({.prompt = "a fox"}));
  CHECK(result.to_json() ==
        R"({"error":"the image service failed (status 500); please try again later","images":[]})");
}

TEST_CASE("S6-05 nothing that a caller can ask for is thrown back") {
  ServiceScene scene;
  const std::string no_utf8 = "a \xff fox";
  const std::vector<ImageRequest> wrong{
      {.prompt = ""},
      {.prompt = no_utf8},
      {.prompt = "a fox", .negative_prompt = no_utf8},
      {.prompt = "a fox", .model = "no model"},
      {.prompt = "a fox", .model = no_utf8},
      {.prompt = "a fox", .size = ImageSize{0, -1}},
      {.prompt = "a fox", .count = 0},
      {.prompt = "a fox", .count = -1},
      {.prompt = "a fox", .count = 21},
      {.prompt = "a fox", .parameters = {{"width", std::int64_t{64}}}},
      {.prompt = "a fox", .parameters = {{"model", "x"}}},
      {.prompt = "a fox", .parameters = {{"lora", JsonText{"{"}}}},
      {.prompt = "a fox", .model = "bfl:5@1", .parameters = {{"lora", JsonText{"{"}}}},
      {.prompt = "a fox", .wish = ModelWish{.quality = Quality::very_high, .max_cost = 0.0}}};
  for (const auto& request : wrong) {
    ImageResult result;
    REQUIRE_NOTHROW(result = scene.generate(request));
    CHECK(result.error);
    CHECK(nlohmann::json::parse(result.to_json()).size() == 2);
  }
  CHECK(scene.tasks().empty());
}

TEST_CASE("S6-05 an answer without images is a failure") {
  ServiceScene scene;
  scene.server.answer_by([](const Received& request) {
    auto item = Json::object();
    item["taskType"] = "imageInference";
    item["taskUUID"] = Json::parse(request.body).at(0).at("taskUUID");
    item["text"] = "done";
    auto answer = Json::object();
    answer["data"].push_back(item);
    return json(answer.dump());
  });
  const auto result = scene.generate({.prompt = "a fox"});
  REQUIRE(result.error);
  CHECK(result.error->code == "noImages");
}

TEST_CASE("S6-05 what is fetched and is no image is a failure") {
  ServiceScene scene;
  scene.server.serve("/made/0.png", page("<html>"));
  CHECK(scene.generate({.prompt = "a fox"}).error);
  CHECK(scene.generate({.prompt = "a fox", .format = ResponseFormat::url}).error);
  CHECK((!std::filesystem::exists(scene.configuration.storage) ||
         std::filesystem::is_empty(scene.configuration.storage)));
}

TEST_CASE("S6-05 of several images those that can be fetched come") {
  ServiceScene scene;
  scene.server.serve("/made/1.png", page("<html>"));
  const auto result = scene.generate({.prompt = "a fox", .count = 3});
  REQUIRE(result.ok());
  REQUIRE(result.images.size() == 2);
  CHECK(result.images[1].seed == 1002);
  CHECK_THAT(scene.log_text(), Catch::Contains("an image was made and cannot be fetched"));
}

TEST_CASE("S6-08 files of the same millisecond have different names") {
  ServiceScene scene;
  const auto result =
      scene.generate({.prompt = "a fox", .count = 3, .format = ResponseFormat::url});
  REQUIRE(result.images.size() == 3);
  REQUIRE(scene.generate({.prompt = "a cat", .format = ResponseFormat::url}).ok());
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(scene.configuration.storage))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  CHECK(names == std::vector<std::string>{
                     "runware_image_1700000000123-2.png", "runware_image_1700000000123-3.png",
                     "runware_image_1700000000123-4.png", "runware_image_1700000000123.png"});
}

TEST_CASE("S6-08 the URL of a file is one whatever its folder is called") {
  ServiceScene scene;
  scene.configuration.storage = scene.folder.path() / "a b#c%d";
  const auto result = scene.generate({.prompt = "a fox", .format = ResponseFormat::url});
  REQUIRE(result.ok());
  CHECK_THAT(result.images[0].url, Catch::Contains("/a%20b%23c%25d/runware_image_"));
  CHECK(std::filesystem::exists(result.images[0].path));
}

TEST_CASE("S6-08 a folder that cannot be written is a failure") {
  ServiceScene scene;
  scene.configuration.storage = scene.folder.write("file", "") / "images";
  const auto result = scene.generate({.prompt = "a fox", .format = ResponseFormat::url});
  REQUIRE(result.error);
  CHECK(result.error->kind == ErrorKind::file);
}

TEST_CASE("S6-09 a URL becomes base64") {
  ServiceScene scene;
  CHECK(base64_decode(scene.service().url_to_base64(scene.server.url("/a.png"))) == png());
  scene.server.serve("/page", page("<html>"));
  CHECK_THROWS_AS(scene.service().url_to_base64(scene.server.url("/page")), RunwareApiError);
  CHECK_THROWS_AS(scene.service().url_to_base64("file:///etc/passwd"), RunwareError);
}

TEST_CASE("a caller who cancels gets that as the result") {
  ServiceScene scene;
  std::stop_source stop;
  stop.request_stop();
  const auto result = scene.generate({.prompt = "a fox", .stop = stop.get_token()});
  REQUIRE(result.error);
  CHECK(result.error->kind == ErrorKind::aborted);
  CHECK(scene.tasks().empty());
}
