#include "aircat/error_codes.hpp"
#include "pipeline/scene.hpp"
#include "support/bytes.hpp"

#include <algorithm>
#include <regex>

using namespace aircat;
using namespace aircat::testing;

TEST_CASE_METHOD(Scene, "S5-01 it is used through the base of all image providers") {
  ImageProvider& base = provider();
  CHECK(base.name() == "runware");
  CHECK(base.generate_media({.prompt = "a fox"}).ok());
  const std::vector<MediaRequest> requests = numbered(2);
  CHECK(base.generate_batch(requests).size() == 2);
  CHECK(studio.made() == 3);
}

TEST_CASE_METHOD(Scene,
                 "S5-29 S5-07 config injection validation: it fails at once, and nothing is sent") {
  const std::vector<std::pair<std::string, std::function<void(PipelineConfiguration&)>>> faults{
      {"Missing required Runware config key: api_key", [](auto& c) { c.api_key.clear(); }},
      {"Invalid Runware model format: x", [](auto& c) { c.model = "x"; }},
      {"Invalid image size format: 5x0",
       [](auto& c) {
         c.image_size = {5, 0};
       }},
      {"providers.image.runware.steps is 0; it must be at least 1", [](auto& c) { c.steps = 0; }},
      {"providers.image.runware.endpoint must be an http or https URL",
       [](auto& c) { c.endpoint = "x"; }}};
  for (const auto& [message, spoil] : faults) {
    auto bad = configuration;
    spoil(bad);
    CHECK_THROWS_AS(RunwareProvider(bad, options), std::invalid_argument);
    CHECK_THROWS_WITH(RunwareProvider(bad, options), message);
  }
  auto bad = configuration;
  bad.api_key = secret_key() + "\n";
  CHECK_THROWS_AS(RunwareProvider(bad, options), std::invalid_argument);
  try {
    const RunwareProvider impossible(bad, options);
  } catch (const std::invalid_argument& error) {
    search(error.what());
  }
  CHECK(studio.server.requests().empty());
  CHECK(files() == 0);
}

TEST_CASE_METHOD(Scene, "S5-08 one request gives a stored picture") {
  const auto result = generate({.prompt = "a fox", .seed = 5});
  REQUIRE(result.ok());
  CHECK(&result.value() == &result);
  REQUIRE(result.media.size() == 1);
  const auto& media = result.media.front();
  CHECK(support::read(media.file.path) == png());
  CHECK(media.file.size == ImageSize{16, 8});
  CHECK(media.file.format == MediaFormat::png);
  CHECK(media.seed == 5);
  CHECK(media.url == studio.server.url("/pictures/" + result.task_uuid + "-0.png"));
  CHECK(result.path() == media.file.path);
  CHECK(result.model == "runware:100@1");
  CHECK(result.task_uuid == sent().at("taskUUID"));
  CHECK(result.cost == 0.25);
  CHECK(result.calls == 1);
  CHECK_FALSE(result.is_cached);
}

TEST_CASE_METHOD(Scene,
                 "S5-08 whatever implements the hook is a provider, and its errors are results") {
  class Painter : public ImageProvider {
    static ErrorDetail no_foxes() {
      ErrorDetail detail;
      detail.code = "noFoxes";
      return detail;
    }

  public:
    std::string_view name() const override { return "painter"; }

  protected:
    MediaResult generate_media_impl(const MediaRequest& request, const MediaOptions&) override {
      if (request.prompt == "a fox")
        make_error(ErrorKind::generation, no_foxes())->raise();
      MediaResult result;
      result.model = request.prompt;
      return result;
    }
  };
  Painter painter;
  CHECK(painter.generate_media({.prompt = "a cat"}).model == "a cat");
  CHECK(painter.generate_media({.prompt = "a fox"}).error->code() == "noFoxes");
  const std::vector<MediaRequest> requests{
      {.prompt = "one"}, {.prompt = "a fox"}, {.prompt = "two"}};
  std::vector<std::size_t> finished;
  MediaOptions how;
  how.on_progress = [&](const MediaProgress& progress) { finished.push_back(progress.finished); };
  const auto results = painter.generate_batch(requests, how);
  CHECK(results[0].model == "one");
  CHECK_THROWS_AS(results[1].value(), RunwareGenerationError);
  CHECK(results[2].ok());
}

TEST_CASE_METHOD(Scene, "S5-29 S5-14 file path generation: hash, model and time") {
  const auto first = generate({.prompt = "a fox", .model = "runware:101@1"});
  const auto again = generate({.prompt = "a fox", .model = "runware:101@1"});
  const auto other = generate({.prompt = "a cat", .model = "runware:101@1"});
  const std::regex pattern("[0-9a-f]{16}_runware-101-1_20261121T205026Z(-2)?\\.png");
  std::vector<std::string> hashes;
  for (const auto& result : {first, again, other}) {
    CHECK(result.path().parent_path() == images());
    const auto name = result.path().filename().string();
    CHECK(std::regex_match(name, pattern));
    hashes.push_back(name.substr(0, 16));
  }
  CHECK(hashes[0] == hashes[1]);
  CHECK(hashes[0] != hashes[2]);
  CHECK(first.path() != again.path()); // in the same second
  CHECK(support::read(first.path()) == png());
}

