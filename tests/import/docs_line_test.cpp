#include "import/docs_line.hpp"

#include <catch2/catch.hpp>

using namespace aircat::importing;

namespace {

LineFacts facts_of(const char* line) {
  return read_line(plain_line(line));
}

} // namespace

TEST_CASE("a line gives its bounds") {
  const auto side = facts_of("- `integer, min: 256, max: 1920, multiples of 16`");
  CHECK(side.minimum == 256);
  CHECK(side.maximum == 1920);
  CHECK(side.multiple_of == 16);
  for (const auto* line :
       {"2-3000 characters", "2–3000 characters", "between 2 and 3000", "from 2 to 3000",
        "Min: 2 | Max: 3000", "minimum 2, maximum 3000", "at least 2 and at most 3000"}) {
    INFO(line);
    const auto facts = facts_of(line);
    CHECK(facts.minimum == 2);
    CHECK(facts.maximum == 3000);
    CHECK(facts.values.empty());
  }
  CHECK(facts_of("up to 9 reference images").maximum == 9);
  CHECK(facts_of("divisible by 64").multiple_of == 64);
  CHECK(facts_of("1.2 to 12 in steps of 0.1").multiple_of == 0.1);
}

TEST_CASE("a line gives its values") {
  using Texts = std::vector<std::string>;
  CHECK(facts_of("5 or 10 seconds").values == Texts{"5", "10"});
  CHECK(facts_of("4, 8 or 12 seconds").values == Texts{"4", "8", "12"});
  CHECK(facts_of("Possible values: `a`, `b` and `c`").values == Texts{"a", "b", "c"});
  CHECK(facts_of("Allowed values: 5s, 10s (default: 5)").values == Texts{"5", "10"});
  CHECK(facts_of("Allowed values: 5s, 10s (default: 5)").fallback == "5");
  CHECK(facts_of("Min: 0 | Max: 5 | Default: 2").fallback == "2");
}

TEST_CASE("a line gives its sizes") {
  const auto facts = facts_of("**Dimensions**: `1024x1024` (1:1), `1280×720` (16:9)");
  CHECK(facts.pairs == Pairs{{1024, 1024}, {1280, 720}});
  CHECK_FALSE(facts.minimum);
}

TEST_CASE("what is no limit gives nothing") {
  CHECK(facts_of("Released in 2025 by Acme").empty());
  CHECK(facts_of("A ratio of 16:9").empty());
  CHECK_FALSE(looks_like_limit("Released in 2025 by Acme"));
  CHECK(looks_like_limit("At most 4 requests a second"));
}
