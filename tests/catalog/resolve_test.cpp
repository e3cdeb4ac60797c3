#include "catalog/load.hpp"

#include <catch2/catch.hpp>

#include <map>

using namespace aircat;
using namespace aircat::catalog;

namespace {

/// The project's own catalog, read once.
const Catalog& real_catalog() {
  static const auto catalog = [] {
    Findings findings;
    auto loaded = load(AIRCAT_SOURCE_DIR "/catalog", 2, findings);
    REQUIRE_FALSE(findings.has_errors());
    return loaded;
  }();
  return catalog;
}

const Provider& provider(std::string_view id) {
  for (const auto& model : real_catalog().models)
    for (const auto& candidate : model->providers)
      if (candidate->id == id)
        return *candidate;
  throw std::runtime_error("no such provider: " + std::string(id));
}

std::vector<std::string> shown(const Input& input) {
  std::vector<std::string> values;
  for (const auto& offer : input.offers)
    values.push_back(offer.shown);
  return values;
}

} // namespace

TEST_CASE("models are in order of their slugs, found by AIR, id and slug") {
  const auto& catalog = real_catalog();
  REQUIRE(catalog.find("bytedance:5@0"));
  CHECK(catalog.find("bytedance:5@0") == catalog.find("bytedance/seedream-4"));
  CHECK(catalog.find("seedream-4") == catalog.find("bytedance/seedream-4"));
  CHECK(catalog.find("nothing") == nullptr);
  for (std::size_t i = 1; i < catalog.models.size(); ++i)
    CHECK(std::pair(catalog.models[i - 1]->vendor, catalog.models[i - 1]->slug) <
          std::pair(catalog.models[i]->vendor, catalog.models[i]->slug));
}

TEST_CASE("null in a task drops a parameter that is common to the others") {
  std::vector<std::string_view> paths;
  for (const auto& parameter : real_catalog().tasks.at("ping").parameters)
    paths.push_back(parameter.path);
  CHECK(paths == std::vector<std::string_view>{"ping"});
}

TEST_CASE("a model narrows what the task defines") {
  const auto& pro = provider("runware/bfl/flux-2-pro");
  const auto* prompt = pro.parameter("positivePrompt");
  REQUIRE(prompt);
  CHECK(prompt->limits.max_length == 3000);
  CHECK(prompt->node->find("maxLength")->document->name().ends_with("models/bfl/flux-2-pro.json"));
  CHECK(prompt->node->find("type")->document->name().ends_with("tasks/imageInference.json"));
  CHECK(pro.size.width.minimum == 256);
  CHECK(pro.size.width.maximum == 1920);
  CHECK(pro.size.width.multiple_of == 16);
  CHECK(pro.size.law == Size::Law::limits);
}

TEST_CASE("an enum replaces the generic range") {
  const auto* duration = provider("runware/openai/sora-2").parameter("duration");
  REQUIRE(duration);
  CHECK(duration->limits.enumeration.size() == 3);
  CHECK_FALSE(duration->limits.maximum);
}

TEST_CASE("offered values are the texts of wire values") {
  const auto& sora = provider("runware/openai/sora-2");
  const auto* duration = sora.input("duration");
  REQUIRE(duration);
  CHECK(shown(*duration) == std::vector<std::string>{"4", "8", "12"});
  CHECK(duration->offers[1].wire->integer == 8);
  CHECK(duration->offers[1].label == "8 seconds");
  CHECK(duration->default_shown == "8");
}

TEST_CASE("sizes are offered with labels and icons") {
  const auto* format = provider("runware/google/veo-3.1").input("format");
  REQUIRE(format);
  CHECK(shown(*format) ==
        std::vector<std::string>{"1280x720", "720x1280", "1920x1080", "1080x1920"});
  CHECK(format->offers[0].label == "Landscape HD (1280×720)");
  CHECK(format->offers[0].icon == "ratio16by9");
  const auto* ratio = provider("runware/bytedance/seedream-4").input("aspect_ratio");
  REQUIRE(ratio);
  CHECK(shown(*ratio) == std::vector<std::string>{"1:1", "16:9", "9:16", "4:3", "3:4"});
  CHECK(ratio->offers[0].label == "Square");
}

