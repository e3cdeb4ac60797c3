#include "catalog/placement.hpp"

#include <catch2/catch.hpp>

using namespace aircat::catalog;

TEST_CASE("placements are paths of the wire") {
  const auto nested = read_placement("inputs.referenceImages");
  REQUIRE(nested);
  CHECK(nested->kind == Placement::Kind::parameter);
  CHECK(nested->path == "inputs.referenceImages");
  CHECK(nested->steps.size() == 2);
}

TEST_CASE("an element of an array is selected by a field") {
  const auto last = read_placement("frameImages[frame=last].inputImage");
  REQUIRE(last);
  CHECK(last->path == "frameImages[].inputImage");
  CHECK(last->steps[0].select_key == "frame");
  CHECK(last->steps[0].select_value == "last");
  CHECK(selectors_of(*last) == std::vector<std::string>{"frameImages[].frame"});
}

TEST_CASE("sizes are placements of their own") {
  CHECK(read_placement("size")->kind == Placement::Kind::size);
  CHECK(read_placement("size.key")->kind == Placement::Kind::size_key);
  CHECK(read_placement("size.tier")->kind == Placement::Kind::size_tier);
}

TEST_CASE("what is no placement is refused") {
  for (const auto* text : {"", ".", "a.", ".a", "a..b", "a[", "a[]", "a[b].c", "a[b=].c", "a[b=c]",
                           "a[b=c", "a-b", "a b"}) {
    INFO(text);
    CHECK_FALSE(read_placement(text));
  }
}

TEST_CASE("naming a parameter names its containers, its fields and its element") {
  CHECK(belongs_with("frameImages", "frameImages[].inputImage"));
  CHECK(belongs_with("frameImages[].frame", "frameImages[].inputImage"));
  CHECK(belongs_with("frameImages[].frame", "frameImages"));
  CHECK(belongs_with("outpaint.left", "outpaint"));
  CHECK_FALSE(belongs_with("outpaint.left", "outpaint.right"));
  CHECK_FALSE(belongs_with("inputs.image", "inputs.referenceImages"));
  CHECK_FALSE(belongs_with("frameImagesOther", "frameImages"));
}
