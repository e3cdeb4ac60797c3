#include "aircat/runware_image_service.hpp"

#include <catch2/catch.hpp>

#include <map>

using namespace aircat;
using namespace aircat::service;

namespace {

Environment variables(std::map<std::string, std::string> values) {
  return [values = std::move(values)](const std::string& name) -> std::optional<std::string> {
    const auto found = values.find(name);
    return found == values.end() ? std::nullopt : std::optional(found->second);
  };
}

RunwareConfiguration with(const std::string& name, const std::string& value) {
  return RunwareConfiguration::from_environment(variables({{name, value}, {"HOME", "/home/fox"}}));
}

std::string refusal(const std::string& name, const std::string& value) {
  try {
    (void)with(name, value);
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "";
}

} // namespace

TEST_CASE("S6-13 the configuration has its defaults") {
  const auto configuration = RunwareConfiguration::from_environment(variables({}));
  CHECK(configuration.api_key.empty());
  CHECK_FALSE(configuration.is_configured());
  CHECK(configuration.timeout == std::chrono::seconds(120));
  CHECK(configuration.max_retries == 3);
  CHECK(configuration.retry_delay == std::chrono::seconds(2));
  CHECK(configuration.base_url == "https://api.runware.ai/v1");
  CHECK(configuration.default_model == "runware:101@1");
  CHECK(configuration.fallback_models == std::vector<std::string>{"blackforestlabs:flux-dev@1",
                                                                  "openai:dall-e-3@1",
                                                                  "ideogram:ideogram-v1@1"});
  CHECK(configuration.max_concurrent_requests == 5);
  CHECK(configuration.connection_pool_size == 3);
  CHECK(configuration.storage == "/tmp/gaia_images");
}

TEST_CASE("S6-14 each variable sets its figure") {
  CHECK(with("RUNWARE_API_KEY", "k").api_key == "k");
  CHECK(with("RUNWARE_TIMEOUT", "7").timeout == std::chrono::seconds(7));
  CHECK(with("RUNWARE_MAX_RETRIES", "0").max_retries == 0);
  CHECK(with("RUNWARE_RETRY_DELAY", "0.25").retry_delay == std::chrono::milliseconds(250));
  CHECK(with("RUNWARE_BASE_URL", "http://localhost:1/x").base_url == "http://localhost:1/x");
  CHECK(with("RUNWARE_DEFAULT_MODEL", "bfl:5@1").default_model == "bfl:5@1");
  CHECK(with("RUNWARE_MAX_CONCURRENT", "9").max_concurrent_requests == 9);
  CHECK(with("RUNWARE_POOL_SIZE", "2").connection_pool_size == 2);
}

TEST_CASE("S6-14 an empty variable is one that is not set") {
  for (const auto* name : {"RUNWARE_API_KEY", "RUNWARE_TIMEOUT", "RUNWARE_MAX_RETRIES",
                           "RUNWARE_RETRY_DELAY", "RUNWARE_BASE_URL", "RUNWARE_DEFAULT_MODEL",
                           "RUNWARE_MAX_CONCURRENT", "RUNWARE_POOL_SIZE", "IMAGE_STORAGE_PATH"})
    CHECK(refusal(name, "") == "");
}

TEST_CASE("S6-14 what is no number or out of range fails clearly") {
  CHECK(refusal("RUNWARE_TIMEOUT", "soon") ==
        "RUNWARE_TIMEOUT: must be a whole number of seconds from 1 to 86400, not \"soon\"");
  for (const auto* value : {"0", "-1", "1.5", "12s", " 12", "99999999999999999999"})
    CHECK_THAT(refusal("RUNWARE_TIMEOUT", value), Catch::Contains("RUNWARE_TIMEOUT"));
  for (const auto* value : {"x", "-1", "101"})
    CHECK_THAT(refusal("RUNWARE_MAX_RETRIES", value), Catch::Contains("RUNWARE_MAX_RETRIES"));
  for (const auto* value : {"x", "-0.5", "nan", "inf", "2,5"})
    CHECK_THAT(refusal("RUNWARE_RETRY_DELAY", value), Catch::Contains("RUNWARE_RETRY_DELAY"));
  for (const auto* name : {"RUNWARE_MAX_CONCURRENT", "RUNWARE_POOL_SIZE"})
    for (const auto* value : {"x", "0", "-1"})
      CHECK_THAT(refusal(name, value), Catch::Contains(name));
  CHECK_THAT(refusal("RUNWARE_DEFAULT_MODEL", "flux"), Catch::Contains("must be an AIR"));
  CHECK_THAT(refusal("RUNWARE_BASE_URL", "wss://api.runware.ai/v1"),
             Catch::Contains("must be an http or https URL"));
}

TEST_CASE("S6-14 all that is wrong is said at once, and the key is not repeated") {
  try {
    (void)RunwareConfiguration::from_environment(
        variables({{"RUNWARE_API_KEY", "two words"}, {"RUNWARE_TIMEOUT", "x"}}));
    FAIL("must throw");
  } catch (const std::invalid_argument& error) {
    CHECK_THAT(error.what(), Catch::Contains("RUNWARE_API_KEY") &&
                                 Catch::Contains("\nRUNWARE_TIMEOUT") &&
                                 !Catch::Contains("two words"));
  }
}

TEST_CASE("S6-08 the storage path may begin with the home") {
  CHECK(with("IMAGE_STORAGE_PATH", "~/images").storage == "/home/fox/images");
  CHECK(with("IMAGE_STORAGE_PATH", "~").storage == "/home/fox");
  CHECK(with("IMAGE_STORAGE_PATH", "/a/~b").storage == "/a/~b");
  CHECK_THAT(refusal("IMAGE_STORAGE_PATH", "~cat/images"), Catch::Contains("IMAGE_STORAGE_PATH"));
  CHECK_THROWS_AS(
      RunwareConfiguration::from_environment(variables({{"IMAGE_STORAGE_PATH", "~/images"}})),
      std::invalid_argument);
}

TEST_CASE("S6-12 the shared service is the same each time, and none without a key") {
  SharedRunwareService configured(variables({{"RUNWARE_API_KEY", "k"}}));
  const auto service = configured.get();
  REQUIRE(service);
  CHECK(service->is_configured());
  CHECK(configured.get() == service);
  SharedRunwareService other(variables({{"RUNWARE_API_KEY", "k"}}));
  CHECK(other.get() != service);

  SharedRunwareService unconfigured(variables({}));
  CHECK(unconfigured.get() == nullptr);
  CHECK(unconfigured.get() == nullptr);
}

TEST_CASE("S6-12 a shared service that cannot be made is tried again") {
  bool is_wrong = true;
  SharedRunwareService shared([&](const std::string& name) -> std::optional<std::string> {
    if (name == "RUNWARE_API_KEY")
      return "k";
    return name == "RUNWARE_TIMEOUT" && is_wrong ? std::optional<std::string>("x") : std::nullopt;
  });
  CHECK_THROWS_AS(shared.get(), std::invalid_argument);
  is_wrong = false;
  CHECK(shared.get() != nullptr);
}
