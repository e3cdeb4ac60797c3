#include "fixture.hpp"

#include "request/codes.hpp"

#include <set>

using aircat::Json;
using namespace aircat::request;
using namespace aircat::request::test;
using aircat::catalog::Pair;

TEST_CASE("a request has the task's values, in the order of the parameters") {
  CHECK(built("range", R"({"aspect_ratio": "16:9", "prompt": "a lake"})") ==
        R"({"taskType":"imageInference","model":"acme:range@1","outputFormat":"PNG",)"
        R"("positivePrompt":"a lake","width":1344,"height":768,"numberResults":1})");
  BuildOptions named;
  named.task_uuid = uuid;
  const auto request = build(provider("range"), parse(R"({"prompt": "a lake"})"), named);
  REQUIRE(request);
  CHECK(request->task["taskUUID"] == uuid);
  CHECK(request->task["width"] == 1024); // the first that is offered
}

TEST_CASE("null, empty text and empty list count as not given") {
  CHECK(built("range", R"({"prompt": ""})") == "AC3002 prompt");
  CHECK(built("range", R"({"prompt": null})") == "AC3002 prompt");
  CHECK(built("range", R"({"prompt": "ab", "mask_url": null})").substr(0, 1) == "{");
  CHECK(built("range", R"({"prompt": "ab", "mask_url": "u"})") == "AC3001 mask_url");
  CHECK(built("range/image2image", R"({"prompt": "a lake", "image_urls": []})",
              {{}, Pair{1, 1}, {}}) == "AC3002 image_url");
  const auto request = build(provider("film/image2video"),
                             parse(R"({"image_url": "u", "prompt": ""})"), {{}, Pair{1, 1}, {}});
  REQUIRE(request);
  CHECK_FALSE(request->task.contains("positivePrompt"));
}

TEST_CASE("all errors are reported, with what would be taken") {
  CHECK(built("range", R"({"promt": "a lake", "aspect_ratio": "2:1"})") ==
        "AC3001 promt, AC3002 prompt, AC3003 aspect_ratio");
  const auto request =
      build(provider("range"), parse(R"({"prompt": "ab", "aspect_ratio": "2:1"})"));
  REQUIRE_FALSE(request);
  CHECK(request.error().front().allowed == std::vector<std::string>{"1:1", "16:9", "9:16"});
  CHECK(built("range", "[]") == "AC3000 ");
}

TEST_CASE("the plural field wins, exists only where several files are taken, and is capped") {
  const BuildOptions image{{}, Pair{1024, 1024}, {}};
  const auto both =
      build(provider("range/image2image"),
            parse(R"({"prompt": "ab", "image_url": "a", "image_urls": ["b", "c"]})"), image);
  REQUIRE(both);
  CHECK(both->task["inputs"]["referenceImages"] == parse(R"(["b", "c"])"));
  const auto one =
      build(provider("range/image2image"), parse(R"({"prompt": "ab", "image_url": "a"})"), image);
  REQUIRE(one);
  CHECK(one->task["inputs"]["referenceImages"] == parse(R"(["a"])"));
  CHECK(built("range/image2image", R"({"prompt": "ab", "image_urls": ["a", "b", "c", "d"]})",
              image) == "AC3004 image_urls");
  CHECK(built("film/image2video", R"({"image_urls": ["a"]})", image) ==
        "AC3001 image_urls, AC3002 image_url");
}

TEST_CASE("shown values are looked up, whatever JSON type they are given in") {
  const BuildOptions image{{}, Pair{16, 9}, {}};
  const auto request =
      build(provider("film/image2video"), parse(R"({"image_url": "u", "duration": "8s"})"), image);
  REQUIRE(request);
  CHECK(request->task["duration"] == 8);
  CHECK(built("film/image2video", R"({"image_url": "u", "duration": 8})", image) ==
        "AC3003 duration");
  CHECK(built("film/image2video", R"({"image_url": "u", "duration": ["8s"], "format": {}})", image)
            .substr(0, 6) == "AC3003");
}

