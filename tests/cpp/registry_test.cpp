#include "runware/registry.hpp"

#include <catch2/catch.hpp>

#include <set>

TEST_CASE("providers are found by id, model and capability") {
  const auto& registry = runware::registry();
  const auto* provider = registry.find("runware/bfl/flux-2-pro/image2image");
  REQUIRE(provider != nullptr);
  CHECK(provider->facts->air == "bfl:5@1");
  CHECK(registry.find("runware/bfl/no-such") == nullptr);
  CHECK(registry.of_model("bfl:5@1").size() == 2);
  CHECK(registry.of_model("no:such@1").empty());
  for (const auto* found : registry.with_capability("text-to-video"))
    CHECK(found->facts->kind == "video");
  CHECK_FALSE(registry.with_capability("text-to-video").empty());
  CHECK(registry.with_capability("no-such").empty());
}

TEST_CASE("ids are unique") {
  std::set<std::string_view> ids;
  for (const auto& provider : runware::registry().all())
    CHECK(ids.insert(provider.facts->id).second);
}

TEST_CASE("a provider of the registry builds and checks from JSON") {
  const auto* provider = runware::registry().find("runware/bfl/flux-2-pro");
  REQUIRE(provider != nullptr);
  const auto request = provider->request(R"({"prompt": "a lighthouse"})", {});
  CHECK(request.model() == "bfl:5@1");
  CHECK(provider->check(R"({"prompt": "a lighthouse"})", {}).empty());
  CHECK(provider->check(R"({"prompt": 5})", {}).at(0).code == "AC3130");
  CHECK(provider->check("no JSON", {}).at(0).code == "AC3105");
}
