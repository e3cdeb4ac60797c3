#include "aircat/media_providers.hpp"
#include "aircat/pipeline.hpp"

#include <catch2/catch.hpp>

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