TEST_CASE_METHOD(Scene, "S5-15 names are safe, and folders are made") {
  const auto slashes = generate({.prompt = "../../etc/passwd \xe7\x8c\xab",
                                 .model = "bytedance:5@0",
                                 .size = ImageSize{2048, 2048}});
  REQUIRE(slashes.ok());
  const auto relative = slashes.path().lexically_relative(folder.path()).generic_string();
  CHECK(std::regex_match(relative,
                         std::regex("media/images/[0-9a-f]{16}_bytedance-5-0_[0-9TZ]+\\.png")));
}

TEST_CASE_METHOD(Scene,
                 "S5-16 a page, a cut and an empty picture are refused, and nothing is left") {
  const std::vector<std::pair<Answer, std::string>> cases{
      {page("<html>"), error_code::unexpected_format},
      {file(png().substr(0, 100), "image/png"), error_code::incomplete_file},
      {file("", "image/png"), error_code::empty_file},
      {page("gone", 404), error_code::http_error}};
  for (const auto& [answer, code] : cases) {
    studio.picture = [&, always = answer](const std::string&) { return always; };
    const auto result = generate({.prompt = "a fox"});
    const auto& detail = check_error(result, ErrorKind::api, code);
    CHECK(detail.task_uuid == result.task_uuid);
    // It is paid for, and can still be fetched from there.
    REQUIRE(result.media.size() == 1);
    CHECK_FALSE(result.media.front().url.empty());
    CHECK(result.path().empty());
    CHECK(result.cost == 0.25);
    CHECK(files() == 0);
  }
  CHECK(provider().cost_total() == 1);
}

TEST_CASE_METHOD(Scene, "S5-16 a picture that came in pieces or after an accident is whole") {
  int tries = 0;
  studio.picture = [&](const std::string&) {
    const auto whole = file(png(), "image/png");
    return ++tries == 1 ? in_manner(Manner::truncated, whole) : in_manner(Manner::chunked, whole);
  };
  const auto result = generate({.prompt = "a fox"});
  REQUIRE(result.ok());
  CHECK(support::read(result.path()) == png());
  CHECK(files() == 2);
}

TEST_CASE_METHOD(Scene, "the extension is that of the real format") {
  studio.picture = [](const std::string&) { return file(jpeg(), "image/png"); };
  CHECK(generate({.prompt = "a fox"}).path().extension() == ".jpg");
}

TEST_CASE_METHOD(Scene, "pictures that come with the answer are stored too") {
  for (const std::string type : {"base64Data", "dataURI"}) {
    const auto result = generate({.prompt = "a fox", .parameters = {{"outputType", type}}});
    REQUIRE(result.ok());
    CHECK(support::read(result.path()) == png());
    CHECK(result.media.front().url.empty());
  }
  CHECK(studio.downloads() == 0);
}

TEST_CASE_METHOD(Scene, "several results of one request are all stored") {
  const auto result =
      generate({.prompt = "a fox", .parameters = {{"numberResults", std::int64_t{3}}}});
  REQUIRE(result.ok());
  REQUIRE(result.media.size() == 3);
  CHECK(result.cost == 0.75);
  CHECK(files() == 6);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(result.media[i].uuid == result.task_uuid + "-" + std::to_string(i));
    const auto metadata = Json::parse(support::read(result.media[i].file.metadata).value());
    CHECK(metadata.at("response").at("imageUUID") == result.media[i].uuid);
  }
}

TEST_CASE_METHOD(Scene, "when one of several results is lost the others are there") {
  studio.picture = [](const std::string& path) {
    return path.ends_with("-1.png") ? page("gone", 404) : file(png(), "image/png");
  };
  const auto result =
      generate({.prompt = "a fox", .parameters = {{"numberResults", std::int64_t{3}}}});
  check_error(result, ErrorKind::api, error_code::http_error);
  CHECK_FALSE(result.media[0].file.path.empty());
  CHECK(result.media[1].file.path.empty());
  CHECK_FALSE(result.media[2].file.path.empty());
  CHECK(files() == 4);
}

TEST_CASE_METHOD(Scene, "an answer without a picture is an error") {
  studio.accident = [&](std::size_t) {
    const auto uuid = studio.calls().front()[0].at("taskUUID").get<std::string>();
    return json(R"({"data":[{"taskType":"imageInference","taskUUID":")" + uuid +
                R"(","seed":5}]})");
  };
  check_error(generate({.prompt = "a fox"}), ErrorKind::api, error_code::missing_result);
}

