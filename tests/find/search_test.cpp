#include "support.hpp"

#include "find/facts.hpp"
#include "find/search.hpp"

#include <algorithm>
#include <cmath>

using namespace aircat;
using namespace aircat::find;
using namespace aircat::find::test;

namespace {

bool finds(Query query, std::string_view id) {
  query.lifecycle = "any";
  const auto found = search(own(), query);
  return std::any_of(found.begin(), found.end(),
                     [&](const auto* provider) { return provider->id == id; });
}

constexpr auto hailuo = "runware/minimax/hailuo-02";
constexpr auto kling_o1 = "runware/klingai/kling-video-o1";

} // namespace

TEST_CASE("sizes and durations must go together") {
  CHECK(finds({.size = ImageSize{1920, 1080}}, hailuo));
  CHECK(finds({.duration = 10}, hailuo));
  CHECK(finds({.size = ImageSize{1920, 1080}, .duration = 6}, hailuo));
  CHECK_FALSE(finds({.size = ImageSize{1920, 1080}, .duration = 10}, hailuo));
  CHECK_FALSE(finds({.size = ImageSize{1920, 1081}}, hailuo));
}

TEST_CASE("images count as far as a rule leaves room for them") {
  CHECK(finds({.minimum_references = 7}, kling_o1));
  CHECK_FALSE(finds({.minimum_references = 8}, kling_o1));
  CHECK(finds({.size = ImageSize{1920, 1080}}, kling_o1));
  CHECK_FALSE(finds({.size = ImageSize{1920, 1080}, .minimum_references = 1}, kling_o1));
  // One image, at one of two places.
  CHECK(finds({.minimum_references = 1}, "runware/bria/bria-rmbg-v2/removebackground"));
  CHECK_FALSE(finds({.minimum_references = 2}, "runware/bria/bria-rmbg-v2/removebackground"));
}

TEST_CASE("a frame is one of the images") {
  const std::string id = std::string(kling_o1) + "/image2video";
  CHECK(finds({.minimum_references = 2, .frames = {"last", "last"}}, id));
  CHECK_FALSE(finds({.minimum_references = 3, .frames = {"first"}}, id));
  CHECK_FALSE(finds({.frames = {"first"}}, kling_o1));
}

TEST_CASE("a ratio is a legal size of that shape or name") {
  constexpr auto flux = "runware/bfl/flux-2-dev";
  CHECK(finds({.ratio = ImageSize{16, 9}}, flux));
  CHECK(finds({.ratio = ImageSize{32, 18}}, flux));
  CHECK_FALSE(finds({.ratio = ImageSize{1, 100}}, flux));
  CHECK(finds({.size = ImageSize{1024, 1024}, .ratio = ImageSize{1, 1}}, flux));
  CHECK_FALSE(finds({.size = ImageSize{1024, 1024}, .ratio = ImageSize{16, 9}}, flux));
}

TEST_CASE("a parameter is taken, with a value or whatever it is") {
  constexpr auto veo = "runware/google/veo-3.1";
  CHECK(finds({.parameters = {"providerSettings.google"}}, veo));
  CHECK_FALSE(finds({.parameters = {"providerSettings.goo"}}, veo));
  CHECK(finds({.parameters = {"providerSettings.google.generateAudio=true"}}, veo));
  CHECK_FALSE(finds({.parameters = {"providerSettings.google.generateAudio=loud"}}, veo));
  CHECK(finds({.duration = 8, .parameters = {"duration=8"}}, veo));
  CHECK_FALSE(finds({.duration = 8, .parameters = {"duration=4"}}, veo));
}

TEST_CASE("texts are found in any case, each by itself") {
  CHECK(finds({.texts = {"flux.2", "BLACK FOREST"}}, "runware/bfl/flux-2-pro"));
  CHECK(finds({.texts = {"bfl:5@1"}}, "runware/bfl/flux-2-pro"));
  CHECK_FALSE(finds({.texts = {"flux.2", "kling"}}, "runware/bfl/flux-2-pro"));
}

TEST_CASE("what is retired is left out unless it is asked for") {
  const auto all = search(own(), {.lifecycle = "any"}).size();
  const auto active = search(own(), {}).size();
  const auto retired = search(own(), {.lifecycle = "retired"}).size();
  CHECK(retired > 0);
  CHECK(active + retired == all);
  for (const auto* provider : search(own(), {}))
    CHECK(provider->model->retired.empty());
}

TEST_CASE("of several values one is enough; of several criteria all must hold") {
  const auto both = search(own(), {.capabilities = {"caption", "upscale"}}).size();
  CHECK(both == search(own(), {.capabilities = {"caption"}}).size() +
                    search(own(), {.capabilities = {"upscale"}}).size());
  CHECK(search(own(), {.capabilities = {"caption"}, .kinds = {"video"}}).empty());
}

TEST_CASE("what stands alone in the way is named with what would be found without it") {
  const Query query{.vendors = {"minimax"}, .size = ImageSize{1920, 1080}, .duration = 10};
  REQUIRE(search(own(), query).empty());
  for (const auto& [criterion, found] : obstacles(own(), query)) {
    auto rest = query;
    if (criterion == "vendor")
      rest.vendors.clear();
    else if (criterion == "size")
      rest.size.reset();
    else if (criterion == "duration")
      rest.duration.reset();
    else
      FAIL(criterion);
    CHECK(found == search(own(), rest).size());
    CHECK(found > 0);
  }
  CHECK(obstacles(own(), query).size() == 3);
}

TEST_CASE("names that nothing has are said with the nearest") {
  CHECK(faults_of(own(), {.capabilities = {"imge-to-image"}}) ==
        std::vector<std::string>{
            "--capability: there is no 'imge-to-image'; did you mean 'image-to-image'?"});
  CHECK(faults_of(own(), {.output_format = "jpg", .parameters = {"fps=24", "inputs"}}).empty());
  CHECK(faults_of(own(), {.lifecycle = "dead", .parameters = {"sead=1"}}).size() == 2);
}

TEST_CASE("figures out of range are said to be so") {
  const auto is_fine = [](const Query& query) { return faults_of(own(), query).empty(); };
  CHECK(is_fine({.size = ImageSize{1, 1'000'000}, .minimum_references = 100}));
  CHECK_FALSE(is_fine({.size = ImageSize{0, 1}}));
  CHECK_FALSE(is_fine({.size = ImageSize{1, 1'000'001}}));
  CHECK_FALSE(is_fine({.ratio = ImageSize{0, 0}}));
  CHECK_FALSE(is_fine({.duration = -1}));
  CHECK_FALSE(is_fine({.duration = std::nan("")}));
  CHECK_FALSE(is_fine({.minimum_references = 0}));
  CHECK_FALSE(is_fine({.minimum_references = 101}));
  CHECK_FALSE(is_fine({.prompt_length = 1'000'001}));
  CHECK_FALSE(is_fine({.parameters = {"frameImages[].frame=first"}}));
  CHECK(is_fine({.parameters = {"frameImages[].frame"}}));
}

TEST_CASE("facts have every key for every provider") {
  std::vector<std::string> keys;
  each_provider([&](const catalog::Provider& provider) {
    const auto facts = facts_of(provider);
    std::vector<std::string> own_keys;
    for (const auto& [key, value] : facts.items())
      own_keys.push_back(key);
    if (keys.empty())
      keys = own_keys;
    CHECK(own_keys == keys);
  });
}
