#include <catch2/catch.hpp>

#include "naming/case.hpp"
#include "naming/slug.hpp"

using namespace aircat::naming;

TEST_CASE("names are converted between cases") {
  struct Row {
    std::string_view name, pascal, camel, snake, kebab, screaming;
  };
  const Row rows[] = {
      {"aspect_ratio", "AspectRatio", "aspectRatio", "aspect_ratio", "aspect-ratio",
       "ASPECT_RATIO"},
      {"aspectRatio", "AspectRatio", "aspectRatio", "aspect_ratio", "aspect-ratio", "ASPECT_RATIO"},
      {"AspectRatio", "AspectRatio", "aspectRatio", "aspect_ratio", "aspect-ratio", "ASPECT_RATIO"},
      {"veo-3.1", "Veo31", "veo31", "veo_3_1", "veo-3-1", "VEO_3_1"},
      {"veo-3.1-fast", "Veo31Fast", "veo31Fast", "veo_3_1_fast", "veo-3-1-fast", "VEO_3_1_FAST"},
      {"flux-2-pro", "Flux2Pro", "flux2Pro", "flux_2_pro", "flux-2-pro", "FLUX_2_PRO"},
      {"text2image", "Text2image", "text2image", "text2image", "text2image", "TEXT2IMAGE"},
      {"Text2Image", "Text2Image", "text2Image", "text2_image", "text2-image", "TEXT2_IMAGE"},
      {"taskUUID", "TaskUuid", "taskUuid", "task_uuid", "task-uuid", "TASK_UUID"},
      {"HTTPServer", "HttpServer", "httpServer", "http_server", "http-server", "HTTP_SERVER"},
      {"numberResults", "NumberResults", "numberResults", "number_results", "number-results",
       "NUMBER_RESULTS"},
      {"CFGScale", "CfgScale", "cfgScale", "cfg_scale", "cfg-scale", "CFG_SCALE"},
      {"providerSettings.google.generateAudio", "ProviderSettingsGoogleGenerateAudio",
       "providerSettingsGoogleGenerateAudio", "provider_settings_google_generate_audio",
       "provider-settings-google-generate-audio", "PROVIDER_SETTINGS_GOOGLE_GENERATE_AUDIO"},
      {"1080p", "1080p", "1080p", "1080p", "1080p", "1080P"},
      {"4K", "4K", "4K", "4_k", "4-k", "4_K"},
      {"  --x__y--  ", "XY", "xY", "x_y", "x-y", "X_Y"},
      {"", "", "", "", "", ""},
      {"日本", "", "", "", "", ""},
      {"naïve", "NaVe", "naVe", "na_ve", "na-ve", "NA_VE"},
  };
  for (const auto& row : rows) {
    INFO(row.name);
    CHECK(pascal_case(row.name) == row.pascal);
    CHECK(camel_case(row.name) == row.camel);
    CHECK(snake_case(row.name) == row.snake);
    CHECK(kebab_case(row.name) == row.kebab);
    CHECK(screaming_case(row.name) == row.screaming);
    CHECK(snake_case(snake_case(row.name)) == row.snake);
    CHECK(kebab_case(snake_case(row.name)) == row.kebab);
  }
}

TEST_CASE("slugs are safe as path segments") {
  for (const std::string_view good :
       {"veo-3.1", "flux-2-pro", "4o", "a", "com", "com10", "console", "nul0"}) {
    INFO(good);
    CHECK(is_slug(good));
  }
  for (const std::string_view bad :
       {"",    ".", "..",  ".a",    "-a",  "a..b", "a.",       "A",   "a/b", "a\\b", "a b",
        "a\n", "ü", "con", "con.x", "nul", "com1", "lpt9.txt", "a:b", "a*",  "a%2f"}) {
    INFO(bad);
    CHECK_FALSE(is_slug(bad));
  }
  CHECK_FALSE(is_slug(std::string_view("a\0", 2)));
  CHECK(is_slug(std::string(64, 'a')));
  CHECK_FALSE(is_slug(std::string(65, 'a')));
}
