#include "support.hpp"

#include "prove/grid.hpp"

#include <algorithm>
#include <set>

using namespace aircat;
using namespace aircat::prove;
using namespace aircat::prove::test;

namespace {

Grid grid_of(const std::string& id, GridSize size = GridSize::limited) {
  return grid(provider(fixture(), "runware/acme/" + id), size);
}

const Axis& axis(const Grid& grid, std::string_view name) {
  for (const auto& candidate : grid.axes)
    if ((candidate.input ? candidate.input->name : "image") == name)
      return candidate;
  throw std::runtime_error("no axis " + std::string(name));
}

std::vector<std::string> shown(const Axis& axis) {
  std::vector<std::string> texts;
  for (const auto& choice : axis.choices)
    texts.push_back(choice.shown);
  return texts;
}

const Case& boundary(const Grid& grid, const std::string& what) {
  for (const auto& one : grid.cases)
    if (one.what == what)
      return one;
  throw std::runtime_error("no case " + what);
}

} // namespace

TEST_CASE("axes: each offered value, given and left out, fewest and most files") {
  const auto edit = grid_of("range/image2image");
  CHECK(shown(axis(edit, "image_url")) ==
        std::vector<std::string>{"https://example.com/1.png", "3 files"});
  CHECK(axis(edit, "image_url").choices[1].value.size() == 3);
  CHECK(axis(edit, "prompt").choices.size() == 1); // required
  const auto film = grid_of("film/image2video");
  CHECK(shown(axis(film, "duration")) == std::vector<std::string>{"5s", "8s", "10s", "left out"});
  CHECK(shown(axis(film, "end_image_url")) ==
        std::vector<std::string>{"https://example.com/1.png", "left out"});
  CHECK(shown(axis(film, "format")) ==
        std::vector<std::string>{"1280x720", "720x1280", "1920x1080", "left out"});
  CHECK(shown(axis(grid_of("list"), "tier")) == std::vector<std::string>{"1k", "2k", "left out"});
}

TEST_CASE("axes: multiples of a fraction are those that people write") {
  const auto clip = grid(provider(own(), "runware/bytedance/seedance-1-pro-fast"));
  CHECK(shown(axis(clip, "duration")) == std::vector<std::string>{"1.2", "12", "left out"});
}

TEST_CASE("source images: extreme shapes and both sides of the limits, only where they decide") {
  const auto images = axis(grid_of("range/image2image"), "image").choices;
  const auto has = [&](std::int64_t w, std::int64_t h) {
    return std::any_of(images.begin(), images.end(), [&](const Choice& c) {
      return c.image == catalog::Pair{w, h};
    });
  };
  CHECK(has(256, 256));
  CHECK(has(255, 255));
  CHECK(has(1920, 1920));
  CHECK(has(1921, 1921));
  CHECK(has(1920, 256));
  CHECK(has(1, 1));
  CHECK(has(10000, 100));
  CHECK(has(100, 10000));
  CHECK_THROWS(axis(grid_of("range"), "image"));
  CHECK_THROWS(axis(grid_of("area/image2image"), "image"));
}

TEST_CASE("the full product while it is small, in a fixed order, without repetition") {
  const auto list = grid_of("list");
  REQUIRE(list.product);
  std::size_t product = 1;
  for (const auto& one : list.axes)
    product *= one.choices.size();
  std::set<std::vector<std::size_t>> seen;
  for (const auto& one : list.cases)
    if (one.what.empty())
      CHECK(seen.insert(one.choices).second);
  CHECK(seen.size() == product);
  CHECK(list.cases.front().inputs.dump() ==
        R"({"prompt":"a calm lake ","aspect_ratio":"1:1","tier":"1k"})");
}

TEST_CASE("beyond 2,000 every single value and every pair of values, unless all are asked for") {
  auto large = provider(fixture(), "runware/acme/film/image2video");
  auto input = *large.input("duration");
  for (const char* name : {"a", "b", "c"}) {
    input.name = name;
    large.inputs.push_back(input);
  }
  const auto limited = grid(large);
  REQUIRE_FALSE(limited.product);
  std::set<std::vector<std::size_t>> combinations;
  for (const auto& one : limited.cases)
    if (one.what.empty())
      CHECK(combinations.insert(one.choices).second);
  for (std::size_t a = 0; a < limited.axes.size(); ++a)
    for (std::size_t b = a + 1; b < limited.axes.size(); ++b)
      for (std::size_t i = 0; i < limited.axes[a].choices.size(); ++i)
        for (std::size_t j = 0; j < limited.axes[b].choices.size(); ++j)
          REQUIRE(std::any_of(combinations.begin(), combinations.end(), [&](const auto& choices) {
            return choices[a] == i && choices[b] == j;
          }));
  CHECK(grid(large, GridSize::full).cases.size() > 10 * limited.cases.size());
}

TEST_CASE("boundaries: texts, files, missing inputs, unknown images, quick actions") {
  const auto edit = grid_of("range/image2image");
  CHECK(boundary(edit, "prompt of 2 characters").expect == Expect::accepted);
  CHECK(boundary(edit, "prompt of 1 characters").expect == Expect::found_illegal);
  CHECK(boundary(edit, "prompt of 20 characters").inputs["prompt"].get<std::string>().size() == 20);
  CHECK(boundary(edit, "prompt of 21 characters").expect == Expect::found_illegal);
  CHECK(boundary(edit, "4 of image_urls").expect == Expect::refused);
  CHECK(boundary(edit, "no prompt").expect == Expect::refused);
  CHECK(boundary(edit, "a source image of unknown size").expect == Expect::refused);
  CHECK(boundary(grid_of("film/image2video"), "a source image of unknown size").expect ==
        Expect::accepted);
  CHECK(boundary(edit, "quick action combineImages").inputs.contains("image_urls"));
  CHECK_THROWS(boundary(grid_of("range"), "quick action combineImages"));
}

TEST_CASE("cases are made one by one, in the order of the grid, as long as they are wanted") {
  for (const auto* id : {"list", "range/image2image", "film/image2video"}) {
    const auto& one = provider(fixture(), "runware/acme/" + std::string(id));
    const auto all = grid(one);
    std::size_t seen = 0;
    each_case(one, [&](const Case& other) {
      REQUIRE(seen < all.cases.size());
      CHECK(other.inputs == all.cases[seen].inputs);
      CHECK(other.what == all.cases[seen].what);
      ++seen;
      return true;
    });
    CHECK(seen == all.cases.size());
    for (const std::size_t wanted : {std::size_t{1}, all.cases.size() - 1}) {
      seen = 0;
      each_case(one, [&](const Case&) { return ++seen < wanted; });
      CHECK(seen == wanted);
    }
  }
}
