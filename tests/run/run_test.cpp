#include "cli/tool.hpp"
#include "simulation/simulation.hpp"
#include "support/bytes.hpp"
#include "support/server.hpp"
#include "json/json.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace {

namespace fs = std::filesystem;
using namespace aircat;
using cli_test::Ending;

constexpr auto key = "a-key-that-nobody-may-see";
constexpr int at_once = 0; ///< a task is done when it is first asked for
constexpr auto flux = "runware/bfl/flux-2-pro";

/// A folder, and the tool called in it with a key and an endpoint.
class Place {
public:
  explicit Place(std::string endpoint) : endpoint_(std::move(endpoint)) {}

  Ending run(std::vector<std::string> arguments, bool with_key = true) const {
    arguments.insert(arguments.begin(), {AIRCAT_BINARY, "run"});
    arguments.insert(arguments.end(), {"--catalog", AIRCAT_SOURCE_DIR "/catalog"});
    std::map<std::string, std::string> variables{{"RUNWARE_BASE_URL", endpoint_}};
    if (with_key)
      variables.emplace("RUNWARE_API_KEY", key);
    auto ending = cli_test::run(arguments, {folder_.path(), std::move(variables)});
    CHECK(ending.out.find(key) == std::string::npos);
    CHECK(ending.err.find(key) == std::string::npos);
    for (const auto& [name, text] : support::files_below(folder_.path()))
      CHECK(text.find(key) == std::string::npos);
    return ending;
  }

  [[nodiscard]] fs::path operator/(const std::string& name) const { return folder_.path() / name; }

  /// The files with that ending, by name.
  [[nodiscard]] std::vector<std::string> files(const std::string& extension) const {
    std::vector<std::string> names;
    for (const auto& [name, text] : support::files_below(folder_.path()))
      if (name.ends_with(extension))
        names.push_back(name);
    return names;
  }

private:
  std::string endpoint_;
  support::TemporaryFolder folder_;
};

Json parsed(const std::string& text) {
  return Json::parse(text);
}

} // namespace

TEST_CASE("a picture is made and saved with what is known of it") {
  const testing::Simulation service(at_once);
  const Place place(service.url());
  const auto ending = place.run({flux, "--input", "prompt=A cat", "--out", "pictures"});
  CAPTURE(ending.err);
  REQUIRE(ending.code == 0);
  const auto pictures = place.files(".png");
  REQUIRE(pictures.size() == 1);
  CHECK(ending.out == pictures.front() + "\n");
  CHECK(support::read(place / pictures.front()) == testing::png());
  const auto notes = place.files(".json");
  REQUIRE(notes.size() == 1);
  auto metadata = parsed(support::read(place / notes.front()).value());
  CHECK(metadata["provider"] == flux);
  CHECK(metadata["inputs"] == Json({{"prompt", "A cat"}}));
  CHECK(metadata["request"]["positivePrompt"] == "A cat");
  CHECK(metadata["answer"]["seed"] == 1000);
  CHECK(metadata["file"]["width"] == 16);
  CHECK(metadata["file"]["sha256"].get<std::string>().size() == 64);
  CHECK(service.paid() == 1);
}

TEST_CASE("a dry run prints the exact request and sends nothing") {
  const Place place("http://127.0.0.1:9");
  const auto ending = place.run({flux, "--input", "prompt=A cat", "--input", "aspect_ratio=16:9",
                                 "--parameter", "outputQuality=80", "--dry-run"},
                                false);
  CAPTURE(ending.err);
  CHECK(ending.code == 0);
  const auto task = parsed(ending.out);
  CHECK(task["positivePrompt"] == "A cat");
  CHECK(task["width"] > task["height"]);
  CHECK(task["outputQuality"] == 80);
}

