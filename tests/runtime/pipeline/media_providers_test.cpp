#include "aircat/media_providers.hpp"
#include "aircat/pipeline.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <sstream>
#include <stdexcept>

using namespace aircat;

namespace {

class Painter : public ImageProvider {
public:
  std::string_view name() const override { return "painter"; }

protected:
  MediaResult generate_media_impl(const MediaRequest&, const MediaOptions&) override { return {}; }
};

} // namespace

TEST_CASE("S5-27 the provider is registered as (image, runware)") {
  const MediaProviders providers;
  CHECK(providers.has("image", "runware"));
  CHECK_FALSE(providers.has("video", "runware"));
  CHECK(providers.names() ==
        std::vector<std::pair<std::string, std::string>>{{"image", "runware"}});
  const auto provider = providers.create(
      "image", "runware", {"providers: {image: {runware: {api_key: k}}}", "config.yaml"});
  CHECK(provider->name() == "runware");
  CHECK(dynamic_cast<RunwareProvider*>(provider.get()) != nullptr);
}

TEST_CASE("S5-27 the template of a configuration has all keys, with their defaults") {
  const auto file = std::string(AIRCAT_SOURCE_DIR) + "/examples/pipeline.yaml";
  const auto from_template = PipelineConfiguration::read(file);
  const auto defaults =
      PipelineConfiguration::parse("providers: {image: {runware: {api_key: your-api-key}}}");
  CHECK(from_template == defaults);
  try {
    (void)PipelineConfiguration::parse("providers: {image: {runware: {xyz: 1}}}");
  } catch (const std::invalid_argument& error) { // which names all keys
    const std::string message = error.what();
    auto text = support::read(file).value();
    std::istringstream keys(message.substr(message.find("there are ") + 10));
    for (std::string key; std::getline(keys >> std::ws, key, ',');)
      CHECK_THAT(text, Catch::Contains("\n      " + key + ":"));
  }
}

TEST_CASE("S5-27 a configuration that is wrong fails at once") {
  const MediaProviders providers;
  CHECK_THROWS_WITH(providers.create("image", "runware", {"{}"}),
                    "Missing required Runware config key: api_key");
  CHECK_THROWS_WITH(
      providers.create("image", "runware",
                       {"providers: {image: {runware: {api_key: k, steps: 0}}}", "config.yaml"}),
      Catch::StartsWith("config.yaml:1:43: "));
}

TEST_CASE("providers can be added, each name once") {
  MediaProviders providers;
  providers.add("image", "painter",
                [](const ConfigurationText&) { return std::make_unique<Painter>(); });
  CHECK(providers.create("image", "painter", {})->name() == "painter");
  CHECK(providers.names().size() == 2);
  CHECK_THROWS_WITH(providers.add("image", "painter", {}),
                    "there is a provider (\"image\", \"painter\") already");
  CHECK_FALSE(MediaProviders().has("image", "painter")); // no global state
}

TEST_CASE("an unknown provider is refused, with the nearest one") {
  const MediaProviders providers;
  CHECK_THROWS_WITH(providers.create("image", "runwar", {}),
                    "there is no provider (\"image\", \"runwar\"): did you mean 'runware'?");
  CHECK_THROWS_AS(providers.create("sound", "runware", {}), std::invalid_argument);
}