TEST_CASE("array elements: made by values that are given, joined by defaults") {
  const BuildOptions image{{}, Pair{16, 9}, {}};
  const auto both = build(provider("film/image2video"),
                          parse(R"({"image_url": "u", "end_image_url": "v"})"), image);
  REQUIRE(both);
  CHECK(both->task["frameImages"].dump() ==
        R"([{"inputImage":"u","frame":"first","weight":0.5},{"inputImage":"v","frame":"last"}])");
  // Without the first frame its default weight makes no element.
  auto optional = *fixture().find("acme:film@1")->providers.front();
  for (auto& input : optional.inputs)
    input.required = false;
  const auto last = build(optional, parse(R"({"end_image_url": "v"})"), image);
  REQUIRE(last);
  CHECK(last->task["frameImages"].dump() == R"([{"inputImage":"v","frame":"last"}])");
  const auto none = build(optional, parse("{}"), image);
  REQUIRE(none);
  CHECK_FALSE(none->task.contains("frameImages"));
}

TEST_CASE("parameters of a program are placed beside the inputs, never over them") {
  const auto with = [](const char* parameters) {
    return built("range", R"({"prompt": "ab"})", {parse(parameters), std::nullopt, {}});
  };
  CHECK(
      with(R"({"steps": 20, "providerSettings.acme.raw": true})") ==
      R"({"taskType":"imageInference","model":"acme:range@1","outputFormat":"PNG","positivePrompt":"ab",)"
      R"("width":1024,"height":1024,"steps":20,"numberResults":1,"providerSettings":{"acme":{"raw":true}}})");
  CHECK(with(R"({"outputFormat": "JPG"})").find("JPG") != std::string::npos);
  CHECK(with(R"({"positivePrompt": "xy"})") == "AC3005 positivePrompt");
  CHECK(with(R"({"positivePrompt.x": "xy"})") == "AC3005 positivePrompt.x");
  CHECK(with(R"({"model": "acme:list@1"})") == "AC3005 model");
  CHECK(with(R"({"width": 512, "height": 256})").find(R"("width":512,"height":256)") !=
        std::string::npos);
  CHECK(built("range", R"({"prompt": "ab", "aspect_ratio": "1:1"})",
              {parse(R"({"width": 512, "height": 256})"), std::nullopt, {}}) == "AC3005 width");
}

TEST_CASE("the size: chosen, else from the image, else by default") {
  const auto size = [](const std::string& id, const char* inputs, std::optional<Pair> image = {}) {
    const auto request = build(provider(id), parse(inputs), {{}, image, {}});
    if (!request)
      return request.error().front().code;
    const auto& task = request->task;
    return task.contains("width") ? std::to_string(task["width"].get<int>()) + "x" +
                                        std::to_string(task["height"].get<int>())
                                  : std::string("none");
  };
  CHECK(size("film/image2video", R"({"image_url": "u"})", Pair{9, 16}) == "720x1280");
  CHECK(size("film/image2video", R"({"image_url": "u", "format": "1920x1080"})", Pair{9, 16}) ==
        "1920x1080");
  CHECK(size("film/image2video", R"({"image_url": "u"})") == "1280x720");
  CHECK(size("list", R"({"prompt": "ab"})") == "2048x2048");
  CHECK(size("list", R"({"prompt": "ab", "aspect_ratio": "16:9"})") == "2560x1440");
  CHECK(size("list", R"({"prompt": "ab", "tier": "1k"})") == "1024x1024");
  CHECK(size("list", R"({"prompt": "ab", "aspect_ratio": "16:9", "tier": "1k"})") == "AC3006");
  CHECK(size("list/image2image", R"({"prompt": "ab", "image_url": "u"})", Pair{9, 16}) ==
        "1440x2560");
  CHECK(size("list/image2image", R"({"prompt": "ab", "image_url": "u", "tier": "1k"})",
             Pair{9, 16}) == "1024x1024");
  CHECK(size("range/image2image", R"({"prompt": "ab", "image_url": "u"})") == "AC3007");
  CHECK(size("range/image2image", R"({"prompt": "ab", "image_url": "u"})", Pair{0, 16}) ==
        "AC3007");
  CHECK(size("area/image2image", R"({"prompt": "ab", "image_url": "u"})", Pair{9, 16}) == "none");
}

