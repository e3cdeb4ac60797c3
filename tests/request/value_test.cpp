#include "fixture.hpp"

#include "request/codes.hpp"
#include "request/formats.hpp"

#include <random>
#include <regex>

using namespace aircat;
using namespace aircat::request;
using namespace aircat::request::test;
using catalog::Format;

TEST_CASE("types: no conversion, 1.0 is an integer, null is nothing") {
  CHECK(judged_with(R"({"steps": 20.0})") == Codes{});
  CHECK(judged_with(R"({"steps": 20.5})") == Codes{"AC3130 /steps"});
  CHECK(judged_with(R"({"steps": "20"})") == Codes{"AC3130 /steps"});
  CHECK(judged_with(R"({"steps": true})") == Codes{"AC3130 /steps"});
  CHECK(judged_with(R"({"steps": []})") == Codes{"AC3130 /steps"});
  CHECK(judged_with(R"({"strength": 1})") == Codes{});
  CHECK(judged_with(R"({"extras": []})") == Codes{"AC3130 /extras"});
  CHECK(judged_with(R"({"lora": {"model": "acme:adapter@1"}})") == Codes{"AC3130 /lora"});
  CHECK(judged_with(R"({"lora": ["acme:adapter@1"]})") == Codes{"AC3130 /lora/0"});
  CHECK(judged_with(R"({"providerSettings": "acme"})") == Codes{"AC3130 /providerSettings"});
  CHECK(judged_with(R"({"tags": [1]})") == Codes{"AC3130 /tags/0"});
  auto task = task_with("{}");
  task["steps"] = nullptr;
  CHECK(codes_of(judge(fixture(), task)) == Codes{"AC3130 /steps"});
  task["steps"] = std::numeric_limits<double>::infinity();
  CHECK(codes_of(judge(fixture(), task)) == Codes{"AC3130 /steps"});
  CHECK(only_finding(R"({"steps": "20"})").message == "\"steps\" must be integer, but is a string");
  CHECK(only_finding(R"({"steps": "20"})").hint == "write the number without quotes");
}

TEST_CASE("types: integers beyond 2^53-1") {
  CHECK(judged_with(R"({"steps": 9007199254740993})") == Codes{"AC3131 /steps"});
  CHECK(judged_with(R"({"steps": 18446744073709551615})") == Codes{"AC3131 /steps"});
  CHECK(judged_with(R"({"steps": 1e300})") == Codes{"AC3131 /steps"});
  CHECK(judged_with(R"({"strength": 0.5})") == Codes{});
}

TEST_CASE("limits: ranges, multiples, lists") {
  CHECK(judged_with(R"({"steps": 1})") == Codes{});
  CHECK(judged_with(R"({"steps": 100})") == Codes{});
  CHECK(only_finding(R"({"steps": 0})").request.nearest == "1");
  CHECK(only_finding(R"({"steps": 101})").request.allowed == "1 to 100");
  CHECK(judged_with(R"({"strength": 0.15})") == Codes{}); // 0.15 / 0.05 is no whole double
  CHECK(only_finding(R"({"strength": 0.16})").code == code::not_a_multiple);
  const auto jpeg = only_finding(R"({"outputFormat": "jpeg", "model": "acme:range@1"})");
  CHECK(jpeg.code == code::not_in_enum);
  CHECK(jpeg.request.nearest == "JPG");
  CHECK(jpeg.request.allowed == "JPG, PNG");
  CHECK(judged_with(R"({"outputFormat": "jpg"})") == Codes{"AC3132 /outputFormat"});
}

TEST_CASE("limits: lengths are code points") {
  CHECK(judged_with(R"({"positivePrompt": "ab"})") == Codes{});
  CHECK(judged_with(R"({"positivePrompt": "é😀"})") == Codes{});
  CHECK(judged_with(R"({"positivePrompt": "😀"})") == Codes{"AC3135 /positivePrompt"});
  CHECK(judged_with(R"({"positivePrompt": "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"})") == Codes{});
  const auto finding = only_finding(R"({"positivePrompt": "123456789012345678901"})");
  CHECK(finding.message == "\"positivePrompt\" must have 2 to 20 characters, but has 21");
  CHECK(finding.request.runware_code == "invalidPositivePromptLength");
}

TEST_CASE("limits: patterns hold for elements as for a single value") {
  CHECK(judged_with(R"({"tags": "abc"})") == Codes{});
  CHECK(judged_with(R"({"tags": "a1"})") == Codes{"AC3137 /tags"});
  CHECK(judged_with(R"({"tags": ["a", "B"]})") == Codes{"AC3137 /tags/1"});
  // A long text must not exhaust the stack.
  auto task = task_with("{}");
  task["tags"] = std::string(1'000'000, 'a');
  CHECK(judge(fixture(), task).empty());
}

