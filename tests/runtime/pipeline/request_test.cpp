#include "aircat/error_codes.hpp"
#include "pipeline/request.hpp"
#include "pipeline/scene.hpp"

using namespace aircat;
using namespace aircat::testing;

TEST_CASE_METHOD(Scene, "S5-29 S5-19 image generation request format: all that a request may say") {
  MediaRequest request;
  request.prompt = "a fox";
  request.negative_prompt = "blur";
  request.model = "runware:101@1";
  request.size = ImageSize{1024, 768};
  request.steps = 30;
  request.guidance = 3.5;
  request.seed = 7;
  request.format = "WEBP";
  request.parameters = {{"scheduler", std::string("Euler")},
                        {"safety.checkContent", true},
                        {"lora", JsonText{R"([{"model":"a:b@1","weight":1}])"}}};
  REQUIRE(generate(request).ok());
  auto task = sent();
  CHECK(task.at("taskUUID").get<std::string>().size() == 36);
  task.erase("taskUUID");
  CHECK(task.dump() ==
        R"({"taskType":"imageInference","model":"runware:101@1","positivePrompt":"a fox",)"
        R"("negativePrompt":"blur","width":1024,"height":768,"steps":30,"CFGScale":3.5,"seed":7,)"
        R"("outputFormat":"WEBP","lora":[{"model":"a:b@1","weight":1}],)"
        R"("safety":{"checkContent":true},"scheduler":"Euler","outputType":"URL",)"
        R"("numberResults":1,"includeCost":true})");
  const auto received = studio.server.requests().front();
  CHECK(received.target == "/v1");
  CHECK(received.header("authorization") == "Bearer " + secret_key());
  CHECK(received.header("content-type") == "application/json");
}

TEST_CASE_METHOD(Scene, "S5-19 what a request leaves out comes from the configuration") {
  REQUIRE(generate({.prompt = "a fox"}).ok());
  auto task = sent();
  task.erase("taskUUID");
  CHECK(task.dump() ==
        R"({"taskType":"imageInference","model":"runware:100@1","positivePrompt":"a fox",)"
        R"("width":512,"height":512,"steps":20,"CFGScale":7,"outputType":"URL",)"
        R"("outputFormat":"PNG","numberResults":1,"includeCost":true})");
}

TEST_CASE_METHOD(Scene, "S5-19 texts of all scripts arrive as they are") {
  const std::string prompt =
      "\xe7\x8c\xab \xf0\x9f\xa6\x8a \"quoted\" \\ na\xc3\xafve\n\ttab \x01 </script>";
  REQUIRE(generate({.prompt = prompt, .negative_prompt = "\xd0\xba\xd0\xbe\xd1\x82"}).ok());
  CHECK(sent().at("positivePrompt") == prompt);
  CHECK(sent().at("negativePrompt") == "\xd0\xba\xd0\xbe\xd1\x82");
  const auto result = provider().generate_media({.prompt = "bad \xff"});
  CHECK(result.error->kind() == ErrorKind::validation);
  CHECK_THAT(result.error->what(), Catch::Contains("no UTF-8"));
}

TEST_CASE_METHOD(Scene, "X38 the price is asked for when it is tracked") {
  configuration.include_cost = false;
  const auto result = generate({.prompt = "a fox"});
  CHECK_FALSE(sent().contains("includeCost"));
  CHECK_FALSE(result.cost);
  CHECK(provider().cost_total() == 0);
}

TEST_CASE_METHOD(Scene, "parameters replace what would be sent by itself, and nothing else") {
  REQUIRE(generate({.prompt = "a fox",
                    .parameters = {{"CFGScale", 2.0},
                                   {"outputFormat", std::string("JPG")},
                                   {"width", std::int64_t{768}},
                                   {"height", std::int64_t{640}}}})
              .ok());
  CHECK(sent().at("CFGScale") == 2);
  CHECK(sent().at("outputFormat") == "JPG");
  CHECK(sent().at("width") == 768);
  CHECK(sent().at("height") == 640);
  for (const auto* name : {"taskUUID", "model", "positivePrompt", "seed"}) {
    const auto twice =
        generate({.prompt = "a fox", .seed = 5, .parameters = {{name, std::string("x")}}});
    CHECK_THAT(check_error(twice, ErrorKind::validation, "AC3005").message,
               Catch::Contains(name) && Catch::Contains("already set"));
  }
  CHECK(calls() == 1);
}