TEST_CASE("a file is sent as it is, and its size decides") {
  testing::Server service;
  service.answer_by([](const testing::Received& received) {
    const auto task = parsed(received.body).at(0);
    return testing::json(Json({{"data",
                                {{{"taskType", "imageInference"},
                                  {"taskUUID", task["taskUUID"]},
                                  {"imageBase64Data", "no picture"}}}}})
                             .dump());
  });
  const Place place(service.url());
  support::write(place / "small.png", testing::png());
  const auto ending =
      place.run({"runware/bfl/flux-2-pro/image2image", "--input", "prompt=At night", "--input",
                 "image_url=@small.png", "--input", "image_url=https://example.com/style.png"});
  const auto task = parsed(service.requests().at(0).body).at(0);
  const auto& images = task["inputs"]["referenceImages"];
  REQUIRE(images.size() == 2);
  CHECK(images[0].get<std::string>().substr(0, 22) == "data:image/png;base64,");
  CHECK(images[1] == "https://example.com/style.png");
  CHECK(task["width"] == 2 * task["height"].get<int>()); // as the file is, 16 x 8
  // What came back is no picture.
  CHECK(ending.code == 1);
  CHECK(ending.err.find("AC8002") != std::string::npos);
  CHECK(place.files(".png") == std::vector<std::string>{"small.png"});
}

TEST_CASE("a file that cannot be sent is refused before anything is") {
  const Place place("http://127.0.0.1:9");
  support::write(place / "page.png", "<html>not found</html>");
  for (const std::string file : {"page.png", "none.png"}) {
    const auto ending = place.run({"runware/bfl/flux-2-pro/image2image", "--input", "prompt=x",
                                   "--input", "image_url=@" + file});
    CHECK(ending.code == 1);
    CHECK(ending.err.find("AC8000") != std::string::npos);
    CHECK(ending.err.find(file) != std::string::npos);
  }
}

TEST_CASE("one task of a batch fails and the others do not") {
  const testing::Simulation service(at_once);
  const Place place(service.url());
  std::string batch;
  for (int number = 1; number <= 6; ++number)
    batch += fmt::format("{{\"prompt\": \"{}\"}}\n", number == 2 ? "forbidden" : "A cat");
  support::write(place / "batch.jsonl", batch);
  const auto ending = place.run({flux, "--batch", "batch.jsonl", "--out", "cats"});
  CAPTURE(ending.err);
  CHECK(ending.code == 1);
  CHECK(place.files(".png").size() == 5);
  CHECK(std::count(ending.out.begin(), ending.out.end(), '\n') == 5);
  CHECK(ending.err.find("batch.jsonl:2:1: error: ") == 0);
  CHECK(ending.err.find("contentPolicyViolation") != std::string::npos);
  CHECK(service.paid() == 5);
}

TEST_CASE("a batch with a wrong line sends nothing") {
  const testing::Simulation service(at_once);
  const Place place(service.url());
  support::write(place / "batch.jsonl", "{\"prompt\": \"A cat\"}\n\n{\"promt\": \"A cat\"}\n[1]\n");
  const auto ending = place.run({flux, "--batch", "batch.jsonl"});
  CHECK(ending.code == 1);
  CHECK(ending.err.find("batch.jsonl:3:1: error: ") != std::string::npos);
  CHECK(ending.err.find("batch.jsonl:4:1: error: ") != std::string::npos);
  CHECK(service.paid() == 0);
}

TEST_CASE("for machines a result is an object on a line") {
  const testing::Simulation service(at_once);
  const Place place(service.url());
  support::write(place / "inputs.json", R"({"prompt": "A cat"})");
  const auto ending = place.run({flux, "--inputs", "inputs.json", "--format", "json", "--out",
                                 "cats", "--parameter", "includeCost=true"});
  CAPTURE(ending.err);
  REQUIRE(ending.code == 0);
  const auto result = parsed(ending.out);
  CHECK(result["provider"] == flux);
  CHECK(result["cost"] == 0.0125);
  REQUIRE(result["files"].size() == 1);
  CHECK(result["files"][0]["format"] == "PNG");
  CHECK(fs::exists(place / result["files"][0]["path"].get<std::string>()));
}

TEST_CASE("without a key the official endpoint is not asked") {
  const Place place("");
  const auto ending = place.run({flux, "--input", "prompt=A cat"}, false);
  CHECK(ending.code == 3);
  CHECK(ending.err.find("RUNWARE_API_KEY") != std::string::npos);
}

