#include "client/envelopes.hpp"

#include <catch2/catch.hpp>

using namespace aircat::client;

namespace {

/// What is in an answer: `uuid` for an item, `code|message|uuid` for an error, `?` when it is none.
std::string read(const std::string& text) {
  simdjson::dom::parser parser;
  const auto envelope = read_envelope(parser.parse(text), Mask("secret"));
  if (!envelope)
    return "?";
  std::string all;
  for (const auto& item : envelope->items)
    all += std::string(text_of(item, "taskUUID")) + ";";
  for (const auto& error : envelope->errors)
    all += error.code + "|" + error.message + "|" + error.task_uuid + (error.of_task ? "!;" : ";");
  return all;
}

ServiceError entry(const std::string& text) {
  simdjson::dom::parser parser;
  return read_error(parser.parse(text), Mask("secret"));
}

} // namespace

TEST_CASE("items are in `data`, as a list or alone") {
  CHECK(read(R"({"data":[{"taskUUID":"a"},{"taskUUID":"b"}]})") == "a;b;");
  CHECK(read(R"({"data":{"taskUUID":"a"}})") == "a;");
  CHECK(read(R"({"data":[]})").empty());
  CHECK(read(R"({"data":null})").empty());
  CHECK(read(R"({"data":[1,"x",null,{"taskUUID":"a"}]})") == "a;");
}

TEST_CASE("items come without an envelope too, as webhooks have them") {
  CHECK(read(R"({"taskType":"imageInference","taskUUID":"a","imageURL":"u"})") == "a;");
  CHECK(read(R"([{"taskUUID":"a"},{"taskUUID":"b"}])") == "a;b;");
}

TEST_CASE("all shapes of errors that were seen are read") {
  CHECK(read(R"({"errors":[{"code":"c","message":"m","taskUUID":"a"}]})") == "c|m|a;");
  CHECK(read(R"({"data":[],"errors":[{"code":"c","message":"m"}]})") == "c|m|;");
  CHECK(read(R"([{"errors":[{"code":"c","message":"m"}]}])") == "c|m|;");
  CHECK(read(R"({"error":{"code":"c","message":"m"},"taskUUID":"a","taskType":"t"})") == "c|m|a;");
  CHECK(read(R"({"error":[{"code":"c","message":"m"}]})") == "c|m|;");
  CHECK(read(R"({"error":{"errorMessage":"m"}})") == "|m|;");
  CHECK(read(R"({"errors":[{"errorId":123,"errorMessage":"m"}]})") == "123|m|;");
  CHECK(read(R"({"error":true,"errorId":19,"errorMessage":"m","errorMessageContentId":1212})") ==
        "19|m|;");
  CHECK(read(R"({"errors":{"code":"c","message":"m"}})") == "c|m|;");
  CHECK(read(R"({"errors":["m"]})") == "|m|;");
  CHECK(read(R"({"error":"m","code":"c"})") == "c|m|;");
  CHECK(read(R"({"message":"Forbidden"})") == "|Forbidden|;");
  CHECK(read(R"({"code":"c"})") == "c||;");
}

TEST_CASE("items that failed are errors of their task") {
  CHECK(
      read(R"({"data":[{"taskUUID":"a","status":"error","error":{"code":"c","message":"m"}}]})") ==
      "c|m|a!;");
  CHECK(read(R"({"data":[{"taskUUID":"a","status":"failed"}]})") == "||a!;");
  CHECK(read(R"({"data":[{"taskUUID":"a","status":"error","code":"c","message":"m"}]})") ==
        "c|m|a!;");
  CHECK(read(R"({"data":[{"taskUUID":"a","error":"m"}]})") == "|m|a!;");
  CHECK(read(R"({"data":[{"taskUUID":"a","errors":[{"code":"c","message":"m"}]}]})") == "c|m|a!;");
  CHECK(read(R"({"errors":[{"code":"c","message":"m","taskUUID":"a","status":"error"}]})") ==
        "c|m|a!;");
}