TEST_CASE_METHOD(Scene,
                 "S5-29 S5-04 model configuration: the configured one, another, a wrong one") {
  configuration.model = "runware:101@1";
  CHECK(generate({.prompt = "a fox"}).model == "runware:101@1");
  CHECK(generate({.prompt = "a fox", .model = "bfl:5@1"}).model == "bfl:5@1");
  CHECK(studio.calls()[0][0].at("model") == "runware:101@1");
  CHECK(studio.calls()[1][0].at("model") == "bfl:5@1");
  const auto wrong = generate({.prompt = "a fox", .model = "no AIR"});
  CHECK(wrong.error->kind() == ErrorKind::validation);
  CHECK(wrong.model == "no AIR");
  CHECK(wrong.calls == 0);
  CHECK(calls() == 2);
  auto bad = configuration;
  bad.model = "bfl5@1";
  CHECK_THROWS_WITH(RunwareProvider(bad), "Invalid Runware model format: bfl5@1");
}

TEST_CASE_METHOD(Scene,
                 "defaults of the configuration are left out where a model does not take them") {
  const MediaRequest request{.prompt = "a fox", .model = "bfl:5@1"}; // no steps, no CFG scale
  REQUIRE(generate(request).ok());
  CHECK_FALSE(sent().contains("steps"));
  CHECK_FALSE(sent().contains("CFGScale"));
  CHECK(sent().at("width") == 512);

  const std::vector<std::pair<std::string, std::function<void(MediaRequest&)>>> named{
      {"steps", [](auto& r) { r.steps = 20; }},
      {"CFGScale", [](auto& r) { r.guidance = 7; }},
      {"negativePrompt", [](auto& r) { r.negative_prompt = "blur"; }}};
  for (const auto& [parameter, set] : named) {
    auto explicit_one = request;
    set(explicit_one);
    const auto result = generate(explicit_one);
    const auto& detail = check_error(result, ErrorKind::validation, "unsupportedParameter");
    CHECK(detail.parameter == parameter);
    CHECK(result.calls == 0);
  }
  CHECK(calls() == 1);
  auto raw = request;
  raw.parameters = {{"steps", std::int64_t{20}}};
  CHECK(generate(raw).ok());
  CHECK(studio.calls().back()[0].at("steps") == 20);
}

TEST_CASE_METHOD(Scene, "requests are judged before they are sent") {
  const auto width = generate({.prompt = "a fox", .size = ImageSize{1000, 1024}});
  CHECK_THAT(check_error(width, ErrorKind::validation, "invalidCustomWidth").message,
             Catch::Contains("in steps of 64"));
  CHECK(generate({.prompt = ""}).error->kind() == ErrorKind::validation);
  CHECK(generate({.prompt = "a fox", .format = "GIF"}).error->kind() == ErrorKind::validation);
  CHECK(calls() == 0);
  CHECK(files() == 0);
}

TEST_CASE_METHOD(Scene, "what would be sent can be looked at") {
  const auto request = provider().request_for({.prompt = "a fox", .seed = 5});
  CHECK(request.task_type() == "imageInference");
  CHECK(Json::parse(request.json()).at("seed") == 5);
  CHECK(calls() == 0);
}

TEST_CASE_METHOD(Scene, "the hash of a content is that of prompt and parameters") {
  const auto key = [&](const MediaRequest& request) {
    return pipeline::content_key(provider().request_for(request));
  };
  const MediaRequest fox{.prompt = "a fox", .seed = 5};
  CHECK(key(fox) == key(fox));
  CHECK(key(fox).size() == 64);
  auto other = fox;
  other.prompt = "a  fox";
  CHECK(key(other) != key(fox));
  other = fox;
  other.seed = 6;
  CHECK(key(other) != key(fox));
  other = fox;
  other.parameters = {{"outputType", std::string("dataURI")}};
  CHECK(key(other) == key(fox));
  const auto a = Request::parse(R"({"taskType":"x","taskUUID":"1","b":{"d":1,"c":2}})");
  const auto b = Request::parse(R"({"b":{"c":2,"d":1},"taskUUID":"2","taskType":"x"})");
  CHECK(pipeline::content_key(a) == pipeline::content_key(b));
}
