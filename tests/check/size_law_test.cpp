#include "check/size_law.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <optional>
#include <random>

using namespace aircat;
using catalog::Pair;
using catalog::Size;

namespace {

std::optional<Pair> nearest_by_trying_all(const Size& size, Pair to, std::int64_t largest) {
  std::optional<Pair> best;
  std::int64_t least = 0;
  for (std::int64_t w = 1; w <= largest; ++w)
    for (std::int64_t h = 1; h <= largest; ++h) {
      if (!check::size_problem(size, {w, h}).empty())
        continue;
      const auto distance = std::abs(w - to.width) + std::abs(h - to.height);
      if (!best || distance < least ||
          (distance == least && (w > best->width || (w == best->width && h > best->height)))) {
        best = {w, h};
        least = distance;
      }
    }
  return best;
}

std::string text(std::optional<Pair> pair) {
  return pair ? check::written(*pair) : "none";
}

} // namespace

TEST_CASE("a size is judged by side, pixels and ratio") {
  Size size;
  size.width = size.height = {256, 1920, 16};
  CHECK(check::size_problem(size, {1024, 1024}).empty());
  CHECK(check::size_problem(size, {240, 1024}) == "the width is below 256");
  CHECK(check::size_problem(size, {1024, 1936}) == "the height is above 1920");
  CHECK(check::size_problem(size, {1000, 1024}) == "the width is no multiple of 16");
  size = {};
  size.minimum_pixels = 3'686'400;
  size.maximum_pixels = 16'777'216;
  size.minimum_ratio = Pair{1, 16};
  size.maximum_ratio = Pair{16, 1};
  CHECK(check::size_problem(size, {2560, 1440}).empty());
  CHECK(check::size_problem(size, {1024, 1024}) == "it has fewer than 3686400 pixels");
  CHECK(check::size_problem(size, {8192, 4096}) == "it has more than 16777216 pixels");
  CHECK(check::size_problem(size, {16000, 999}) == "it is wider than 16:1");
  CHECK(check::size_problem(size, {999, 16000}) == "it is narrower than 1:16");
}

TEST_CASE("the nearest legal size is the one that trying all sizes finds") {
  constexpr std::int64_t largest = 48;
  std::mt19937 random(20251);
  const auto below = [&](std::int64_t n) {
    return std::uniform_int_distribution<std::int64_t>(1, n)(random);
  };
  int legal = 0, illegal = 0;
  for (int i = 0; i < 400; ++i) {
    Size size;
    const auto low = below(20);
    size.width = size.height = {low, std::min(low + below(28) - 1, largest), below(8)};
    if (i % 2)
      size.minimum_pixels = below(900);
    if (i % 3)
      size.maximum_pixels = size.minimum_pixels.value_or(0) + below(900);
    if (i % 5 == 0)
      size.maximum_ratio = Pair{below(4), below(4)};
    if (i % 7 == 0)
      size.minimum_ratio = Pair{below(3), below(5)};
    const Pair to{below(64), below(64)};
    const auto expected = nearest_by_trying_all(size, to, largest);
    INFO("case " << i << ", to " << check::written(to));
    CHECK(text(check::nearest_size(size, to)) == text(expected));
    CHECK(check::has_legal_size(size) == expected.has_value());
    ++(expected ? legal : illegal);
  }
  CHECK(legal > 50);
  CHECK(illegal > 50);
}