TEST_CASE("items and errors come together") {
  CHECK(
      read(R"({"data":[{"taskUUID":"a"}],"errors":[{"code":"c","message":"m","taskUUID":"b"}]})") ==
      "a;c|m|b;");
  CHECK(read(R"([{"data":[{"taskUUID":"a"}]},{"errors":[{"code":"c","message":"m"}]}])") ==
        "a;c|m|;");
}

TEST_CASE("what says that there is no error is none") {
  CHECK(read(R"({"data":[{"taskUUID":"a","error":false,"errors":[]}],"errors":[],"error":null})") ==
        "a;");
  CHECK(read(R"({"data":[],"error":false})").empty());
}

TEST_CASE("what is no answer of the service is refused") {
  for (const auto* text : {"{}", "1", "\"text\"", "null", R"({"status":"ok"})", "[1,2]", "[[]]"})
    CHECK(read(text) == "?");
  CHECK(read("[]").empty());
}

TEST_CASE("an entry tells the parameter and what it takes") {
  auto error = entry(R"({"code":"invalidCustomHeight","message":"Invalid height.",
      "parameter":"height","type":"integer","min":128,"max":2048,"multiplier":64,
      "documentation":"https://docs.example/#request-height"})");
  CHECK(error.parameter == "height");
  CHECK(error.allowed == "at least 128, at most 2048, a multiple of 64");
  CHECK(error.documentation == "https://docs.example/#request-height");
  error = entry(R"({"code":"unsupportedDuration","parameter":"duration","allowedValues":[6,"x"]})");
  CHECK(error.allowed == "one of 6, x");
  error = entry(R"({"code":"c","parameter":["width","height"]})");
  CHECK(error.parameter == "width");
  error = entry(R"({"code":"c","parameter":[],"min":null,"allowedValues":7})");
  CHECK(error.parameter.empty());
  CHECK(error.allowed.empty());
}

TEST_CASE("what the provider said is part of the message") {
  CHECK(entry(R"({"message":"m","responseContent":"the provider's","responseStatusCode":"500"})")
            .message == "m: the provider's");
}

TEST_CASE("the secret is in no part of an entry, also when it is written with escapes") {
  const auto error = entry(R"({"code":"secret","message":"a secret","parameter":"s\u0065cret",
      "documentation":"https://x/?k=secret","allowedValues":["secret"],"taskUUID":"secret",
      "responseContent":"secret"})");
  for (const auto& text : {error.code, error.message, error.parameter, error.documentation,
                           error.allowed, error.task_uuid})
    CHECK_THAT(text, !Catch::Contains("secret") && Catch::Contains("***"));
}

TEST_CASE("a message of any length stays readable") {
  const auto error = entry(R"({"message":")" + std::string(3000, 'x') + R"("})");
  CHECK(error.message.size() < 2100);
  std::string umlauts = "x"; // so that the limit is within a character
  for (int i = 0; i < 2000; ++i)
    umlauts += "ä";
  const auto clipped = entry(R"({"message":")" + umlauts + R"("})").message;
  CHECK(clipped.ends_with("ä…"));
}

TEST_CASE("an error for the caller says where, what and what to do") {
  const auto error = as_error(entry(R"({"code":"invalidCustomHeight","message":"Invalid height.",
          "parameter":"height","min":128,"documentation":"https://docs.example/","taskUUID":"a"})"),
                              400, std::chrono::milliseconds(5000), "https://api.example");
  CHECK(error->detail().message == "https://api.example: Invalid height. (height: at least 128); "
                                   "see https://docs.example/");
  CHECK(error->detail().code == "invalidCustomHeight");
  CHECK(error->detail().parameter == "height");
  CHECK(error->detail().task_uuid == "a");
  CHECK(error->detail().http_status == 400);
  CHECK(error->detail().retry_after == std::chrono::milliseconds(5000));
  CHECK(error->kind() == aircat::ErrorKind::validation);

  const auto bare = as_error({}, 503, std::nullopt, "https://api.example");
  CHECK(bare->detail().message == "https://api.example: error, status 503");
  CHECK(bare->detail().code == "httpError");
  CHECK(bare->retryable());
  const auto key = as_error({}, 401, std::nullopt, "https://api.example");
  CHECK_THAT(key->detail().message, Catch::Contains("check the API key"));
}
