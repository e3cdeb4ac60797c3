#include "described.hpp"

#include "catalog/node_json.hpp"

using namespace aircat;
using namespace aircat::facts;

namespace {

const Json& images() {
  static const auto loaded = table("image-models.json");
  return loaded;
}

std::set<std::string> named_or_listed(const Json& list) {
  return (list.is_string() ? images().at("sizes").at(list.get<std::string>()) : list)
      .get<std::set<std::string>>();
}

void check_side(const Described& described, const Json& side) {
  const auto step = side.value("multipleOf", std::int64_t{1});
  const auto least = side.at("minimum").get<std::int64_t>();
  const auto most = side.at("maximum").get<std::int64_t>();
  const auto square = [](std::int64_t length) {
    return std::to_string(length) + "x" + std::to_string(length);
  };
  CHECK(described.takes_size(square(least)));
  CHECK(described.takes_size(square(most)));
  CHECK_FALSE(described.takes_size(square(least - step)));
  CHECK_FALSE(described.takes_size(square(most + step)));
  CHECK(described.takes_size(square(least + 1)) == (step == 1));
}

/// `1:16` to `16:1` between so many pixels.
void check_area(const Described& described, const Json& size) {
  const auto& own = described.provider.size;
  CHECK(own.minimum_pixels == size.at("pixels").at("minimum").get<std::int64_t>());
  CHECK(own.maximum_pixels == size.at("pixels").at("maximum").get<std::int64_t>());
  CHECK(size.at("ratio") == Json{{"minimum", "1:16"}, {"maximum", "16:1"}});
  CHECK(described.takes_size("4096x4096"));
  CHECK_FALSE(described.takes_size("4096x4097"));
  CHECK(described.takes_size("1920x1920"));
  CHECK_FALSE(described.takes_size("1920x1919"));
  CHECK(described.takes_size("8000x500"));
  CHECK_FALSE(described.takes_size("8001x500"));
  std::set<std::string> offered;
  for (const auto& row : own.rows)
    offered.insert(std::to_string(row.first().width) + "x" + std::to_string(row.first().height));
  CHECK(offered == size.at("offered").get<std::set<std::string>>());
}

void check_size(const Described& described, const Json& size) {
  if (size.is_boolean()) {
    CHECK_FALSE(described.takes_size("1024x1024"));
  } else if (size.contains("list")) {
    described.check_sizes(named_or_listed(size.at("list")));
  } else if (size.contains("side")) {
    check_side(described, size.at("side"));
  } else {
    check_area(described, size);
  }
}

void check_text(const Described& described, const char* path, const Json& expected) {
  if (expected.is_boolean())
    CHECK_FALSE(described.takes(path, "not this"));
  else if (!expected.is_null())
    described.check_lengths(path, expected.at("minimum"), expected.at("maximum"));
}

} // namespace

TEST_CASE("image models are called and offered as their sources say") {
  for_each_model(images(), check_identity);
}

TEST_CASE("image models have the limits that their sources give") {
  for_each_model(images(), [](const Json& row, const catalog::Model& model) {
    for_each_capability(row, model, [&](const Json&, const Described& described) {
      for (const auto& [key, path] :
           {std::pair{"prompt", "positivePrompt"}, std::pair{"negativePrompt", "negativePrompt"}})
        if (row.contains(key))
          check_text(described, path, row.at(key));
      for (const auto* path : {"steps", "CFGScale"})
        if (row.contains(path))
          described.check_range(path, row.at(path));
      if (row.contains("factors"))
        for (int factor = 1; factor <= 5; ++factor) {
          const auto& factors = row.at("factors");
          const bool listed = std::find(factors.begin(), factors.end(), factor) != factors.end();
          CHECK(described.takes("upscaleFactor", factor) == listed);
        }
    });
  });
}

TEST_CASE("image models take the sizes that their sources list, and no others") {
  for_each_model(images(), [](const Json& row, const catalog::Model& model) {
    for_each_capability(row, model, [&](const Json& expected, const Described& described) {
      if (!expected.value("sendsSize", true))
        CHECK_FALSE(described.provider.size.is_sent());
      if (row.contains("size") && !row.at("size").is_null())
        check_size(described, row.at("size"));
    });
  });
}

TEST_CASE("images and masks go where the sources say") {
  for_each_model(images(), [](const Json& row, const catalog::Model& model) {
    for_each_capability(row, model, [&](const Json& expected, const Described& described) {
      for (const auto* role : {"image", "mask"})
        if (expected.contains(role))
          described.check_placement(expected.at(role));
    });
  });
}

TEST_CASE("what is a part of another model says of which") {
  for_each_model(images(), [](const Json& row, const catalog::Model& model) {
    CHECK((model.part_of ? catalog::to_json(*model.part_of) : Json()) ==
          row.value("partOf", Json()));
  });
}
