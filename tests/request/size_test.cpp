#include "request/size.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>
#include <vector>

using namespace aircat::request;
using aircat::catalog::Axis;
using aircat::catalog::Pair;
using aircat::catalog::Size;
using aircat::catalog::SizeRow;

namespace aircat::catalog {
std::ostream& operator<<(std::ostream& out, const Pair& pair) {
  return out << pair.width << 'x' << pair.height;
}
} // namespace aircat::catalog

namespace {

Size sides(std::int64_t low, std::optional<std::int64_t> high, std::int64_t step) {
  Size size;
  size.width = size.height = Axis{low, high, step};
  return size;
}

Size listed(std::vector<Pair> pairs) {
  Size size;
  size.law = Size::Law::list;
  size.tier = "1k";
  for (const auto pair : pairs)
    size.rows.push_back(SizeRow{"1k", "key", {pair}, nullptr});
  return size;
}

Size random_law(std::mt19937& random) {
  const auto number = [&](int low, int high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(random);
  };
  auto size = sides(number(1, 30), number(30, 70), number(1, 9));
  if (number(0, 1))
    size.minimum_pixels = number(100, 1600);
  if (number(0, 1))
    size.maximum_pixels = number(1600, 4000);
  if (number(0, 1))
    size.minimum_ratio = Pair{number(1, 5), number(4, 9)};
  if (number(0, 1))
    size.maximum_ratio = Pair{number(5, 9), number(1, 5)};
  return size;
}

/// Looks at every pair.
std::optional<Pair> nearest_by_force(const Size& size, Pair wanted) {
  std::optional<Pair> best;
  std::int64_t least = 0;
  for (std::int64_t w = 1; w <= 70; ++w)
    for (std::int64_t h = 1; h <= 70; ++h) {
      if (!is_legal(size, {w, h}))
        continue;
      const auto distance = std::abs(w - wanted.width) + std::abs(h - wanted.height);
      if (!best || distance < least ||
          (distance == least && (w > best->width || (w == best->width && h > best->height)))) {
        best = Pair{w, h};
        least = distance;
      }
    }
  return best;
}

} // namespace

TEST_CASE("nearest size: the same as looking at every pair") {
  std::mt19937 random(20260101);
  int without = 0;
  for (int i = 0; i < 1500; ++i) {
    const auto size = random_law(random);
    const Pair wanted{std::uniform_int_distribution<std::int64_t>(1, 120)(random),
                      std::uniform_int_distribution<std::int64_t>(1, 120)(random)};
    const auto expected = nearest_by_force(size, wanted);
    without += expected ? 0 : 1;
    INFO("case " << i << ", wanted " << wanted);
    REQUIRE(nearest_size(size, wanted) == expected);
  }
  CHECK(without > 0); // laws that no pair obeys took part
  CHECK(without < 500);
}

TEST_CASE("size from an image: always legal, and some pair whenever one is legal") {
  std::mt19937 random(7);
  for (int i = 0; i < 1500; ++i) {
    const auto size = random_law(random);
    const Pair image{std::uniform_int_distribution<std::int64_t>(1, 5000)(random),
                     std::uniform_int_distribution<std::int64_t>(1, 5000)(random)};
    const auto result = size_from_image(size, std::nullopt, image);
    INFO("case " << i << ", image " << image);
    REQUIRE(result.has_value() == nearest_by_force(size, {1, 1}).has_value());
    if (result)
      REQUIRE(is_legal(size, *result));
  }
}

TEST_CASE("size from an image: the orientation stays where the law is the same for both sides") {
  std::mt19937 random(11);
  for (int i = 0; i < 2000; ++i) {
    auto size = random_law(random);
    size.minimum_ratio = Pair{1, 4};
    size.maximum_ratio = Pair{4, 1};
    const Pair image{std::uniform_int_distribution<std::int64_t>(1, 5000)(random),
                     std::uniform_int_distribution<std::int64_t>(1, 5000)(random)};
    const auto result = size_from_image(size, std::nullopt, image);
    if (!result)
      continue;
    INFO("case " << i << ", image " << image << ", result " << *result);
    if (image.width > image.height)
      REQUIRE(result->width >= result->height);
    else if (image.width < image.height)
      // Of two equally near pairs the wider one is taken, so only a step apart may turn.
      REQUIRE(result->width <= result->height + size.width.multiple_of);
  }
}

TEST_CASE("size from an image: within side limits the shape is kept") {
  const auto size = sides(256, 1920, 16);
  const auto from = [&](std::int64_t w, std::int64_t h) {
    return size_from_image(size, std::nullopt, {w, h});
  };
  CHECK(from(1024, 1024) == Pair{1024, 1024});
  CHECK(from(1000, 1000) == Pair{1008, 1008}); // 62.5 steps: up
  CHECK(from(4000, 1000) == Pair{1920, 480});
  CHECK(from(1000, 4000) == Pair{480, 1920});
  CHECK(from(100, 50) == Pair{512, 256});
  CHECK(from(1, 1) == Pair{256, 256});
  CHECK(from(100000, 100) == Pair{1920, 256}); // no longer possible
}

