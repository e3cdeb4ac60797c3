#include "site/size_diagram.hpp"

#include "render/support.hpp"

using namespace aircat;
using aircat::render_test::model;
using aircat::render_test::SmallCatalog;

namespace {

std::string words(const std::string& size) {
  const SmallCatalog small(model(R"("size": )" + size));
  return site::size_in_words(small.provider().size);
}

std::string diagram(const std::string& size) {
  const SmallCatalog small(model(R"("size": )" + size));
  return site::size_data(small.provider().size, "d").find("diagram")->code()->value;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("the law of a size in words") {
  CHECK(words("false") == "takes none");
  CHECK(words(R"({ "from": "api" })") == "chosen by the model");
  CHECK(words(R"({ "side": { "minimum": 256, "maximum": 1920, "multipleOf": 16 } })") ==
        "sides of 256 to 1,920 pixels, multiples of 16");
  CHECK(words(R"({ "sizes": { "a": { "1:1": "512x512" } } })") == "512×512");
  CHECK(words(R"({ "sizes": { "a": { "1:1": "512x512", "2:1": "1024x512" } } })") ==
        "one of 2 sizes");
  CHECK(words(R"({ "side": { "minimum": 64 }, "pixels": { "maximum": 1000000 },
                   "ratio": { "minimum": "1:4", "maximum": "4:1" } })") ==
        "sides of at least 64 pixels; up to 1,000,000 pixels in all; width:height 1:4 to 4:1");
}

TEST_CASE("a diagram is to scale and says in words what it shows") {
  const auto svg = diagram(R"({ "sizes": { "a": { "1:1": "512x512", "2:1": "1024x512" } } })");
  CHECK(has(svg, R"(role="img" aria-labelledby="d-title")"));
  CHECK(has(svg, "Named sizes: 1024×512, 512×512</title>"));
  // 1024 pixels are 320 units.
  CHECK(has(svg, R"(<rect class="size" x="44.0" y="174.0" width="320.0" height="160.0"/>)"));
  CHECK(has(svg, R"(<rect class="size" x="44.0" y="174.0" width="160.0" height="160.0"/>)"));
  CHECK_FALSE(has(svg, "class=\"legal\""));
}

TEST_CASE("a law by limits is an area") {
  const auto svg = diagram(R"({ "side": { "minimum": 1024, "maximum": 2048, "multipleOf": 8 } })");
  CHECK(has(svg, R"(<path class="legal" d="M204.0 14.0L364.0 14.0L364.0 174.0L204.0 174.0Z"/>)"));
  CHECK(diagram("false").empty());
}
