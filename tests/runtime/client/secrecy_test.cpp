// A service that repeats the key wherever it can. Each scene searches what comes out of it.
#include "support/scene.hpp"

#include "aircat/error_codes.hpp"

using namespace aircat;
using namespace aircat::testing;

TEST_CASE("a key that the service repeats is masked in errors") {
  Scene scene;
  const auto& key = secret_key();
  const int status = GENERATE(200, 400, 401, 500);
  scene.options.retry.retries = 0;
  scene.server.then(json(R"({"errors":[{"code":")" + key + R"(","message":"wrong key )" + key +
                             R"(","parameter":")" + key + R"(","documentation":"https://x/)" + key +
                             R"(","allowedValues":[")" + key + R"("],"responseContent":")" + key +
                             R"(","taskUUID":")" + uuid(1) + R"("}]})",
                         status));
  const auto outcome = scene.run(image(1));
  REQUIRE(outcome.error);
  CHECK_THAT(outcome.error->what(), Catch::Contains("wrong key ***"));
}

TEST_CASE("a key that is written with escapes is masked") {
  Scene scene;
  const auto escaped = "\\u00" + std::string("72") + secret_key().substr(1); // r
  scene.server.then(
      json(R"({"errors":[{"code":"invalidApiKey","message":")" + escaped + R"("}]})", 401));
  CHECK_THAT(scene.run(image(1)).error->what(), Catch::Contains("***"));
}

TEST_CASE("a key in a text that is no JSON is masked") {
  Scene scene;
  auto answer = json("no access for " + secret_key(), 403);
  answer.content_type = "text/plain";
  scene.server.then(answer);
  CHECK_THAT(scene.run(image(1)).error->what(), Catch::Contains("no access for ***"));
}

TEST_CASE("a key in a content type or a redirect is masked") {
  Scene scene;
  auto answer = page("x");
  answer.content_type = "text/" + secret_key();
  scene.server.then(answer);
  check_error(scene.run(image(1)), ErrorKind::api, error_code::invalid_answer);
  scene.server.then(redirect("https://x.example/?key=" + secret_key()));
  check_error(scene.run(image(2)), ErrorKind::api, error_code::unexpected_redirect);
  scene.server.then(redirect("https://" + secret_key() + ".example/"));
  check_error(scene.run(image(3)), ErrorKind::api, error_code::unexpected_redirect);
}

TEST_CASE("a key in a result is masked") {
  Scene scene;
  const auto& key = secret_key();
  scene.server.then(
      items({R"({"taskType":"imageInference","taskUUID":")" + uuid(1) + R"(","imageUUID":")" + key +
             R"(","imageURL":"https://x/?k=)" + key + R"(","imageBase64Data":")" + key +
             R"(","text":")" + key + R"(","other":{")" + key + R"(":")" + key + R"("}})"}));
  const auto outcome = scene.run(image(1));
  REQUIRE(outcome.ok());
  CHECK(outcome.value().media.front().url == "https://x/?k=***");
}

TEST_CASE("a key in what is ignored is masked in the log") {
  Scene scene;
  scene.server.then(items({image_item(1), R"({"taskType":")" + secret_key() + R"(","taskUUID":")" +
                                              secret_key() + R"("})"}));
  CHECK(scene.run(image(1)).ok());
  CHECK(scene.log().size() == 2);
}

TEST_CASE("a key in the endpoint's user or query is in no message") {
  Scene scene;
  scene.options.api_key = "";
  scene.options.endpoint =
      "http://user:" + secret_key() + "@127.0.0.1:" + std::to_string(scene.server.port()) + "/v1";
  scene.server.then(errors(402, {error_item("insufficientCredits", 1)}));
  const auto outcome = scene.run(image(1));
  check_error(outcome, ErrorKind::quota, "insufficientCredits");
  CHECK_THAT(outcome.error->what(), Catch::Contains("http://127.0.0.1"));
}
