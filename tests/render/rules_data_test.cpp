#include "render/breakable_rules.hpp"
#include "render/rules_data.hpp"

#include "support.hpp"

#include <fmt/format.h>

using namespace aircat;
using namespace aircat::render;
using render_test::model;
using render_test::SmallCatalog;

namespace {

constexpr std::string_view quality_input =
    R"("quality": { "to": "quality", "title": "Quality", "values": ["low", "high"] })";
constexpr std::string_view steps_input = R"("steps": { "to": "steps", "title": "Steps" })";
constexpr std::string_view tiers =
    R"("size": { "sizes": { "1k": { "1:1": "1024x1024", "2:1": ["1024x512", "1088x512"] },
                            "2k": { "1:1": "2048x2048", "2:1": "1024x512" } } })";

std::string with_inputs(std::string_view inputs, std::string_view when, std::string_view then,
                        std::string_view more = {}) {
  return fmt::format(
      R"("inputs": {{ {} }}, {}{} "rules": [{{ "when": {{ {} }}, "then": {{ {} }}, "why": "so it is" }}])",
      inputs, more, more.empty() ? "" : ",", when, then);
}

/// Whether the model's one rule is left for its provider.
bool is_breakable(const std::string& members, const std::string& capability = "text-to-image") {
  const SmallCatalog small(model(members, capability));
  REQUIRE(small.provider().rules.size() == 1);
  return breakable_rules(small.provider()).size() == 1;
}

} // namespace

TEST_CASE("a rule on what nothing is placed at cannot be broken") {
  CHECK_FALSE(is_breakable(with_inputs("", R"("quality": true)", R"("strength": false)")));
  CHECK_FALSE(is_breakable(with_inputs(quality_input, R"("quality": true)", R"("steps": false)")));
  CHECK_FALSE(is_breakable(
      with_inputs(quality_input, R"("quality": true)", R"("steps": { "maximum": 4 })")));
  CHECK_FALSE(is_breakable(with_inputs(steps_input, R"("quality": true)", R"("steps": false)")));
  CHECK(is_breakable(with_inputs(quality_input, R"("quality": true)", R"("steps": true)")));
  CHECK(is_breakable(with_inputs(quality_input, R"("steps": false)", R"("quality": false)")));
  CHECK(is_breakable(with_inputs(steps_input, R"("steps": true)", R"("steps": { "maximum": 4 })")));
}

TEST_CASE("offered values decide whether limits can be broken") {
  const auto rule = [](std::string_view when, std::string_view then) {
    return is_breakable(with_inputs(
        fmt::format("{}, {}", quality_input,
                    R"("steps": { "to": "steps", "title": "Steps", "values": [4, 8] })"),
        when, then));
  };
  const std::string_view few = R"("steps": { "maximum": 4 })";
  CHECK(rule(R"("quality": { "const": "low" })", few));
  CHECK_FALSE(rule(R"("quality": { "const": "middle" })", few));
  CHECK_FALSE(rule(R"("quality": { "const": "low" })", R"("steps": { "maximum": 8 })"));
  CHECK_FALSE(rule(R"("quality": { "const": "low" })", R"("steps": { "enum": [8, 4] })"));
  CHECK(rule(R"("quality": { "const": "low" })", R"("steps": { "maximum": 8, "required": true })"));
}

TEST_CASE("fixed values are always there") {
  const auto fixed = [](std::string_view when, std::string_view then) {
    return is_breakable(
        with_inputs(steps_input, when, then, R"("request": { "quality": "high" })"));
  };
  CHECK_FALSE(fixed(R"("quality": false)", R"("steps": false)"));
  CHECK_FALSE(fixed(R"("quality": { "const": "low" })", R"("steps": false)"));
  CHECK(fixed(R"("quality": { "const": "high" })", R"("steps": false)"));
  CHECK_FALSE(fixed(R"("steps": true)", R"("quality": { "required": true })"));
  CHECK(fixed(R"("steps": true)", R"("quality": { "enum": ["low"] })"));
}

