#include "client/collector.hpp"

#include "client/item.hpp"

#include <catch2/catch.hpp>

using namespace aircat;
using namespace aircat::client;

namespace {

/// The answers one after the other, each a list of items.
Result collect(std::size_t expected, const std::vector<std::string>& answers) {
  Collector collector(expected);
  simdjson::dom::parser parser;
  for (const auto& answer : answers) {
    collector.begin_answer();
    for (const JsonElement item : simdjson::dom::array(parser.parse(answer)))
      (void)collector.add(item, Mask("secret"));
  }
  return collector.take();
}

ItemState state(const std::string& item) {
  simdjson::dom::parser parser;
  return state_of(parser.parse(item));
}

} // namespace

TEST_CASE("a result has what its item says") {
  const auto result = collect(1, {R"([{"taskType":"imageInference","taskUUID":"a","imageUUID":"i",
      "imageURL":"https://im.example/i.png","seed":42,"cost":0.0013,"NSFWContent":false}])"});
  REQUIRE(result.media.size() == 1);
  const auto& media = result.media.front();
  CHECK(media.uuid == "i");
  CHECK(media.url == "https://im.example/i.png");
  CHECK(media.base64.empty());
  CHECK(media.data_uri.empty());
  CHECK(media.seed == 42);
  CHECK(media.cost == 0.0013);
  CHECK(media.nsfw == false);
  CHECK(result.cost == 0.0013);
  CHECK(result.text.empty());
  CHECK(
      result.json ==
      R"([{"taskType":"imageInference","taskUUID":"a","imageUUID":"i","imageURL":"https://im.example/i.png","seed":42,"cost":0.0013,"NSFWContent":false}])");
}

TEST_CASE("every kind of medium is found, in each of its forms") {
  const auto* prefix = GENERATE("image", "video", "audio", "media", "maskImage", "guideImage");
  const std::string name = prefix;
  const auto result = collect(3, {R"([{")" + name + R"(UUID":"1",")" + name + R"(URL":"u"},{")" +
                                  name + R"(UUID":"2",")" + name + R"(Base64Data":"b"},{")" + name +
                                  R"(UUID":"3",")" + name + R"(DataURI":"d"}])"});
  REQUIRE(result.media.size() == 3);
  CHECK(result.media[0].url == "u");
  CHECK(result.media[1].base64 == "b");
  CHECK(result.media[2].data_uri == "d");
  CHECK(result.media[2].uuid == "3");
}

TEST_CASE("the image that went in is no result") {
  const auto result =
      collect(1, {R"([{"maskImageUUID":"m","maskImageURL":"u","inputImageUUID":"in"}])"});
  REQUIRE(result.media.size() == 1);
  CHECK(result.media.front().uuid == "m");
}

TEST_CASE("files of an output are media, and paid for once") {
  const auto result = collect(
      1, {R"([{"cost":0.5,"outputs":{"files":[{"uuid":"1","url":"a.glb"},{"uuid":"2","url":"b.png"},
          {},7]}}])"});
  REQUIRE(result.media.size() == 2);
  CHECK(result.media[0].url == "a.glb");
  CHECK(result.media[0].cost == 0.5);
  CHECK(result.media[1].uuid == "2");
  CHECK_FALSE(result.media[1].cost);
  CHECK(result.cost == 0.5);
}

TEST_CASE("costs are added up, and without any there is none") {
  CHECK(collect(2, {R"([{"imageUUID":"1","cost":0.25},{"imageUUID":"2","cost":0.5}])"}).cost ==
        0.75);
  CHECK_FALSE(collect(1, {R"([{"imageUUID":"1"}])"}).cost);
}

TEST_CASE("a caption and the versions of a prompt are text") {
  CHECK(collect(1, {R"([{"taskUUID":"a","text":"a fox"}])"}).text == "a fox");
  CHECK(collect(2, {R"([{"text":"one"},{"text":"two"}])"}).text == "one\ntwo");
}

TEST_CASE("what later answers repeat counts once") {
  const auto result = collect(2, {R"([{"imageUUID":"1","cost":1}])",
                                  R"([{"imageUUID":"1","cost":1},{"imageUUID":"2","cost":1}])"});
  CHECK(result.media.size() == 2);
  CHECK(result.cost == 2);
}

