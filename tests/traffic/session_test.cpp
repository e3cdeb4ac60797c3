#include "catalog/load.hpp"
#include "diagnostics/printer.hpp"
#include "request/codes.hpp"
#include "traffic/stream.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <unistd.h>

using namespace aircat;
using namespace aircat::traffic;

namespace {

constexpr auto ping = R"({"taskType": "ping", "ping": true})";
constexpr auto poll =
    R"({"taskType": "getResponse", "taskUUID": "00000000-0000-4000-8000-000000000001"})";

const request::Validator& validator() {
  static const auto catalog = [] {
    Findings findings;
    auto loaded = catalog::load(AIRCAT_SOURCE_DIR "/catalog", 1, findings);
    REQUIRE(findings.empty());
    return loaded;
  }();
  static const request::Validator made(catalog);
  return made;
}

struct Judged {
  std::vector<std::string> findings; ///< "CODE line:column /pointer"
  Summary summary;
};

Judged judged(std::string text, Wishes wishes = {}) {
  text.reserve(text.size() + simdjson::SIMDJSON_PADDING);
  Judged judged;
  StreamOptions options;
  options.wishes = wishes;
  options.print = [](const Finding& f) {
    return fmt::format("{} {}:{} {}", f.code, f.where.line, f.where.column, f.pointer);
  };
  options.take = [&](Batch&& batch) {
    judged.findings = std::move(batch.printed);
    judged.summary = std::move(batch.summary);
  };
  judge_document(text, "x.json", validator(), options);
  return judged;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a task, a request, a list of requests") {
  const std::string one = ping;
  CHECK(judged(one).summary.requests.accepted == 1);
  const auto two = judged("[" + one + "," + one + "]").summary;
  CHECK(two.requests.accepted == 1);
  CHECK(two.tasks.accepted == 2);
  const auto many = judged("[[" + one + "," + one + "],[" + one + "]," + one + "]").summary;
  CHECK(many.requests.accepted == 3);
  CHECK(many.tasks.accepted == 4);
  CHECK(judged("[]").findings == Texts{"AC3104 1:1 "});
  CHECK(judged("[[]]").findings == Texts{"AC3104 1:2 /0"});
  CHECK(judged("3").findings == Texts{"AC3100 1:1 "});
  CHECK(judged("[" + one + ", 3]").findings ==
        Texts{fmt::format("AC3100 1:{} /1", one.size() + 4)});
}

TEST_CASE("findings stand where the value is, or the name that should not be there") {
  CHECK(judged("[\n  {\"taskType\": \"ping\",\n   \"pong\": 1, \"ping\": false}\n]").findings ==
        Texts{"AC3121 3:4 /0/pong", "AC3132 3:23 /0/ping"});
  CHECK(judged("[[{\"taskType\": \"ping\"}]]").findings == Texts{"AC3140 1:3 /0/0/ping"});
}

TEST_CASE("a request has each taskUUID once, but may ask twice for the same result") {
  const std::string same = poll;
  CHECK(judged("[" + same + "," + same + "]").findings.empty());
  const std::string upload =
      R"({"taskType": "imageUpload", "taskUUID": "00000000-0000-4000-8000-000000000001", "image": "https://e.com/a.png"})";
  CHECK(judged("[" + same + "," + upload + "]").findings.empty());
  const auto twice = judged("[" + upload + ",\n" + upload + "]");
  CHECK(twice.findings == Texts{"AC3103 2:41 /1/taskUUID"});
  CHECK(twice.summary.requests.rejected == 1);
  CHECK(judged("[[" + upload + "],[" + upload + "]]").findings.empty());
}

TEST_CASE("what is no JSON says where") {
  CHECK(judged("{\n \"a\": }").findings == Texts{"AC1001 2:7 "});
  CHECK(judged("{\"a\": 123456789012345678901234567890}").findings.size() == 1);
  CHECK(judged("{\"a\": \"\xff\"}").findings.size() == 1);
  CHECK(judged("\xEF\xBB\xBF" + std::string(ping)).findings.empty());
  CHECK(judged(std::string(100'000, '[')).summary.requests.rejected == 1);
  CHECK(judged("").summary.requests.rejected == 1);
}

TEST_CASE("the key of an account is never shown, neither as a value nor in the line around it") {
  const std::string secret = "12345678987654321";
  for (const std::string shape :
       {R"({"taskType": "authentication", "apiKey": KEY})",
        R"({"taskType": "ping", "apikey": "KEY"})",
        R"([{"taskType": "authentication", "apiKey": "KEY"}, {"taskType": "pong"}])",
        R"({"taskType": "pong", "api\u004bey": "KEY"})", R"({"apiKey": "KEY\x"})",
        R"({"apiKey": "KEY)", R"({"a": {"apiKey": ["KEY"]}, "taskType": "ping"})"}) {
    auto text = shape;
    text.replace(text.find("KEY"), 3, secret);
    std::string shown;
    StreamOptions options;
    options.wishes.excerpts = true;
    for (const auto format : {FindingFormat::text, FindingFormat::json, FindingFormat::sarif}) {
      options.print = [&](const Finding& f) { return make_printer(format)->one(f); };
      options.take = [&](Batch&& batch) {
        for (const auto& printed : batch.printed)
          shown += printed;
      };
      text.reserve(text.size() + simdjson::SIMDJSON_PADDING);
      judge_document(text, "x", validator(), options);
    }
    INFO(shape);
    CHECK_FALSE(shown.empty());
    CHECK(shown.find(secret.substr(0, 8)) == std::string::npos);
  }
}

TEST_CASE("any number of threads gives the same, in the same order") {
  std::string lines;
  for (int i = 0; i < 20'000; ++i)
    lines += i % 7 == 0    ? fmt::format("{{\"taskType\": \"ping\", \"ping\": {}}}\n", i)
             : i % 50 == 0 ? std::string("{broken\n\n")
                           : std::string(ping) + "\n";
  auto* file = std::tmpfile();
  std::fwrite(lines.data(), 1, lines.size(), file);
  std::fflush(file);
  const auto run = [&](unsigned jobs) {
    ::lseek(::fileno(file), 0, SEEK_SET);
    LineReader reader(::fileno(file));
    std::string text;
    StreamOptions options;
    options.jobs = jobs;
    options.print = [](const Finding& f) {
      return fmt::format("{} {}:{}\n", f.code, f.where.line, f.where.column);
    };
    options.take = [&](Batch&& batch) {
      for (const auto& printed : batch.printed)
        text += printed;
    };
    judge_lines(reader, "x.jsonl", validator(), options);
    return text;
  };
  const auto one = run(1);
  CHECK(one.find("AC3130 1:30\nAC3130 8:30\n") == 0);
  CHECK(run(4) == one);
  std::fclose(file);
}