TEST_CASE("required inputs are always there, in whatever list") {
  const std::string_view placed =
      R"("quality": { "to": "quality", "title": "Q", "required": true })";
  CHECK_FALSE(is_breakable(with_inputs(placed, R"("quality": false)", R"("width": false)")));
  const std::string_view guide =
      R"("guide": { "to": "controlNet[model=acme:2@1].guideImage", "title": "Guide" })";
  CHECK(is_breakable(with_inputs(guide, R"("controlNet": true)", R"("width": false)")));
  CHECK(is_breakable(
      with_inputs(guide, R"("controlNet[].model": { "const": "acme:2@1" })", R"("width": false)")));
  CHECK(is_breakable(
      with_inputs(guide, R"("quality": false)", R"("controlNet[].guideImage": true)")));
  const auto required = std::string(guide.substr(0, guide.size() - 1)) + R"(, "required": true })";
  CHECK_FALSE(is_breakable(
      with_inputs(required, R"("quality": false)", R"("controlNet[].guideImage": true)")));
  CHECK_FALSE(is_breakable(with_inputs(required, R"("quality": false)", R"("controlNet": true)")));
}

TEST_CASE("width and height are there where a size is sent") {
  const std::string_view none = R"("quality": false)", needed = R"("width": { "required": true })";
  CHECK_FALSE(is_breakable(with_inputs("", none, needed)));
  CHECK(is_breakable(with_inputs("", none, needed, R"("size": { "from": "api" })")));
  CHECK(is_breakable(with_inputs("", none, R"("width": false)")));
  CHECK_FALSE(
      is_breakable(with_inputs("", none, R"("width": false)", R"("size": { "from": "api" })")));
  CHECK_FALSE(is_breakable(with_inputs("", none, needed), "image-to-image"));
}

TEST_CASE("a size may be in any tier of its provider, and in none") {
  const auto rule = [](std::string_view when, std::string_view then) {
    return is_breakable(with_inputs(steps_input, when, then, tiers));
  };
  const std::string_view few = R"("steps": { "maximum": 4 })";
  CHECK(rule(R"("size.tier": { "const": "2k" })", few));
  CHECK(rule(R"("size.tier": true)", few));
  CHECK(rule(R"("size.tier": false)", few));
  CHECK_FALSE(rule(R"("size.tier": { "enum": ["1k", "2k"] })", R"("quality": false)"));
  CHECK(rule(R"("steps": true)", R"("size.tier": { "const": "2k" })"));
  CHECK_FALSE(rule(R"("steps": true)", R"("size.tier": { "enum": ["2k", "1k"] })"));
  CHECK(rule(R"("steps": true)", R"("size.tier": { "enum": ["2k", "1k"], "required": true })"));
  CHECK(rule(R"("steps": true)", R"("size.tier": false)"));
  CHECK_FALSE(
      is_breakable(with_inputs(steps_input, R"("size.tier": true)", few, R"("size": false)")));
}

TEST_CASE("rules are written as the catalog has them, with the tiers that they can see") {
  const SmallCatalog small(model(fmt::format(
      R"("inputs": {{ {} }}, {}, "rules": [
           {{ "why": "it's slow", "then": {{ "steps": {{ "maximum": 4, "required": true }} }}, "when": {{ "size.tier": {{ "const": "1k" }} }} }},
           {{ "when": {{ "quality": true }}, "then": {{ "steps": false }}, "why": "never said" }},
           {{ "when": {{ "steps": {{ "enum": [1, 2] }}, "size.tier": {{ "enum": ["1k"] }} }}, "then": {{ "steps": false }}, "why": "few" }}])",
      steps_input, tiers)));
  const auto data = rules_data(small.provider(), 8);
  CHECK(data.tiers == " { '1k': ['1024x1024', '1024x512', '1088x512'] }");
  CHECK(data.rules == R"( [
          {
            when: { 'size.tier': { const: '1k' } },
            then: { steps: { maximum: 4, required: true } },
            why: "it's slow"
          },
          {
            when: { steps: { enum: [1, 2] }, 'size.tier': { enum: ['1k'] } },
            then: { steps: false },
            why: 'few'
          }
        ])");
}

TEST_CASE("where a rule asks for a tier at all, all tiers are written") {
  const SmallCatalog small(model(
      with_inputs(steps_input, R"("steps": true)", R"("size.tier": { "const": "2k" })", tiers)));
  CHECK(rules_data(small.provider(), 0).tiers == R"( {
  '1k': ['1024x1024', '1024x512', '1088x512'],
  '2k': ['2048x2048', '1024x512']
})");
}

TEST_CASE("without a rule that can be broken nothing is written") {
  const SmallCatalog small(
      model(with_inputs("", R"("quality": true)", R"("steps": false)", tiers)));
  const auto data = rules_data(small.provider(), 8);
  CHECK(data.rules.empty());
  CHECK(data.tiers.empty());
}