TEST_CASE_METHOD(Scene,
                 "S5-29 S5-18 metadata extraction: what was asked for, answered and stored") {
  MediaRequest request{.prompt = "a \"fox\" \xf0\x9f\xa6\x8a", .seed = 5};
  const auto result = generate(request);
  REQUIRE(result.ok());
  auto expected = result.path();
  expected.replace_extension(".json");
  const auto& stored = result.media.front().file;
  CHECK(stored.metadata == expected);
  const auto metadata = metadata_of(result);
  CHECK(metadata.at("created") == "2026-11-21T20:50:26Z");
  CHECK(metadata.at("model") == "runware:100@1");
  CHECK(metadata.at("prompt") == request.prompt);
  CHECK(metadata.at("task_uuid") == result.task_uuid);
  CHECK(metadata.at("seed") == 5);
  CHECK(metadata.at("cost") == 0.25);
  CHECK(metadata.at("request") == sent());
  CHECK(metadata.at("response").at("imageURL") == result.media.front().url);
  CHECK(metadata.at("file").dump() == R"({"name":")" + result.path().filename().string() +
                                          R"(","bytes":)" + std::to_string(png().size()) +
                                          R"(,"sha256":")" + stored.sha256 +
                                          R"(","format":"PNG","width":16,"height":8})");
}

TEST_CASE_METHOD(Scene, "metadata has a mark in place of whole files") {
  const std::string image = data_uri(std::string(20'000, 'x'), "image/png");
  const auto result = generate({.prompt = "a fox",
                                .model = "runware:101@1",
                                .parameters = {{"seedImage", image},
                                               {"strength", 0.5},
                                               {"outputType", std::string("dataURI")}}});
  REQUIRE(result.ok());
  CHECK(sent().at("seedImage") == image);
  const auto metadata = metadata_of(result);
  CHECK_THAT(metadata.at("request").at("seedImage").get<std::string>(),
             Catch::StartsWith("(26690 bytes, SHA-256 "));
  CHECK(metadata.at("response").at("imageDataURI") == data_uri(png(), "image/png"));
}

TEST_CASE_METHOD(Scene, "S5-29 S5-28 API key validation: what echoes the key is masked") {
  studio.accident = [&](std::size_t call) -> std::optional<Answer> {
    const auto task = studio.calls().back()[0].at("taskUUID").get<std::string>();
    if (call == 1)
      return json(R"({"errors":[{"code":"invalidModel","message":"bad for )" + secret_key() +
                      R"(","taskUUID":")" + task + R"("}]})",
                  400);
    return json(R"({"data":[{"taskType":"imageInference","taskUUID":")" + task +
                R"(","imageUUID":")" + secret_key() + R"(","imageURL":")" +
                studio.server.url("/pictures/a.png") + R"(","note":"key )" + secret_key() +
                R"("}]})");
  };
  CHECK_FALSE(generate({.prompt = "a fox"}).ok());
  const auto result = generate({.prompt = "my key is " + secret_key().substr(0, 5)});
  REQUIRE(result.ok());
  CHECK(metadata_of(result).at("response").at("note") == "key ***");
  CHECK(studio.server.requests().front().header("authorization") == "Bearer " + secret_key());
} // the scene looks for the key in all that came out, files included

TEST_CASE_METHOD(Scene,
                 "S5-32 the total of all costs is known, and other tasks take the same way") {
  CHECK(provider().cost_total() == 0);
  (void)generate({.prompt = "a fox"});
  (void)generate_all(numbered(2));
  CHECK(provider().cost_total() == 0.75);
  const auto upscale = Request::parse(
      R"({"taskType":"upscale","model":"runware:503@1","inputImage":"https://host/a.png",)"
      R"("upscaleFactor":4,"includeCost":true})");
  const auto result = provider().run(upscale);
  search(result);
  INFO((result.error ? result.error->what() : ""));
  REQUIRE(result.ok());
  CHECK(support::read(result.path()) == png());
  CHECK_THAT(result.path().filename().string(), Catch::Contains("_runware-503-1_"));
  CHECK(provider().cost_total() == 1);
  const std::vector<Request> variations{provider().request_for({.prompt = "a fox", .seed = 1}),
                                        provider().request_for({.prompt = "a fox", .seed = 2})};
  for (const auto& variation : provider().run(variations))
    CHECK(variation.ok());
  CHECK(provider().cost_total() == 1.5);
}

TEST_CASE_METHOD(Scene, "S5-32 tasks without files are run by the client") {
  studio.accident = [&](std::size_t) {
    const auto uuid = studio.calls().back()[0].at("taskUUID").get<std::string>();
    return json(R"({"data":[{"taskType":"caption","taskUUID":")" + uuid + R"(","text":"a fox"}]})");
  };
  const auto caption = Request::parse(
      R"({"taskType":"caption","model":"runware:150@2","inputImage":"https://h/a"})");
  CHECK(provider().client().run(caption).text == "a fox");
  const auto result = provider().run(caption);
  CHECK(result.ok());
  CHECK(result.media.empty());
  CHECK(result.path().empty());
}

TEST_CASE_METHOD(Scene, "where nothing can be written the picture can still be fetched") {
  support::write(folder.path() / "media", "a file");
  const auto result = generate({.prompt = "a fox"});
  check_error(result, ErrorKind::file, error_code::file_not_stored);
  CHECK_FALSE(result.media.front().url.empty());
  CHECK(files() == 1);
}