TEST_CASE("a key that is refused ends the run at once") {
  testing::Server service;
  service.answer_by([](const testing::Received&) {
    return testing::json(R"({"errors": [{"code": "invalidApiKey", "message": "Invalid API key: )" +
                             std::string(key) + R"("}]})",
                         401);
  });
  const Place place(service.url());
  support::write(place / "batch.jsonl", "{\"prompt\": \"1\"}\n{\"prompt\": \"22\"}\n"
                                        "{\"prompt\": \"33\"}\n{\"prompt\": \"44\"}\n"
                                        "{\"prompt\": \"55\"}\n{\"prompt\": \"66\"}\n");
  const auto ending = place.run({flux, "--batch", "batch.jsonl"});
  CHECK(ending.code == 1);
  CHECK(ending.err.find("set RUNWARE_API_KEY to your key") != std::string::npos);
  CHECK(service.requests().size() == 1);
}

TEST_CASE("a page instead of a picture is not saved, and the run says where the result is") {
  testing::Server service;
  service.answer_by([&](const testing::Received& received) {
    if (received.method == "GET")
      return testing::page("<html>sorry</html>");
    const auto task = parsed(received.body).at(0);
    return testing::json(Json({{"data",
                                {{{"taskType", "imageInference"},
                                  {"taskUUID", task["taskUUID"]},
                                  {"imageURL", service.url("/one.png")}}}}})
                             .dump());
  });
  const Place place(service.url());
  const auto ending = place.run({flux, "--input", "prompt=A cat"});
  CHECK(ending.code == 1);
  CHECK(ending.err.find("AC8002") != std::string::npos);
  CHECK(ending.err.find(service.url("/one.png")) != std::string::npos);
  CHECK(place.files("").empty());
}

TEST_CASE("on a terminal the progress is gone before the result is printed") {
  const testing::Simulation service;
  const support::TemporaryFolder folder;
  const auto command = fmt::format("'{}' run {} --input 'prompt=A cat' --catalog '{}/catalog'",
                                   AIRCAT_BINARY, flux, AIRCAT_SOURCE_DIR);
  // `script` has a terminal, and shows what is written to it.
  const auto ending = cli_test::run(
      {"/usr/bin/script", "-qec", command, "/dev/null"},
      {folder.path(),
       {{"RUNWARE_BASE_URL", service.url()}, {"RUNWARE_API_KEY", key}, {"SHELL", "/bin/sh"}}});
  CAPTURE(ending.out);
  CHECK(ending.code == 0);
  const std::string cleared = "\r\033[K";
  CHECK(ending.out.find(cleared + "processing, 50 %, ") != std::string::npos);
  const auto path = ending.out.find("./flux-2-pro-");
  REQUIRE(path != std::string::npos);
  CHECK(ending.out.substr(path - cleared.size(), cleared.size()) == cleared);
}

TEST_CASE("Ctrl-C ends a run in order") {
  testing::Server service;
  service.answer_by(
      [](const testing::Received&) { return testing::in_manner(testing::Manner::silence); });
  const support::TemporaryFolder folder;
  const auto ending = cli_test::run({"/usr/bin/timeout", "--preserve-status", "-s", "INT", "0.3",
                                     AIRCAT_BINARY, "run", flux, "--input", "prompt=A cat",
                                     "--catalog", AIRCAT_SOURCE_DIR "/catalog"},
                                    {folder.path(), {{"RUNWARE_BASE_URL", service.url()}}});
  CHECK(ending.code == 1);
  CHECK(ending.err.find("(aborted)") != std::string::npos);
  CHECK(service.requests().size() == 1);
}

TEST_CASE("wrong usage is told apart from what the service refuses") {
  const Place place("http://127.0.0.1:9");
  CHECK(place.run({"runware/bfl/flux-2-por", "--input", "prompt=A cat"}).code == 3);
  CHECK(place.run({flux, "--input", "prompt"}).code == 1);
  CHECK(place.run({flux, "--input", "prompt=a", "--input", "prompt=b"}).code == 1);
  CHECK(place.run({flux, "--input", "prompt=A cat", "--image", "large"}).code == 3);
  CHECK(place.run({flux, "--input", "prompt=A cat", "--endpoint", "ftp://x"}).code == 3);
}

TEST_CASE("a service that cannot be reached is no fault of the request") {
  const Place place("http://127.0.0.1:9");
  const auto ending = place.run({flux, "--input", "prompt=A cat", "--timeout", "1"});
  CHECK(ending.code == 4);
  CHECK(ending.err.find("AC8001") != std::string::npos);
}
