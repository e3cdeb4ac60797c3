#include "service_scene.hpp"

#include "service/log.hpp"

using namespace aircat;
using namespace aircat::service;
using namespace aircat::testing;

TEST_CASE("S6-34 a request is logged with model, prompt, size, count and time") {
  ServiceScene scene;
  scene.effort = std::chrono::milliseconds(2350);
  REQUIRE(scene.generate({.prompt = "a fox", .size = ImageSize{512, 768}, .count = 2}).ok());
  CHECK_THAT(scene.log_text(), Catch::Contains("runware:101@1: \"a fox\", 512x768, 2 image(s)\n") &&
                                   Catch::Contains("runware:101@1: 2 image(s) in 2.35 s\n"));
}

TEST_CASE("S6-34 a long prompt is cut after 100 characters") {
  CHECK(shortened(std::string(100, 'x')) == std::string(100, 'x'));
  CHECK(shortened(std::string(101, 'x')) == std::string(100, 'x') + "…");
  std::string umlauts;
  for (int i = 0; i < 101; ++i)
    umlauts += "ü";
  CHECK(shortened(umlauts) == umlauts.substr(0, 200) + "…");
  ServiceScene scene;
  REQUIRE(scene.generate({.prompt = std::string(100, 'x') + "tail"}).ok());
  CHECK_THAT(scene.log_text(), !Catch::Contains("tail"));
}

TEST_CASE("S6-34 without a key there is a warning") {
  ServiceScene scene;
  scene.configuration.api_key = "";
  (void)scene.service();
  REQUIRE(scene.log().size() == 1);
  CHECK(scene.log()[0].level == LogLevel::warning);
  CHECK_THAT(scene.log()[0].text, Catch::Contains("RUNWARE_API_KEY is not set"));
}

TEST_CASE("S6-34 a failure is logged as an error") {
  ServiceScene scene;
  CHECK(scene.generate({.prompt = "a fox", .count = 0}).error);
  CHECK(scene.log().back().level == LogLevel::error);
  CHECK_THAT(scene.log().back().text, Catch::Contains("cannot generate with runware:101@1"));
}

TEST_CASE("S6-34 fallback models that the catalog does not know are warned of") {
  ServiceScene scene;
  scene.configuration.fallback_models = {"bfl:5@1", "openai:dall-e-3@1"};
  (void)scene.service();
  CHECK(scene.log().back().level == LogLevel::warning);
  CHECK_THAT(scene.log_text(),
             Catch::Contains("the model openai:dall-e-3@1 is not in the catalog") &&
                 !Catch::Contains("bfl:5@1 is not"));
}

TEST_CASE("S6-34 a prompt starts no line, and a key in it is masked") {
  std::string seen;
  const ServiceLog log([&](LogLevel, std::string_view line) { seen = line; }, secret_key());
  log.info("a\nfox \x1b[31m " + secret_key());
  CHECK(seen == "a fox  [31m ***");
}
