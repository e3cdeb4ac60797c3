#include "fixture.hpp"

#include "request/codes.hpp"

using namespace aircat;
using namespace aircat::request;
using namespace aircat::request::test;

TEST_CASE("a legal task has no finding") {
  CHECK(judged_with("{}") == Codes{});
  CHECK(judged_with(
            R"({"steps": 1, "strength": 0.35, "tags": ["a", "b"], "extras": {"any": [1]}})") ==
        Codes{});
  CHECK(judged_with(R"({"lora": [{"model": "acme:adapter@1", "weight": -4}]})") == Codes{});
}

TEST_CASE("shape and task") {
  CHECK(judged("[]") == Codes{"AC3100 "});
  CHECK(judged("{}") == Codes{"AC3101 /taskType"});
  CHECK(judged(R"({"taskType": 7})") == Codes{"AC3101 /taskType"});
  const auto finding = only_finding(R"({"taskType": "imageInferense"})");
  CHECK(finding.request.nearest == "imageInference");
  CHECK(finding.hint == "did you mean 'imageInference'?");
  CHECK(finding.request.task_uuid == uuid);
}

TEST_CASE("models: unknown, undescribed, of another task, components, retired") {
  const auto unknown = only_finding(R"({"model": "acme:rnage@1"})");
  CHECK(unknown.code == code::unknown_model);
  CHECK(unknown.hint == "did you mean 'acme:range@1'?");
  CHECK(unknown.request.nearest == "acme:range@1");
  CHECK(judged_with(R"({"model": "acme:known@1"})") == Codes{"AC3111? /model"});
  CHECK(judged_with(R"({"model": "civitai:123@456"})") == Codes{});
  CHECK(judged_with(R"({"model": "acme:clip@1"})") == Codes{"AC3113 /model"});
  CHECK(judged_with(R"({"model": "acme:film@1"})") == Codes{"AC3113 /model"});
  CHECK(judged_with(R"({"model": "no AIR"})") == Codes{"AC3138 /model"});
  CHECK(judged_with(R"({"model": null})") == Codes{"AC3140 /model"});
  const auto component = only_finding(R"({"model": "acme:adapter@1"})");
  CHECK(component.code == code::component_model);
  CHECK(component.hint == "name it in lora[].model");
  const auto retired = only_finding(R"({"model": "acme:old@1"})");
  CHECK(retired.severity == Severity::warning);
  CHECK(retired.hint == "its successor is acme:range@1");
}

TEST_CASE("an undescribed model is judged by the limits of its task") {
  CHECK(judged_with(R"({"model": "acme:known@1", "width": 100, "steps": 1000})") ==
        Codes{"AC3111? /model", "AC3133 /width", "AC3134 /width", "AC3133 /steps"});
}