TEST_CASE("texts that are equal count as often as one answer has them") {
  const std::string twice = R"([{"text":"fox"},{"text":"fox"}])";
  CHECK(collect(2, {twice}).text == "fox\nfox");
  CHECK(collect(3, {twice, twice, R"([{"text":"fox"},{"text":"fox"},{"text":"cat"}])"}).text ==
        "fox\nfox\ncat");
  CHECK(collect(1, {twice}).text == "fox");
}

TEST_CASE("a model may give more than was asked for") {
  CHECK(collect(1, {R"([{"imageUUID":"1"},{"imageUUID":"2"}])"}).media.size() == 2);
}

TEST_CASE("seeds that do not fit are left to the JSON") {
  const auto seed = [](const std::string& text) {
    return collect(1, {R"([{"imageUUID":"1","seed":)" + text + "}]"}).media.front().seed;
  };
  CHECK(seed("9223372036854775807") == 9223372036854775807);
  CHECK(seed("9223372036854776000") == std::nullopt);
  CHECK(seed("1e3") == 1000);
  CHECK(seed("0.5") == std::nullopt);
  CHECK(seed("\"7\"") == std::nullopt);
}

TEST_CASE("members of the wrong type are as good as none") {
  const auto result = collect(1, {R"([{"imageUUID":7,"imageURL":"u","cost":"much",
      "NSFWContent":"no","text":[],"outputs":[]}])"});
  REQUIRE(result.media.size() == 1);
  CHECK(result.media.front().uuid.empty());
  CHECK_FALSE(result.media.front().nsfw);
  CHECK_FALSE(result.cost);
}

TEST_CASE("no result is an empty list") {
  CHECK(collect(1, {}).json == "[]");
}

TEST_CASE("the secret is in no part of a result") {
  const auto result = collect(1, {R"([{"imageUUID":"secret","imageURL":"https://x/?k=secret",
      "imageBase64Data":"secret","imageDataURI":"secret","text":"s\u0065cret","other":"secret"}])"});
  const auto& media = result.media.front();
  for (const auto& text :
       {media.uuid, media.url, media.base64, media.data_uri, result.text, result.json})
    CHECK_THAT(text, !Catch::Contains("secret") && Catch::Contains("***"));
}

TEST_CASE("an item is an acknowledgement, work, a result or a failure") {
  CHECK(state(R"({"taskType":"t","taskUUID":"a"})") == ItemState::acknowledged);
  CHECK(state(R"({"taskType":"t","taskUUID":"a","imageURL":null})") == ItemState::acknowledged);
  for (const auto* name : {"processing", "pending", "queued", "scheduled", "waiting", "running"})
    CHECK(state(R"({"status":")" + std::string(name) + R"(","taskUUID":"a","progress":5})") ==
          ItemState::working);
  CHECK(state(R"({"status":"processing","imageURL":"preview"})") == ItemState::working);
  CHECK(state(R"({"status":"something new"})") == ItemState::working);
  CHECK(state(R"({"status":"something new","imageURL":"u"})") == ItemState::finished);
  CHECK(state(R"({"status":"success"})") == ItemState::finished);
  CHECK(state(R"({"taskUUID":"a","imageURL":"u"})") == ItemState::finished);
  CHECK(state(R"({"taskUUID":"a","text":"u"})") == ItemState::finished);
  CHECK(state(R"({"status":"ready","air":"x:1@1"})") == ItemState::finished);
  for (const auto* name : {"error", "failed", "cancelled", "expired"})
    CHECK(state(R"({"status":")" + std::string(name) + R"("})") == ItemState::failed);
}

TEST_CASE("types of tasks have old names") {
  CHECK(is_of_type("upscale", "upscale"));
  CHECK(is_of_type("", "upscale"));
  CHECK(is_of_type("getResponse", "upscale"));
  CHECK(is_of_type("imageUpscale", "upscale"));
  CHECK(is_of_type("removeBackground", "imageBackgroundRemoval"));
  CHECK_FALSE(is_of_type("caption", "upscale"));
  CHECK_FALSE(is_of_type("authentication", "imageInference"));
}
