#include "lint/read/translation_key.hpp"

#include <catch2/catch.hpp>

using namespace aircat::lint;
using Form = TranslationKey::Form;

TEST_CASE("a key is read by its .property., since ids contain dots and slashes") {
  const auto key = parse_key("ly.img.plugin-ai-video-generation-web.runware/google/veo-3.1/"
                             "image2video.property.duration.5");
  CHECK(key.form == Form::property);
  CHECK(key.media == Media::video);
  CHECK(key.provider == "runware/google/veo-3.1/image2video");
  CHECK(key.field == "duration");
  CHECK(key.rest == "5");
}

TEST_CASE("the four places of a text") {
  const auto form = [](const char* key) { return parse_key(key).form; };
  CHECK(form("ly.img.plugin-ai-image-generation-web.a/b.property.prompt") == Form::property);
  CHECK(form("ly.img.plugin-ai-generation-web.property.prompt") == Form::generic);
  CHECK(form("ly.img.plugin-ai-image-generation-web.a/b.defaults.property.prompt") ==
        Form::provider_default);
  CHECK(form("ly.img.plugin-ai-generation-web.defaults.property.prompt") == Form::generic_default);
}

TEST_CASE("history and image selection belong to providers, whose ids are paths") {
  CHECK(parse_key("libraries.runware/bfl/flux-2-dev.history.label").provider ==
        "runware/bfl/flux-2-dev");
  CHECK(parse_key("panel.ly.img.ai.runware/bfl/flux-2-dev.imageSelection").form == Form::selection);
  CHECK(parse_key("libraries.ly.img.image.history.label").form == Form::other);
}

TEST_CASE("keys of others are left alone, and those that are nearly ours are not") {
  for (const auto* key : {"common.save", "ly.img.plugin-ai-image-generation-web.panel.title", "",
                          "ly.img.plugin-ai-generation-web.action.generate", "a.property.b",
                          "ly.img.plugin-ai-audio-generation-web.x/y.property.prompt"})
    CHECK(parse_key(key).form == Form::other);
  for (const auto* key : {"ly.img.plugin-ai-image-generation-web..property.prompt",
                          "ly.img.plugin-ai-image-generation-web.a/b.property.",
                          "ly.img.plugin-ai-image-generation-web.a/b.property.prompt.",
                          "ly.img.plugin-ai-image-generation-web.a/b.properties.prompt",
                          "ly.img.plugin-ai-image-generation-web.a /b.property.prompt",
                          "ly.img.plugin-ai-image-genration-web.a/b.property.prompt"})
    CHECK(parse_key(key).form == Form::malformed);
}
