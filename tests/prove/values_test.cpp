#include "support.hpp"

#include "prove/draft.hpp"
#include "prove/faults.hpp"
#include "prove/legal_task.hpp"
#include "prove/values.hpp"
#include "request/formats.hpp"
#include "request/pattern.hpp"
#include "request/size.hpp"
#include "request/value.hpp"

#include <nlohmann/json.hpp>

#include <set>

using namespace aircat;
using namespace aircat::prove;
using namespace aircat::prove::test;

TEST_CASE("random numbers: every one of a range, and the same on every machine") {
  Random random(1, 2);
  CHECK(random.next() == 5796968857530213156U);
  std::set<std::int64_t> seen;
  for (int i = 0; i < 200; ++i)
    seen.insert(random.between(-2, 2));
  CHECK(seen == std::set<std::int64_t>{-2, -1, 0, 1, 2});
  CHECK(random.between(7, 7) == 7);
  CHECK_FALSE(random.chance(0));
  CHECK(random.chance(100));
}

TEST_CASE("a draft is written in several ways that mean the same") {
  auto draft = Draft::object();
  draft.add("größe/", Draft::of("a\"\\/\n\u0001é🦊\u2028"));
  draft.add("n", Draft::list({Draft::number_written("1.50"), Draft::of(true), {}}));
  std::string plain;
  write(draft, {}, plain);
  CHECK(plain == "{\"größe/\":\"a\\\"\\\\/\\u000a\\u0001é🦊\u2028\",\"n\":[1.50,true,null]}");
  for (const Writing writing : {Writing{true, false}, Writing{false, true}, Writing{true, true}}) {
    std::string text;
    write(draft, writing, text);
    CHECK(text != plain);
    CHECK(nlohmann::json::parse(text) == nlohmann::json::parse(plain));
  }
  draft.add("n", Draft::of("twice"));
  std::string twice;
  write(draft, {}, twice);
  CHECK(twice.find("\"n\":[1.50,true,null],\"n\":\"twice\"") != std::string::npos);
}

TEST_CASE("texts have the wanted length and form") {
  Random random(3, 4);
  for (std::size_t length = 0; length < 50; ++length)
    CHECK(request::code_points(any_text(random, length)) == static_cast<std::int64_t>(length));
  for (const auto format : {catalog::Format::image, catalog::Format::video, catalog::Format::audio,
                            catalog::Format::uuid, catalog::Format::uri, catalog::Format::air})
    for (int i = 0; i < 200; ++i)
      CHECK(request::has_format(format, any_of_format(format, random)));
}

TEST_CASE("texts for patterns: lists, classes and repetitions, and nothing else") {
  Random random(5, 6);
  for (const auto* pattern :
       {"^(first|last)$", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "^[a-z]+$", "a?b*[xyz-]{2,3}", "^$"}) {
    const request::Pattern known(pattern);
    for (int i = 0; i < 50; ++i) {
      const auto text = text_matching(pattern, random);
      REQUIRE(text);
      CHECK(known.matches(*text));
    }
  }
  for (const auto* pattern : {"^\\d+$", "(a|b(c))", "[^a]", ".", "a{2", "[a", "a|b"})
    CHECK_FALSE(text_matching(pattern, random));
}

TEST_CASE("texts for a pattern or a format keep to their lengths too") {
  Random random(9, 10);
  catalog::Parameter parameter;
  parameter.types = catalog::type::string;
  parameter.limits.pattern = "^[a-z]+-[0-9]{2}$";
  parameter.limits.min_length = 5;
  parameter.limits.max_length = 6;
  for (int i = 0; i < 200; ++i) {
    const auto text = any_value(parameter, random);
    REQUIRE(text);
    CHECK((text->text.size() == 5 || text->text.size() == 6));
  }
  parameter.limits.min_length = 50;
  CHECK_FALSE(any_value(parameter, random));
  parameter.limits.pattern = {};
  parameter.format = catalog::Format::air;
  parameter.limits.min_length = 1;
  parameter.limits.max_length = 12;
  for (int i = 0; i < 200; ++i)
    CHECK(any_value(parameter, random).value().text.size() <= 12);
}

TEST_CASE("sizes are legal by the law, and so says the judge's own reading of it") {
  Random random(7, 8);
  for (const auto* catalog : {&own(), &fixture()})
    for (const auto& model : catalog->models)
      for (const auto& one : model->providers)
        for (int i = 0; i < 50 && !one->size.refused; ++i) {
          const auto pair = legal_size(one->size, random);
          CHECK(request::is_legal(one->size, pair));
          const catalog::Pair other{pair.width + random.between(-40, 40),
                                    pair.height + random.between(-40, 40)};
          CHECK(request::is_legal(one->size, other) == !wrong_side(one->size, other));
        }
}