TEST_CASE("a ratio without a sprite gets the free one") {
  const auto* format = provider("runware/openai/gpt-image-1").input("format");
  REQUIRE(format);
  CHECK(format->offers[1].shown == "1536x1024");
  CHECK(format->offers[1].icon == "ratioFree");
}

TEST_CASE("a size input disappears where no size is sent") {
  const auto& edit = provider("runware/google/nano-banana-2-pro/image2image");
  CHECK(edit.size.from == Size::From::api);
  CHECK_FALSE(edit.input("aspect_ratio"));
  const auto fixed = std::find_if(edit.request.begin(), edit.request.end(),
                                  [](const Fixed& f) { return f.path == "resolution"; });
  REQUIRE(fixed != edit.request.end());
  CHECK(fixed->layer == Layer::entry);
}

TEST_CASE("several files are accepted where the parameter is an array of more than one") {
  CHECK(provider("runware/bfl/flux-2-pro/image2image").input("image_url")->several);
  CHECK(provider("runware/bfl/flux-2-pro/image2image")
            .parameter("inputs.referenceImages")
            ->limits.max_items == 9);
  CHECK_FALSE(provider("runware/openai/sora-2/image2video").input("image_url")->several);
}

TEST_CASE("naming a field of an element names the whole element") {
  const auto& video = provider("runware/google/veo-3.1/image2video");
  REQUIRE(video.parameter("frameImages[].frame"));
  REQUIRE(video.parameter("frameImages"));
  CHECK(video.parameter("frameImages")->limits.max_items == 2);
}

TEST_CASE("upscalers offer the factors of their models") {
  const std::pair<std::string_view, std::vector<std::string>> expected[] = {
      {"bria:52@1", {"2", "4"}}, {"runware:500@1", {"2"}},      {"runware:501@1", {"2"}},
      {"runware:502@1", {"2"}},  {"runware:503@1", {"2", "4"}},
  };
  for (const auto& [air, factors] : expected) {
    INFO(air);
    const auto* model = real_catalog().find(air);
    REQUIRE(model);
    const auto& upscaler = *model->providers.front();
    CHECK(upscaler.status == Status::implemented);
    CHECK(shown(*upscaler.input("upscale_factor")) == factors);
  }
}

TEST_CASE("upscalers and removers of backgrounds take one image, no prompt and no size") {
  std::map<std::string_view, int> implemented;
  for (const auto& model : real_catalog().models)
    for (const auto& one : model->providers) {
      const auto& capability = one->capability->slug;
      if (capability != "upscale" && capability != "remove-background")
        continue;
      INFO(one->id);
      implemented[capability] += one->status == Status::implemented ? 1 : 0;
      CHECK(one->task->name == (capability == "upscale" ? "upscale" : "removeBackground"));
      CHECK(one->input("image_url")->to.path == "inputImage");
      CHECK_FALSE(one->input("image_url")->several);
      CHECK(one->input("image_url")->required == (one->status == Status::implemented));
      CHECK_FALSE(one->input("prompt"));
      CHECK(one->size.refused);
    }
  CHECK(implemented["upscale"] == 5);
  CHECK(implemented["remove-background"] == 11);
}

TEST_CASE("all providers are resolved whatever the number of threads") {
  Findings findings;
  const auto one = load(AIRCAT_SOURCE_DIR "/catalog", 1, findings);
  std::vector<std::string> a, b;
  const auto collect = [](const Catalog& catalog, std::vector<std::string>& ids) {
    for (const auto& model : catalog.models)
      for (const auto& candidate : model->providers)
        ids.push_back(candidate->id);
  };
  collect(one, a);
  collect(real_catalog(), b);
  CHECK(a.size() > 40);
  CHECK(a == b);
}
