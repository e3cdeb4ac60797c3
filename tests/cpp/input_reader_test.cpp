#include "runware/bfl/flux_2_pro.hpp"
#include "runware/openai/gpt_image_1.hpp"

#include "aircat/error.hpp"

#include <catch2/catch.hpp>

namespace {

using Edit = runware::bfl::Flux2ProImageToImage;

std::string refusal(std::string_view json) {
  try {
    (void)Edit::read(json);
  } catch (const aircat::RunwareValidationError& error) {
    std::string all;
    for (const auto& finding : error.detail().findings)
      all += finding.code + " " + finding.pointer + " " + finding.message + "\n";
    return all;
  }
  return "";
}

} // namespace

TEST_CASE("inputs are read from JSON") {
  const auto one = Edit::read(R"({"prompt": "at night", "image_url": "a"})");
  CHECK(one.prompt == "at night");
  CHECK(one.image_urls == std::vector<std::string>{"a"});
  const auto many = Edit::read(R"({"image_urls": ["a", "b"], "image_url": "c", "prompt": null})");
  CHECK(many.image_urls == std::vector<std::string>{"a", "b"});
  CHECK(many.prompt.empty());
}

TEST_CASE("wrong inputs are refused with all that is wrong") {
  CHECK(refusal(R"({"promt": "x", "image_url": 5})") ==
        "AC3130 /image_url \"image_url\" takes texts, not number\n"
        "AC3001 /promt runware/bfl/flux-2-pro/image2image has no input \"promt\"; did you mean "
        "'prompt'?\n");
  CHECK(refusal("[1]") == "AC3000  the inputs are no object of fields\n");
  CHECK(refusal("{") == "AC3105  the inputs are no JSON\n");
}

TEST_CASE("what is not offered is refused with what is") {
  try {
    (void)runware::bfl::Flux2ProTextToImage::read(R"({"prompt": "x", "aspect_ratio": "16:10"})");
    FAIL("it was read");
  } catch (const aircat::RunwareValidationError& error) {
    CHECK(error.code() == "AC3003");
    CHECK(error.detail().findings.at(0).allowed == "1:1, 16:9, 9:16, 4:3, 3:4");
  }
}
