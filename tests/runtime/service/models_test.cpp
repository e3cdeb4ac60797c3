#include "service_scene.hpp"

#include "aircat/validator.hpp"

#include <algorithm>

using namespace aircat;
using namespace aircat::service;
using namespace aircat::testing;

namespace {

const ImageModel& model_of(const std::vector<ImageModel>& models, const std::string& id) {
  const auto found =
      std::find_if(models.begin(), models.end(), [&](const auto& model) { return model.id == id; });
  REQUIRE(found != models.end());
  return *found;
}

} // namespace

TEST_CASE("S6-10 the available models are those of the catalog and the default one") {
  ServiceScene scene;
  const auto models = scene.service().available_models();
  CHECK(models.size() > 4);
  CHECK(std::count_if(models.begin(), models.end(),
                      [](const auto& model) { return model.id == "runware:101@1"; }) == 1);
  for (const auto& model : models) {
    INFO(model.id);
    CHECK_FALSE(model.id.empty());
    CHECK_FALSE(model.name.empty());
    CHECK_FALSE(model.provider.empty());
    CHECK(model.type == "text-to-image");
    CHECK(model.supports_negative_prompt ==
          Validator::bundled()->takes("imageInference", model.id, "negativePrompt"));
  }
  CHECK(model_of(models, "bfl:5@1").max_resolution == ImageSize{1920, 1920});
  CHECK(model_of(models, "bytedance:5@0").max_resolution == ImageSize{4096, 4096});
  CHECK(model_of(models, "bria:10@1").supports_negative_prompt);
  CHECK_FALSE(model_of(models, "openai:1@1").supports_negative_prompt);
}

TEST_CASE("S6-10 the models as JSON have six fields each") {
  const std::vector<ImageModel> models{
      {"a:1@1", "A", "a", "text-to-image", ImageSize{1024, 768}, true},
      {"b:1@1", "B", "b", "text-to-image", std::nullopt, false}};
  CHECK(to_json(models) == R"([{"id":"a:1@1","name":"A","provider":"a","type":"text-to-image",)"
                           R"("max_resolution":"1024x768","supports_negative_prompt":true},)"
                           R"({"id":"b:1@1","name":"B","provider":"b","type":"text-to-image",)"
                           R"("max_resolution":null,"supports_negative_prompt":false}])");
}

TEST_CASE("S6-11 the service tells about itself") {
  ServiceScene scene;
  const auto count = std::to_string(scene.service().available_models().size());
  const auto rest = R"("available_models":)" + count +
                    R"(,"features":["text-to-image","image-upscaling","background-removal",)"
                    R"("concurrent-generation","batch-processing"]})";
  CHECK(scene.service().model_info().to_json() ==
        R"({"provider":"runware","configured":true,"connected":false,)" + rest);
  REQUIRE(scene.generate({.prompt = "a fox"}).ok());
  CHECK(scene.service().model_info().to_json() ==
        R"({"provider":"runware","configured":true,"connected":true,)" + rest);
}

TEST_CASE("S6-11 connected is who got an answer the last time") {
  ServiceScene scene;
  scene.configuration.max_retries = 0;
  scene.server.then(json("{}", 500));
  CHECK(scene.generate({.prompt = "a fox"}).error);
  CHECK(scene.service().model_info().connected);
  scene.server.then(in_manner(Manner::reset_taken));
  CHECK(scene.generate({.prompt = "a fox"}).error);
  CHECK_FALSE(scene.service().model_info().connected);
}

TEST_CASE("S6-15 a model's configuration has costs of the table and facts of the catalog") {
  ServiceScene scene;
  const auto check = [&](const std::string& model, double cost, Quality quality) {
    const auto configuration = scene.service().model_configuration(model);
    INFO(model);
    CHECK(configuration.estimated_cost == cost);
    CHECK(configuration.quality == quality);
    return configuration;
  };
  CHECK(check("runware:101@1", 0.01, Quality::high).max_resolution == ImageSize{2048, 2048});
  CHECK_FALSE(check("blackforestlabs:flux-dev@1", 0.02, Quality::very_high).max_resolution);
  CHECK_FALSE(check("openai:dall-e-3@1", 0.04, Quality::very_high).max_resolution);
  CHECK(check("bfl:5@1", 0.01, Quality::medium).max_resolution == ImageSize{1920, 1920});
  CHECK(check("who:knows@1", 0.01, Quality::medium).max_resolution == std::nullopt);
  CHECK(to_string(Quality::very_high) == "very_high");
}

TEST_CASE("S6-33 a model is chosen by quality and cost") {
  ServiceScene scene;
  auto& costs = scene.configuration.model_costs;
  costs["bfl:5@1"] = {0.03, Quality::very_high};
  costs["bfl:6@1"] = {0.03, Quality::very_high};
  costs["bytedance:5@0"] = {0.02, Quality::high};
  costs["openai:1@1"] = {0.02, Quality::medium};
  auto& service = scene.service();
  CHECK(service.choose_model({.quality = Quality::high, .max_cost = 0.02}) == "runware:101@1");
  CHECK(service.choose_model({}) == "runware:101@1");
  CHECK(service.choose_model({.best = true}) == "bfl:5@1");
  CHECK(service.choose_model({.max_cost = 0.02, .best = true}) == "runware:101@1");
  // blackforestlabs:flux-dev@1 costs less, but there is no such model.
  CHECK(service.choose_model({.quality = Quality::very_high}) == "bfl:5@1");
  CHECK(service.choose_model({.quality = Quality::very_high, .max_cost = 0.02}).empty());
}

TEST_CASE("S6-33 a request may leave the choice of the model to the service") {
  ServiceScene scene;
  scene.configuration.default_model = "bfl:5@1";
  const auto result = scene.generate(
      {.prompt = "a fox", .wish = ModelWish{.quality = Quality::high, .max_cost = 0.02}});
  CHECK(result.model == "runware:101@1");
  const auto none = scene.generate(
      {.prompt = "a fox", .wish = ModelWish{.quality = Quality::very_high, .max_cost = 0.01}});
  REQUIRE(none.error);
  CHECK(none.error->type() == "model_error");
  CHECK(scene.tasks().size() == 1);
}
