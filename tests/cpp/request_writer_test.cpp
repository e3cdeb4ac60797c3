// Placing values, as far as no model of the catalog shows it.
#include "aircat/request_writer.hpp"

#include "aircat/error.hpp"
#include "json/json.hpp"

#include <catch2/catch.hpp>

namespace {

using aircat::Json;

constexpr aircat::ProviderFacts facts{.id = "runware/acme/one",
                                      .air = "acme:1@1",
                                      .name = "One",
                                      .vendor = "acme",
                                      .capability = "image-to-image",
                                      .kind = "image",
                                      .task = "imageInference",
                                      .result = "imageURL"};

// The writer keeps views: these outlive it.
const std::string a = "a", b = "b", c = "c";

/// The request without what names it.
Json body(aircat::RequestWriter& wire) {
  wire.end_of_inputs();
  auto task = Json::parse(wire.finish().json());
  for (const auto* name : {"taskType", "taskUUID", "model"})
    task.erase(name);
  return task;
}

} // namespace

TEST_CASE("defaults join an element and make none") {
  const aircat::RequestOptions options;
  aircat::RequestWriter with(facts, options);
  with.put("frames[at=first].image", a);
  with.put_default("frames[at=first].weight", 2);
  with.put_default("frames[at=last].weight", 3);
  CHECK(body(with) == Json::parse(R"({"frames": [{"at": "first", "image": "a", "weight": 2}]})"));

  aircat::RequestWriter without(facts, options);
  without.put_default("inputs.frames[at=first].weight", 2);
  CHECK(body(without) == Json::object());
}

TEST_CASE("elements may be selected by a number") {
  const aircat::RequestOptions options;
  aircat::RequestWriter wire(facts, options);
  wire.put("frames[at:=0].image", a);
  wire.put("frames[at:=24].image", b);
  wire.put("frames[at:=0].mask", c);
  CHECK(body(wire) == Json::parse(R"({"frames": [{"at": 0, "image": "a", "mask": "c"},
                                                 {"at": 24, "image": "b"}]})"));
}

TEST_CASE("a caller's parameter reaches each element") {
  aircat::RequestOptions options;
  options.parameters = {{"frames[].weight", 0.5}};
  aircat::RequestWriter wire(facts, options);
  wire.put("frames[at=first].image", a);
  wire.put("frames[at=last].image", b);
  CHECK(body(wire) == Json::parse(R"({"frames": [{"at": "first", "image": "a", "weight": 0.5},
                                                 {"at": "last", "image": "b", "weight": 0.5}]})"));
}

TEST_CASE("a value is never placed where another is") {
  const aircat::RequestOptions options;
  aircat::RequestWriter wire(facts, options);
  wire.put("a.b", std::optional<std::int64_t>(1));
  wire.put("a.b.c", std::optional<std::int64_t>(2));
  wire.put("a.b", std::optional<bool>(true));
  wire.put("a", std::optional<double>(0.5));
  wire.end_of_inputs();
  try {
    (void)wire.finish();
    FAIL("it was built");
  } catch (const aircat::RunwareValidationError& error) {
    CHECK(error.detail().findings.size() == 3);
    CHECK(error.code() == "AC3005");
  }
}

TEST_CASE("one value becomes a list where only lists are taken") {
  const aircat::RequestOptions options;
  aircat::RequestWriter wire(facts, options);
  const std::optional<std::string> image = a;
  wire.put_in_list("images", image);
  wire.put_in_list("masks", std::optional<std::string>());
  wire.put_default("ids", aircat::JsonLiteral{"[1,2]"});
  CHECK(body(wire) == Json::parse(R"({"images": ["a"], "ids": [1, 2]})"));
}

TEST_CASE("the size of a program wins, and excludes that of an input") {
  static constexpr std::array<aircat::SizeRow, 1> rows = {aircat::SizeRow{"hd", "1:1", {64, 64}}};
  auto sized = facts;
  sized.size = {
      .source = aircat::SizeSource::input, .only_listed = true, .tier = "hd", .rows = rows};
  aircat::RequestOptions options;
  options.parameters = {{"width", std::int64_t{128}}, {"height", std::int64_t{256}}};
  aircat::RequestWriter wire(sized, options);
  CHECK(body(wire) == Json::parse(R"({"height": 256, "width": 128})"));

  const aircat::RequestOptions none;
  aircat::RequestWriter nothing(sized, none);
  nothing.end_of_inputs();
  CHECK_THROWS_AS(nothing.finish(), aircat::RunwareValidationError);
}
