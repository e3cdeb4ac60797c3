#include "service_scene.hpp"

#include "aircat/validator.hpp"

using namespace aircat;
using namespace aircat::service;
using namespace aircat::testing;

namespace {

constexpr auto fox_url = "https://example.com/a.png";

/// By the one path that both tasks have for their image.
std::string image_of(const Json& task) {
  return task.at("inputImage").get<std::string>();
}

} // namespace

TEST_CASE("S6-06 an image is upscaled four times unless another factor is given") {
  ServiceScene scene;
  const auto result = scene.service().upscale_image(fox_url);
  scene.search(result.to_json());
  CHECK(result.to_json() == R"({"success":true,"image":{"b64_json":")" + base64_encode(png()) +
                                R"("},"upscale_factor":4})");
  REQUIRE(scene.tasks().size() == 1);
  const auto task = scene.tasks().front();
  CHECK(task.at("taskType") == "upscale");
  CHECK(task.at("upscaleFactor") == 4);
  CHECK(image_of(task) == fox_url);
  CHECK(Validator::bundled()->check(task.dump()).empty());
}

TEST_CASE("S6-06 each factor goes to a model that takes it") {
  ServiceScene scene;
  for (const int factor : {2, 4}) {
    const auto result = scene.service().upscale_image(fox_url, factor);
    REQUIRE(result.ok());
    CHECK(result.upscale_factor == factor);
    CHECK(Validator::bundled()->check(scene.tasks().back().dump()).empty());
  }
}

TEST_CASE("S6-06 a factor that no model takes is refused, and nothing is sent") {
  ServiceScene scene;
  for (const int factor : {-4, 0, 1, 1000}) {
    const auto result = scene.service().upscale_image(fox_url, factor);
    REQUIRE(result.error);
    CHECK_THAT(result.error->message, Catch::Contains("no model of the catalog for upscale") &&
                                          Catch::Contains("offers 2, 4"));
  }
  CHECK(scene.tasks().empty());
}

TEST_CASE("S6-06 an upscaled image comes as a file") {
  ServiceScene scene;
  const auto result = scene.service().upscale_image(fox_url, 2, ResponseFormat::url);
  const auto path = (scene.configuration.storage / "runware_image_1700000000123.png").string();
  CHECK(result.to_json() == R"({"success":true,"image":{"url":"file://)" + path + R"(","path":")" +
                                path + R"("},"upscale_factor":2})");
}

TEST_CASE("S6-06 an image that was stored can be upscaled by its URL") {
  ServiceScene scene;
  const auto made = scene.generate({.prompt = "a fox", .format = ResponseFormat::url});
  REQUIRE(made.ok());
  REQUIRE(scene.service().upscale_image(made.images[0].url).ok());
  CHECK(image_of(scene.tasks().back()) == data_uri(png(), "image/png"));
}

TEST_CASE("S6-07 the background of an image in the storage is removed") {
  ServiceScene scene;
  scene.folder.write("images/fox.jpg", jpeg());
  for (const auto& name :
       {std::string("fox.jpg"), (scene.configuration.storage / "fox.jpg").string()}) {
    const auto result = scene.service().remove_background(name);
    scene.search(result.to_json());
    CHECK(result.to_json() ==
          R"({"success":true,"image":{"b64_json":")" + base64_encode(png()) + R"("}})");
    const auto task = scene.tasks().back();
    CHECK(task.at("taskType") == "removeBackground");
    CHECK(task.at("outputFormat") == "PNG");
    CHECK(image_of(task) == data_uri(jpeg(), "image/jpeg"));
    CHECK(Validator::bundled()->check(task.dump()).empty());
  }
}

TEST_CASE("S6-07 what fails is a result with an error alone") {
  ServiceScene scene;
  scene.server.answer_by([](const Received&) { return json("{}", 500); });
  CHECK(scene.service().remove_background(fox_url).to_json() ==
        R"({"error":"the image service failed (status 500); please try again later"})");
}

TEST_CASE("S6-07 nothing outside the storage is read, and nothing is sent") {
  ServiceScene scene;
  scene.folder.write("images/fox.png", png());
  const auto secret = scene.folder.write("secret.png", png());
  std::filesystem::create_symlink(secret, scene.configuration.storage / "link.png");
  for (const auto& name :
       {std::string("/etc/passwd"), std::string("file:///etc/passwd"), std::string("../secret.png"),
        std::string("%2e%2e/secret.png"), std::string("file://../secret.png"), secret.string(),
        std::string("link.png"), std::string("missing.png"), std::string(".")}) {
    const auto result = scene.service().remove_background(name);
    INFO(name);
    REQUIRE(result.error);
    CHECK(result.error->kind == ErrorKind::validation);
    CHECK_THAT(result.error->message, Catch::Contains("is no file in the image storage"));
  }
  CHECK(scene.tasks().empty());
}

TEST_CASE("S6-07 a file that is no image or incomplete is not sent") {
  ServiceScene scene;
  scene.folder.write("images/note.png", "to whom it may concern");
  scene.folder.write("images/half.png", png().substr(0, png().size() / 2));
  CHECK_THAT(scene.service().remove_background("note.png").error->message,
             Catch::Contains("is no image"));
  CHECK_THAT(scene.service().remove_background("half.png").error->message,
             Catch::Contains("is not complete"));
  CHECK(scene.tasks().empty());
}

TEST_CASE("the next model of the catalog stands in for one that cannot be used") {
  ServiceScene scene;
  scene.configuration.max_retries = 0;
  std::vector<std::string> asked;
  scene.trouble([&](const Json& task) -> std::optional<std::string> {
    asked.push_back(task.at("model"));
    return asked.size() == 1 ? std::optional<std::string>(R"({"code":"modelDisabled"})")
                             : std::nullopt;
  });
  const auto result = scene.service().remove_background(fox_url);
  REQUIRE(result.ok());
  REQUIRE(asked.size() == 2);
  CHECK(asked[0] != asked[1]);
  CHECK(result.model == asked[1]);
}

TEST_CASE("not all models are asked when none can be used") {
  ServiceScene scene;
  scene.configuration.max_retries = 0;
  scene.trouble([&](const Json&) { return R"({"code":"modelNotFound"})"; });
  const auto result = scene.service().remove_background(fox_url);
  REQUIRE(result.error);
  CHECK(result.error->type() == "model_error");
  CHECK(scene.tasks().size() == 4);
}