TEST_CASE("parameters: unknown, refused, known but not named") {
  const auto unknown = only_finding(R"({"step": 3})");
  CHECK(unknown.code == code::unknown_parameter);
  CHECK(unknown.hint == "did you mean 'steps'?");
  CHECK(unknown.request.runware_code == "unknownParameter");
  CHECK(judged_with(R"({"seedImage": "https://e.com/a.png"})") == Codes{"AC3120 /seedImage"});
  CHECK(judged_with(R"({"model": "acme:list@1", "width": 2048, "height": 2048, "steps": 3})") ==
        Codes{"AC3123? /steps"});
  CHECK(
      judged_with(
          R"({"model": "acme:list@1", "width": 2048, "height": 2048, "seedImage": "https://e.com/a.png"})") ==
      Codes{"AC3122 /seedImage"});
  CHECK(judged_with(R"({"model": "acme:list@1", "width": 2048, "height": 2048, "steps": 3.5})") ==
        Codes{"AC3123? /steps", "AC3130 /steps"});
  // The vendor knows it, the model does not name it.
  CHECK(judged_with(R"({"providerSettings": {"acme": {"style": "soft"}}})") ==
        Codes{"AC3123? /providerSettings/acme/style"});
  CHECK(judged_with(R"({"providerSettings": {"acme": {"style": 7}}})") ==
        Codes{"AC3123? /providerSettings/acme/style", "AC3130 /providerSettings/acme/style"});
  CHECK(judged_with(R"({"providerSettings": {"acme": {"rwa": true}}})") ==
        Codes{"AC3121 /providerSettings/acme/rwa"});
  CHECK(judged_with(R"({"providerSettings": {"other": {}}})") ==
        Codes{"AC3121 /providerSettings/other"});
}

TEST_CASE("findings stand in the order of the request, then what is missing, size and rules") {
  CHECK(
      judged(
          R"({"taskType": "imageInference", "taskUUID": "x", "width": 100, "height": 1024, "foo": 1,
                   "model": "acme:range@1", "steps": "many"})") ==
      Codes{"AC3138 /taskUUID", "AC3121 /foo", "AC3130 /steps", "AC3140 /positivePrompt",
            "AC3151 /width"});
}

TEST_CASE("missing: parameters, inputs and fields of array elements") {
  CHECK(judged_with(R"({"positivePrompt": null})") == Codes{"AC3140 /positivePrompt"});
  CHECK(judged_with(R"({"lora": [{"model": "acme:adapter@1"}, {"weight": 1}]})") ==
        Codes{"AC3140 /lora/1/model"});
  CHECK(judged(R"({"taskType": "videoInference", "taskUUID": "00000000-0000-4000-8000-000000000000",
                   "model": "acme:film@1", "deliveryMethod": "async", "duration": 5, "fps": 24})") ==
        Codes{"AC3140 /frameImages"});
  CHECK(judged(R"({"taskType": "videoInference", "taskUUID": "00000000-0000-4000-8000-000000000000",
                   "model": "acme:film@1", "deliveryMethod": "async", "duration": 5, "fps": 24,
                   "frameImages": [{"frame": "first"}]})") ==
        Codes{"AC3140 /frameImages/0/inputImage"});
  const auto finding = only_finding(R"({"positivePrompt": null})");
  CHECK(finding.request.runware_code == "missingPositivePrompt");
  CHECK(finding.request.given.empty());
}

