#include "aircat/pipeline_configuration.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace aircat;

namespace {

PipelineConfiguration parse(const std::string& text) {
  return PipelineConfiguration::parse(text, "c.yaml");
}

/// A configuration with a key and one more line of YAML.
std::string with(const std::string& line) {
  return "providers:\n  image:\n    runware:\n      api_key: \"secret-word\"\n      " + line + "\n";
}

std::string fault_of(const std::string& text) {
  try {
    (void)parse(text);
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "";
}

void check_defaults(const PipelineConfiguration& configuration) {
  CHECK(configuration.model == "runware:100@1");
  CHECK(configuration.image_size == ImageSize{512, 512});
  CHECK(configuration.steps == 20);
  CHECK(configuration.guidance == 7);
  CHECK(configuration.rate_limit_delay == 1.0);
  CHECK(configuration.timeout == 30);
  CHECK(configuration.batch_size == 4);
  CHECK(configuration.endpoint == "https://api.runware.ai/v1");
  CHECK(configuration.output_folder == "media/images");
  CHECK(configuration.include_cost);
  CHECK_FALSE(configuration.cache);
  CHECK(configuration.cache_folder.empty());
  CHECK(configuration.parallel_downloads == 4);
}

} // namespace

TEST_CASE("S5-02 a configuration with a key only has the defaults") {
  const auto yaml = parse("providers:\n  image:\n    runware:\n      api_key: your-api-key\n");
  CHECK(yaml.api_key == "your-api-key");
  check_defaults(yaml);
  const auto json = parse(R"({"providers":{"image":{"runware":{"api_key":"your-api-key"}}}})");
  CHECK(json.api_key == "your-api-key");
  check_defaults(json);
}

TEST_CASE("S5-02 all keys are read, from YAML and from JSON") {
  const std::string yaml = R"(
video: {anything: [1, 2]}
providers:
  video: {runware: {unknown: 1}}
  image:
    other: {api_key: 5}
    runware:
      api_key: "k" # a comment
      model: "bfl:5@1"
      image_size: "1024x768"
      steps: 30
      guidance: 3.5
      rate_limit_delay: 0.25
      timeout: 60
      batch_size: 8
      endpoint: http://127.0.0.1:8080/v1
      output_folder: out/pictures
      include_cost: false
      cache: true
      cache_folder: out/cache
      parallel_downloads: 2
)";
  const std::string json = R"({"providers": {"image": {"runware": {
	"api_key": "k", "model": "bfl:5@1", "image_size": "1024x768", "steps": 30, "guidance": 3.5,
	"rate_limit_delay": 0.25, "timeout": 60, "batch_size": 8,
	"endpoint": "http:\/\/127.0.0.1:8080/v1", "output_folder": "out/pictures",
	"include_cost": false, "cache": true, "cache_folder": "out/cache", "parallel_downloads": 2
}}, "video": {}}})";
  for (const auto& text : {yaml, json}) {
    const auto configuration = parse(text);
    CHECK(configuration.api_key == "k");
    CHECK(configuration.model == "bfl:5@1");
    CHECK(configuration.image_size == ImageSize{1024, 768});
    CHECK(configuration.steps == 30);
    CHECK(configuration.guidance == 3.5);
    CHECK(configuration.rate_limit_delay == 0.25);
    CHECK(configuration.timeout == 60);
    CHECK(configuration.batch_size == 8);
    CHECK(configuration.endpoint == "http://127.0.0.1:8080/v1");
    CHECK(configuration.output_folder == "out/pictures");
    CHECK_FALSE(configuration.include_cost);
    CHECK(configuration.cache);
    CHECK(configuration.cache_folder == "out/cache");
    CHECK(configuration.parallel_downloads == 2);
  }
}

TEST_CASE("S5-03 the key is required") {
  for (const std::string text :
       {"", "{}", "providers:", "providers: {image: {}}", "providers: {image: {runware: {}}}",
        "providers: {image: {runware: }}", R"({"providers":{"image":{"runware":{"steps":5}}}})",
        R"({"providers":{"image":{"runware":null}}})",
        R"({"providers":{"image":{"runware":{"api_key":null,"model":"bad"}}}})",
        "providers: {image: {runware: {model: bad, api_key: ''}}}"}) {
    CAPTURE(text);
    CHECK(fault_of(text) == "Missing required Runware config key: api_key");
  }
  CHECK_THROWS_WITH(PipelineConfiguration().check(),
                    "Missing required Runware config key: api_key");
}

