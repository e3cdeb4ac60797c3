#include "lint/lint.hpp"
#include "lint/resolve.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <string>

using namespace aircat;

namespace {

constexpr auto asked = "ly.img.plugin-ai-image-generation-web.runware/acme/one.property.size.1:1";

} // namespace

TEST_CASE("a text is looked for in four places, and the first that has one is shown") {
  const auto keys = lint::lookup_keys(asked);
  CHECK(keys ==
        std::vector<std::string>{
            asked, "ly.img.plugin-ai-generation-web.property.size.1:1",
            "ly.img.plugin-ai-image-generation-web.runware/acme/one.defaults.property.size.1:1",
            "ly.img.plugin-ai-generation-web.defaults.property.size.1:1"});
  for (unsigned present = 0; present < 16; ++present) {
    const support::TemporaryFolder folder;
    std::string text = R"({ "en": { "ly.img.plugin-ai-generation-web.property.other": "x")";
    for (std::size_t i = 0; i < keys.size(); ++i)
      if ((present >> i & 1U) != 0)
        text += ", \"" + keys[i] + "\": \"" + std::to_string(i) + "\"";
    std::ofstream(folder.path() / "translations.json") << text << " } }";
    Findings findings;
    const auto lookups = lint::resolve({folder.path().string()}, {}, asked, "en", findings);
    REQUIRE(lookups.size() == 4);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      INFO(present << " " << i);
      CHECK(lookups[i].text.has_value() == ((present >> i & 1U) != 0));
      if (lookups[i].text)
        CHECK(*lookups[i].text == std::to_string(i));
    }
    CHECK(lint::resolve({folder.path().string()}, {}, asked, "de", findings)[0].text ==
          std::nullopt);
  }
}

TEST_CASE("only a key of a provider's field can be looked up") {
  CHECK(lint::lookup_keys("app.title").empty());
  CHECK(lint::lookup_keys("libraries.runware/acme/one.history.label").empty());
}