TEST_CASE("of several capabilities, the one that accepts decides") {
  CHECK(judged_with(R"({"inputs": {"referenceImages": ["https://e.com/a.png"]}})") == Codes{});
  // Without a prompt neither accepts; the images say that image-to-image was meant.
  CHECK(
      judged_with(
          R"({"positivePrompt": null, "width": 257, "inputs": {"referenceImages": ["https://e.com/a.png"]}})") ==
      Codes{"AC3140 /positivePrompt", "AC3151 /width"});
  // Size belongs to image-to-image too, so nothing but the image counts.
  CHECK(judged_with(R"({"inputs": {"referenceImages": ["nonsense"]}})") ==
        Codes{"AC3138 /inputs/referenceImages/0"});
  CHECK(
      judged_with(
          R"({"inputs": {"referenceImages": ["https://e.com/1", "https://e.com/2", "https://e.com/3", "https://e.com/4"]}})") ==
      Codes{"AC3136 /inputs/referenceImages"});
}

TEST_CASE("a provider judges alone: what only another capability takes") {
  const auto task = [](const char* patch) {
    auto made = task_with(patch);
    made["inputs"] = parse(R"({"referenceImages": ["https://e.com/a.png"]})");
    return made;
  };
  const auto masked = task(R"({"maskImage": "https://e.com/m.png"})");
  CHECK(codes_of(judge(provider("range"), masked)) == Codes{"AC3122 /maskImage"});
  CHECK(judge(provider("range/image2image"), masked).empty());
  CHECK(judge(fixture(), masked).empty());
  // Other parameters are judged by the limits that the other capability states.
  CHECK(judge(provider("range"), task(R"({"maskMargin": 32})")).empty());
  CHECK(codes_of(judge(provider("range"), task(R"({"maskMargin": 31})"))) ==
        Codes{"AC3133 /maskMargin"});
  const auto unsized = task(R"({"width": null, "height": null})");
  CHECK(codes_of(judge(provider("range"), unsized)) == Codes{"AC3140 /width", "AC3140 /height"});
  CHECK(judge(provider("range/image2image"), unsized).empty());
}

TEST_CASE("rules: exclusion, alternatives and tiers") {
  const auto area = [](const char* patch) {
    auto task = task_with(patch);
    task["model"] = "acme:area@1";
    return codes_of(judge(fixture(), task));
  };
  CHECK(area("{}") == Codes{});
  CHECK(area(R"({"resolution": "2k"})") == Codes{"AC3160 /width", "AC3160 /height"});
  CHECK(area(R"({"resolution": "2k", "width": null, "height": null})") == Codes{});
  CHECK(area(R"({"width": null, "height": null})") == Codes{"AC3160 /width", "AC3160 /height"});
  CHECK(
      area(
          R"({"width": null, "height": null, "inputs": {"referenceImages": ["https://e.com/a.png"]}})") ==
      Codes{});

  const auto film = [](int width, int height, int duration) {
    const Json task{{"taskType", "videoInference"},
                    {"taskUUID", uuid},
                    {"model", "acme:film@1"},
                    {"deliveryMethod", "async"},
                    {"fps", 24},
                    {"width", width},
                    {"height", height},
                    {"duration", duration},
                    {"frameImages", {{{"inputImage", "https://e.com/a.png"}, {"frame", "first"}}}}};
    return judge(fixture(), task);
  };
  CHECK(film(1280, 720, 10).empty());
  CHECK(film(1920, 1080, 8).empty());
  const auto broken = film(1920, 1080, 10);
  REQUIRE(codes_of(broken) == Codes{"AC3160 /duration"});
  CHECK(broken.all().front().message ==
        "\"duration\" must be at most 8: 10 s is not available at 1080p");
  CHECK(broken.all().front().request.runware_code == "incompatibleParameters");
}

TEST_CASE("sizes: by law, with the nearest legal one") {
  const auto sides = only_finding(R"({"width": 1000, "height": 1024})");
  CHECK(sides.code == code::illegal_size);
  CHECK(sides.request.given == "1000x1024");
  CHECK(sides.request.nearest == "1008x1024");
  CHECK(sides.hint == "the nearest legal size is 1008x1024");
  CHECK(sides.request.runware_code == "invalidCustomWidth");
  CHECK(only_finding(R"({"height": 100})").request.runware_code == "invalidCustomHeight");
  CHECK(only_finding(R"({"height": 100})").request.allowed ==
        "width and height 256 to 1920 in steps of 16");

  const auto listed = only_finding(R"({"model": "acme:list@1", "width": 2540, "height": 1440})");
  CHECK(listed.request.nearest == "2544x1440");
  CHECK(listed.request.allowed == "1024x1024, 2048x2048, 2560x1440, 2544x1440, 1440x2560");
  CHECK(judged_with(R"({"model": "acme:list@1", "width": 2544, "height": 1440})") == Codes{});

  const auto area = only_finding(R"({"model": "acme:area@1", "width": 100, "height": 100})");
  CHECK(area.request.nearest == "960x960");
  CHECK(area.request.allowed ==
        "width and height at least 1; width x height 921600 to 4194304; width:height 1:4 to 4:1");
}

TEST_CASE("sizes: a side that readers of JSON round differently is no side to judge") {
  CHECK(judged_with(R"({"width": 9007199254740993})") == Codes{"AC3131 /width"});
  CHECK(judged_with(R"({"width": -9223372036854775808})") == Codes{"AC3131 /width"});
  CHECK(judged_with(R"({"width": 18446744073709551615})") == Codes{"AC3131 /width"});
}

TEST_CASE("sizes: width and height go together") {
  CHECK(judged_with(R"({"height": null})") == Codes{"AC3140 /height"}); // required, so missing
  const auto half = judge(
      fixture(),
      task_with(R"({"height": null, "inputs": {"referenceImages": ["https://e.com/a.png"]}})"));
  CHECK(codes_of(half) == Codes{"AC3150 /height"});
  CHECK(judged_with(R"({"width": "1024"})") == Codes{"AC3130 /width"});
  CHECK(judged_with(R"({"width": 1024.0})") == Codes{});
}

TEST_CASE("a task is judged by its own limits where it takes no model") {
  const auto& task = fixture().tasks.at("imageInference");
  CHECK(Judge(task).problems(task_with("{}")).empty());
  CHECK(Judge(task).problems(task_with(R"({"width": 1000})")).size() == 1);
  CHECK(Judge(task).problems(parse("3")).size() == 1);
}