TEST_CASE("S5-04 the model must be an AIR") {
  for (const std::string model : {"bfl5@1", "a:b", ":1@1", "runware:100", "a b:1@1", "A:1@1"})
    CHECK(fault_of(with("model: \"" + model + "\"")) == "Invalid Runware model format: " + model);
  CHECK(fault_of(with("model: \"\"")) == "Invalid Runware model format: ");
  for (const std::string model : {"runware:101@1", "openai:dall-e-3@1", "google:gemma@4-31b"})
    CHECK(parse(with("model: " + model)).model == model);
}

TEST_CASE("S5-05 the size must be WIDTHxHEIGHT") {
  for (const std::string size :
       {"512", "0x512", "512x0", "512X512x1", "512x512x1", "512X512", "512x", "x512", "-1x5",
        "+512x512", "0512x512", " 512x512", "512 x 512", "9999999x1", "99999999999999999999x1"})
    CHECK(fault_of(with("image_size: \"" + size + "\"")) == "Invalid image size format: " + size);
  CHECK(parse(with("image_size: 1x2")).image_size == ImageSize{1, 2});
  PipelineConfiguration configuration;
  configuration.api_key = "k";
  configuration.image_size = {0, 512};
  CHECK_THROWS_WITH(configuration.check(), "Invalid image size format: 0x512");
}

TEST_CASE("S5-06 figures have ranges, and are refused with their place") {
  const std::string at = "c.yaml:5:7: providers.image.runware.";
  CHECK(fault_of(with("steps: 0")) == at + "steps is 0; it must be at least 1");
  CHECK(fault_of(with("guidance: -1")) == at + "guidance is -1; it must be at least 0");
  CHECK(fault_of(with("timeout: 0")) == at + "timeout is 0; it must be 0.001 to 86400 seconds");
  CHECK(fault_of(with("batch_size: 0")) == at + "batch_size is 0; it must be 1 to 1000");
  CHECK(fault_of(with("rate_limit_delay: -1")) ==
        at + "rate_limit_delay is -1; it must be 0 to 86400 seconds");
  CHECK(fault_of(with("parallel_downloads: 65")) ==
        at + "parallel_downloads is 65; it must be 1 to 64");
  CHECK(fault_of(with("cache_folder: x")) == at + "cache_folder is set, but cache is not true");
  CHECK(fault_of(with("endpoint: ftp://host")) == at + "endpoint must be an http or https URL");
  CHECK(parse(with("rate_limit_delay: 0")).rate_limit_delay == 0);
  CHECK(parse(with("guidance: 0")).guidance == 0);

  PipelineConfiguration configuration;
  configuration.api_key = "k";
  CHECK_NOTHROW(configuration.check());
  configuration.timeout = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(configuration.check(), std::invalid_argument);
  configuration.timeout = 30;
  configuration.guidance = std::numeric_limits<double>::infinity();
  CHECK_THROWS_AS(configuration.check(), std::invalid_argument);
}

TEST_CASE("values of another type are refused") {
  const std::string at = "c.yaml:5:7: providers.image.runware.";
  CHECK(fault_of(with("steps: 016")) ==
        at + "steps is 016; it must be a whole number, such as 4"); // octal in YAML 1.1
  CHECK(fault_of(with("steps: 20.0")) ==
        at + "steps is 20.0; it must be a whole number, such as 4");
  CHECK(fault_of(with("steps: 0x14")) ==
        at + "steps is 0x14; it must be a whole number, such as 4");
  CHECK(fault_of(with("steps: '20'")) == at + "steps is 20; it must be a whole number, such as 4");
  CHECK(fault_of(with("steps: [20]")) == at + "steps must be a whole number, such as 4");
  CHECK(fault_of(with("steps:")) == at + "steps must be a whole number, such as 4");
  CHECK(fault_of(with("steps: 99999999999999999999")) ==
        at + "steps is 99999999999999999999; it must be a whole number, such as 4");
  CHECK(fault_of(with("timeout: 30s")) == at + "timeout is 30s; it must be a number, such as 1.5");
  CHECK(fault_of(with("timeout: .nan")) ==
        at + "timeout is .nan; it must be a number, such as 1.5");
  CHECK(fault_of(with("timeout: 1:30")) ==
        at + "timeout is 1:30; it must be a number, such as 1.5");
  CHECK(fault_of(with("cache: yes")) == at + "cache is yes; it must be true or false");
  CHECK(fault_of(with("model: 5")) == at + "model is 5; it must be a text: put it in quotes");
  CHECK(fault_of(R"({"providers":{"image":{"runware":{"api_key":"k",
"steps":"20"}}}})") ==
        "c.yaml:2:1: providers.image.runware.steps is 20; it must be a whole number, "
        "such as 4");
}