TEST_CASE("what a finding shows is cut, and never a key") {
  auto task = task_with("{}");
  std::string text;
  for (int i = 0; i < 200; ++i)
    text += "é";
  task["positivePrompt"] = text;
  const auto long_text = judge(fixture(), task).all().front().request.given;
  CHECK(long_text.size() == 80 * 2 + 3);
  CHECK(long_text.substr(160) == "…");
  CHECK(only_finding(R"({"apiKey": "secret"})").request.given == "(hidden)");
  CHECK(only_finding(R"({"auth": {"APIKey": "secret"}})").request.given ==
        "{\"APIKey\":\"(hidden)\"}");
}

TEST_CASE("formats: what is accepted") {
  const std::string base64(64, 'A');
  for (const auto& text : {std::string("https://e.com"), std::string("http://e.com/a?b=c#d"),
                           std::string("data:image/png;base64,AAAA"),
                           std::string("data:image/svg+xml;charset=utf-8;base64,AA=="),
                           std::string("0a1B2c3d-0000-1000-0000-000000000000"), base64,
                           base64.substr(1) + "=", base64.substr(2) + "=="})
    CHECK(has_format(Format::image, text));
  for (const auto& text :
       {std::string(), std::string("a.png"), std::string("ftp://e.com"), std::string("https:///a"),
        std::string("https://"), std::string("https://e.com/a b"),
        std::string("data:video/mp4;base64,AAAA"), std::string("data:image/png,AAAA"),
        std::string("data:image/png;base64,"), std::string("data:image/;base64,AAAA"),
        base64.substr(4), base64 + "A", base64.substr(3) + "===", "=" + base64.substr(1),
        std::string("blob:https://e.com/1")})
    CHECK_FALSE(has_format(Format::image, text));
  CHECK(has_format(Format::video, "data:video/mp4;base64,AAAA"));
  CHECK(has_format(Format::audio, "data:audio/ogg;codecs=opus;base64,AAAA"));
  CHECK(has_format(Format::uuid, uuid));
  CHECK_FALSE(has_format(Format::uuid, "00000000-0000-1000-8000-000000000000"));
  CHECK_FALSE(has_format(Format::uuid, "00000000-0000-4000-0000-000000000000"));
  CHECK(has_format(Format::air, "bytedance:seedream@4.5"));
  CHECK_FALSE(has_format(Format::air, "a:b"));
  CHECK_FALSE(has_format(Format::air, "a:b@-1"));
  CHECK_FALSE(has_format(Format::air, "A:b@1"));
}

TEST_CASE("formats: the check and the written pattern agree") {
  const std::vector<std::string> parts{"https://",
                                       "http://",
                                       "data:",
                                       "image",
                                       "video",
                                       "audio",
                                       "/",
                                       "png",
                                       ";base64,",
                                       ";",
                                       "charset",
                                       "=",
                                       "utf-8",
                                       ",",
                                       "AAAA",
                                       "AAA=",
                                       "AA==",
                                       "a",
                                       ":",
                                       "@",
                                       "1",
                                       ".",
                                       "-",
                                       "4",
                                       " ",
                                       "\n",
                                       "\x7f",
                                       "é",
                                       uuid,
                                       "00000000-0000-1000-8000-00000000000F",
                                       std::string(60, 'Q'),
                                       "?",
                                       "#",
                                       "+",
                                       "%"};
  std::mt19937 random(5);
  std::size_t matches = 0;
  for (const auto format :
       {Format::image, Format::video, Format::audio, Format::uuid, Format::uri, Format::air}) {
    const std::string written(pattern_of(format));
    const std::regex pattern(written);
    for (int i = 0; i < 3000; ++i) {
      std::string text;
      const auto count = std::uniform_int_distribution<std::size_t>(0, 6)(random);
      for (std::size_t n = 0; n < count; ++n)
        text += parts[std::uniform_int_distribution<std::size_t>(0, parts.size() - 1)(random)];
      const bool accepted = has_format(format, text);
      matches += accepted ? 1 : 0;
      INFO(text);
      REQUIRE(accepted == std::regex_match(text, pattern));
    }
  }
  CHECK(matches > 200);
  CHECK(pattern_of(Format::none).empty());
}

TEST_CASE("every code is explained once, in its range") {
  std::string last;
  for (const auto& info : request::codes()) {
    CHECK(info.code > last);
    CHECK(info.explanation.size() > 40);
    CHECK(info.code.substr(0, 3) == "AC3");
    last = info.code;
  }
}