TEST_CASE("size from an image: steps that do not divide the limits") {
  const auto size = sides(100, 1000, 64);
  CHECK(size_from_image(size, std::nullopt, {1, 1}) == Pair{128, 128});
  CHECK(size_from_image(size, std::nullopt, {5000, 5000}) == Pair{960, 960});
  CHECK_FALSE(size_from_image(sides(65, 127, 64), std::nullopt, {1, 1}));
  CHECK_FALSE(nearest_size(sides(65, 127, 64), {1, 1}));
}

TEST_CASE("size from an image: no maximum keeps a large image, and huge ones are no trouble") {
  CHECK(size_from_image(sides(64, std::nullopt, 64), std::nullopt, {64000, 640}) ==
        Pair{64000, 640});
  const Pair huge{4'000'000'000'000'000, 3};
  REQUIRE(size_from_image(sides(64, 2048, 64), std::nullopt, huge) == Pair{2048, 64});
  CHECK(nearest_size(sides(64, 2048, 64), huge) == Pair{2048, 64});
}

TEST_CASE("size from an image: area and ratio") {
  auto size = sides(1, std::nullopt, 1);
  size.minimum_pixels = 3686400;
  size.maximum_pixels = 16777216;
  size.minimum_ratio = Pair{1, 16};
  size.maximum_ratio = Pair{16, 1};
  const auto small = size_from_image(size, std::nullopt, {640, 480});
  REQUIRE(small);
  CHECK(is_legal(size, *small));
  CHECK(std::abs(static_cast<double>(small->width) / static_cast<double>(small->height) - 4.0 / 3) <
        0.001);
  const auto strip = size_from_image(size, std::nullopt, {10000, 100});
  REQUIRE(strip);
  CHECK(is_legal(size, *strip));
  CHECK(strip->width >= strip->height * 15);
  CHECK(size_from_image(size, std::nullopt, {4096, 4096}) == Pair{4096, 4096});
}

TEST_CASE("legal: area and ratio are compared in integers, limits included") {
  auto size = sides(1, std::nullopt, 1);
  size.maximum_ratio = Pair{16, 9};
  CHECK(is_legal(size, {1600, 900}));
  CHECK_FALSE(is_legal(size, {1601, 900}));
  size.maximum_pixels = 1440000;
  CHECK(is_legal(size, {1600, 900}));
  CHECK_FALSE(is_legal(size, {1600, 901}));
  CHECK_FALSE(is_legal(size, {0, 900}));
  CHECK_FALSE(is_legal(size, {9007199254740991, 9007199254740991}));
}

TEST_CASE("a law that leaves next to nothing is found out in time") {
  auto size = sides(1, std::nullopt, 64);
  size.minimum_ratio = size.maximum_ratio = Pair{1001, 1000};
  CHECK(nearest_size(size, {1, 1}) == Pair{64064, 64000});
  size.maximum_pixels = 1'000'000;
  CHECK_FALSE(nearest_size(size, {1, 1}));
}

TEST_CASE("no maximum, and a height far from every legal one") {
  constexpr std::int64_t far = -9007199254740991;
  CHECK(nearest_size(sides(256, std::nullopt, 8), {1024, far}) == Pair{1024, 256});
  auto size = sides(256, std::nullopt, 8);
  size.minimum_ratio = Pair{1, 3};
  size.maximum_ratio = Pair{3, 1};
  CHECK(nearest_size(size, {768, far}) == Pair{768, 256});
}

TEST_CASE("a listed law: the row whose shape is nearest") {
  const auto size = listed({{1024, 1024}, {1344, 768}, {768, 1344}, {1152, 896}, {896, 1152}});
  const auto from = [&](std::int64_t w, std::int64_t h) {
    return size_from_image(size, std::nullopt, {w, h});
  };
  CHECK(from(4000, 3000) == Pair{1152, 896});
  CHECK(from(3000, 4000) == Pair{896, 1152});
  CHECK(from(5000, 100) == Pair{1344, 768});
  CHECK(from(1, 1) == Pair{1024, 1024});
  CHECK_FALSE(from(0, 10));
}

TEST_CASE("a listed law: ties go to the source's orientation, then to the earlier row") {
  const auto turned = listed({{720, 1280}, {1280, 720}, {2560, 1440}});
  CHECK(size_from_image(turned, std::nullopt, {500, 500}) ==
        Pair{1280, 720}); // a square is no portrait
  CHECK(size_from_image(turned, std::nullopt, {16, 9}) == Pair{1280, 720});
  CHECK(size_from_image(turned, std::nullopt, {9, 16}) == Pair{720, 1280});
}

TEST_CASE("a listed law: only the wanted tier takes part, and only the first sizes of its rows") {
  Size size;
  size.law = Size::Law::list;
  size.tier = "2k";
  size.rows = {{"1k", "1:1", {{1024, 1024}}, nullptr},
               {"2k", "16:9", {{2560, 1440}, {2000, 2000}}, nullptr}};
  CHECK(size_from_image(size, std::nullopt, {1, 1}) == Pair{2560, 1440});
  CHECK(size_from_image(size, "1k", {1, 1}) == Pair{1024, 1024});
  CHECK_FALSE(size_from_image(size, "4k", {1, 1}));
  CHECK(is_legal(size, {2000, 2000}));
  CHECK(nearest_size(size, {2001, 1999}) == Pair{2000, 2000});
}