TEST_CASE("unknown keys are refused, with the nearest one") {
  CHECK(fault_of(with("step: 20")) ==
        "c.yaml:5:7: providers.image.runware has no key \"step\": did you mean 'steps'?");
  CHECK(fault_of(with("xyz: 20")) ==
        "c.yaml:5:7: providers.image.runware has no key \"xyz\": there are api_key, model, "
        "image_size, steps, guidance, rate_limit_delay, timeout, batch_size, endpoint, "
        "output_folder, include_cost, cache, cache_folder, parallel_downloads");
  CHECK(fault_of(with("<<: {steps: 5}")).find("has no key \"<<\"") != std::string::npos);
}

TEST_CASE("keys that stand twice are refused") {
  CHECK(fault_of(with("steps: 5\n      steps: 6")) ==
        "c.yaml:6:7: the key \"steps\" stands here twice");
  CHECK(fault_of("providers: {}\nproviders: {}") ==
        "c.yaml:2:1: the key \"providers\" stands here twice");
  CHECK(fault_of(R"({"providers":{},"providers":{}})").find("c.yaml:1:17: ") == 0);
}

TEST_CASE("what is no map, no YAML and no JSON is refused with its place") {
  CHECK(fault_of("providers: [1]") == "c.yaml:1:12: \"image\" is looked for here, in a map");
  CHECK(fault_of("providers:\n  image:\n    runware: 5") ==
        "c.yaml:3:14: providers.image.runware must be a map");
  CHECK(fault_of("a: b: c").find("c.yaml:1:5: this is no YAML: ") == 0);
  CHECK(fault_of("a: 1\n---\nb: 2") == "c.yaml: there are 2 documents, and one is taken");
  CHECK(fault_of("{\"providers\": }").find("c.yaml:1:15: ") == 0);
  CHECK(fault_of(R"({"providers":5})") ==
        "c.yaml:1:14: \"image\" is looked for here, in an object");
  CHECK(fault_of(R"({"providers":{"image":{"runware":5}}})") ==
        "c.yaml:1:34: providers.image.runware must be an object");
  CHECK_FALSE(fault_of(std::string(10'000, '[')).empty());
}

TEST_CASE("S5-28 no message about a configuration has the key in it") {
  for (const std::string line :
       {"steps: 0", "step: 1", "model: x", "image_size: x", "endpoint: x", "cache: x", "a: b: c",
        "api_key: other", "\t x", "timeout: &a *a"}) {
    CAPTURE(line);
    const auto fault = fault_of(with(line));
    CHECK_FALSE(fault.empty());
    CHECK(fault.find("secret-word") == std::string::npos);
  }
  const std::string start = "providers: {image: {runware: {api_key: ";
  for (const std::string key : {"[secret-word]", "{secret-word: 1}", "5550123", "true"}) {
    const auto fault = fault_of(start + key + "}}}");
    CHECK(fault.find("api_key must be a text: put it in quotes") != std::string::npos);
    CHECK(fault.find("secret-word") == std::string::npos);
    CHECK(fault.find("555") == std::string::npos);
  }
}

TEST_CASE("a configuration is read from a file") {
  const support::TemporaryFolder folder;
  const auto file = folder.path() / "config.yaml";
  support::write(file, with("steps: 5"));
  CHECK(PipelineConfiguration::read(file).steps == 5);
  support::write(file, with("steps: 0"));
  CHECK_THROWS_WITH(PipelineConfiguration::read(file),
                    Catch::Contains("config.yaml:5:7: providers.image.runware.steps is 0"));
  CHECK_THROWS_AS(PipelineConfiguration::read(folder.path() / "missing"), std::invalid_argument);
  CHECK_THROWS_WITH(PipelineConfiguration::read(folder.path()), Catch::Contains("Is a directory"));
}