TEST_CASE("const and request values are sent where nothing else is") {
  const auto film =
      build(provider("film/image2video"), parse(R"({"image_url": "u"})"), {{}, Pair{16, 9}, {}});
  REQUIRE(film);
  CHECK(film->task["fps"] == 24);
  CHECK(film->task["deliveryMethod"] == "async");
  const auto area = [](const char* parameters) {
    return build(provider("area/image2image"), parse(R"({"prompt": "ab", "image_url": "u"})"),
                 {parse(parameters), std::nullopt, {}});
  };
  CHECK(area("null")->task["resolution"] == "2k");
  CHECK(area(R"({"resolution": "4k"})")->task["resolution"] == "4k");
}

TEST_CASE("the parts of a request: from the inputs, from the image, from the client") {
  const auto request =
      build(provider("film/image2video"), parse(R"({"image_url": "u"})"), {{}, Pair{9, 16}, uuid});
  REQUIRE(request);
  CHECK(
      request->mapped.dump() ==
      R"({"frameImages":[{"frame":"first","inputImage":"u","weight":0.5}],"duration":5,"fps":24})");
  CHECK(request->from_image.dump() == R"({"width":720,"height":1280})");
  CHECK(
      request->client ==
      parse(
          R"({"deliveryMethod":"async","taskType":"videoInference","taskUUID":"00000000-0000-4000-8000-000000000000","model":"acme:film@1"})"));
  const auto chosen =
      build(provider("film/image2video"), parse(R"({"image_url": "u", "format": "1280x720"})"),
            {{}, Pair{9, 16}, uuid});
  REQUIRE(chosen);
  CHECK(chosen->from_image.empty());
  CHECK(chosen->mapped["width"] == 1280);
}

TEST_CASE("the parts share no parameter, and together they are the request") {
  for (const auto& model : fixture().models)
    for (const auto& one : model->providers) {
      auto inputs = parse(R"({"prompt": "a lake", "image_url": "u"})");
      if (!one->input("image_url"))
        inputs.erase("image_url");
      const auto request = build(*one, inputs, {{}, Pair{640, 480}, uuid});
      REQUIRE(request);
      auto joined = Json::object();
      for (const auto* part : {&request->mapped, &request->from_image, &request->client})
        for (const auto& [key, value] : part->items()) {
          CHECK_FALSE(joined.contains(key));
          joined[key] = value;
        }
      CHECK(nlohmann::json::parse(joined.dump()) == nlohmann::json::parse(request->task.dump()));
      CHECK(assemble(*one, *request).dump() == request->task.dump());
    }
}

TEST_CASE("quick actions fill the inputs that they map") {
  const auto fields = parse(R"({"uri": "u", "uris": ["u", "v"], "prompt": "ab", "style": "x"})");
  CHECK(apply_quick_action(provider("range/image2image"), "editImage", fields)->dump() ==
        R"({"image_url":"u","prompt":"ab"})");
  CHECK(apply_quick_action(provider("range/image2image"), "combineImages", fields)->dump() ==
        R"({"image_urls":["u","v"],"prompt":"ab"})");
  CHECK(apply_quick_action(provider("film/image2video"), "createVideo", fields)->dump() ==
        R"({"image_url":"u"})");
  CHECK(apply_quick_action(provider("range/image2image"), "editImage", parse("{}"))->dump() ==
        "{}");
  const auto unknown = apply_quick_action(provider("range/image2image"), "editImages", fields);
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().code == code::unknown_action);
  CHECK(unknown.error().text.find("did you mean 'editImage'?") != std::string::npos);
}

TEST_CASE("a new task UUID is of version 4 and new each time") {
  std::set<std::string> seen;
  for (int i = 0; i < 100; ++i) {
    const auto made = new_task_uuid();
    auto task = task_with("{}");
    task["taskUUID"] = made;
    CHECK(judge(fixture(), task).empty());
    CHECK(seen.insert(made).second);
  }
}
