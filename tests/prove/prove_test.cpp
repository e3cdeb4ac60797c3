#include "support.hpp"

#include "prove/codes.hpp"
#include "prove/prove.hpp"
#include "prove/prover.hpp"

#include <deque>
#include <sstream>
#include <vector>

using namespace aircat;
using namespace aircat::prove;
using namespace aircat::prove::test;

namespace {

std::vector<Json> lines_of(const catalog::Catalog& catalog) {
  std::stringstream out;
  write_grid(catalog, out);
  std::vector<Json> lines;
  for (std::string line; std::getline(out, line);)
    lines.push_back(Json::parse(line));
  return lines;
}

catalog::Provider* provider_in(const catalog::Catalog& catalog) {
  return catalog.find("acme:film@1")->providers.front().get();
}

std::vector<std::string> texts_of(const Findings& findings) {
  std::vector<std::string> texts;
  for (const auto& finding : findings.all())
    texts.push_back(finding.code + finding.where.file + std::to_string(finding.where.line) +
                    finding.message + finding.hint);
  return texts;
}

} // namespace

TEST_CASE("the project's catalog is proven") {
  const auto proof = prove::prove(own(), {2});
  for (const auto& finding : proof.findings.all())
    FAIL_CHECK(finding.where.file << ":" << finding.where.line << " " << finding.message);
  CHECK(proof.providers >= 24);
  CHECK(proof.requests > 50 * proof.providers);
}

TEST_CASE("the result does not depend on the number of threads") {
  auto catalog = load(AIRCAT_SOURCE_DIR "/tests/request/catalog");
  for (const auto& model : catalog.models)
    for (const auto& one : model->providers)
      if (!one->size.refused && one->size.law == catalog::Size::Law::limits)
        one->size.width.maximum = 512; // now offered sizes are illegal
  const auto alone = prove::prove(catalog, {1});
  CHECK(alone.findings.errors() > 1);
  for (const unsigned jobs : {2U, 7U}) {
    const auto together = prove::prove(catalog, {jobs});
    CHECK(texts_of(together.findings) == texts_of(alone.findings));
    CHECK(together.requests == alone.requests);
  }
}

TEST_CASE("only implemented providers are proven, unless the planned ones are asked for") {
  auto catalog = load(AIRCAT_SOURCE_DIR "/tests/request/catalog");
  const auto all = prove::prove(catalog).providers;
  provider_in(catalog)->status = catalog::Status::planned;
  CHECK(prove::prove(catalog).providers == all - 1);
  ProveOptions options;
  options.planned = true;
  CHECK(prove::prove(catalog, options).providers == all);
}

TEST_CASE("what should be refused and is not, is a finding") {
  const auto& range = provider(fixture(), "runware/acme/range");
  for (const auto expect : {Expect::refused, Expect::found_illegal}) {
    Grid grid;
    Case one;
    one.inputs = {{"prompt", "a lake"}};
    one.what = "something legal";
    one.expect = expect;
    grid.cases.push_back(one);
    const auto findings = Prover(range, grid).run();
    REQUIRE(findings.all().size() == 1);
    CHECK(findings.all().front().code == code::not_refused);
  }
}

TEST_CASE("a value that needs three others is not called unusable") {
  auto large = provider(fixture(), "runware/acme/film/image2video");
  auto input = *large.input("duration");
  std::deque<catalog::Parameter> kept;
  for (const char* name : {"a", "b", "c"}) {
    input.name = name;
    input.to.path = input.to.text = name;
    input.to.steps = {{name, {}, {}}};
    large.inputs.push_back(input);
    auto parameter = *large.parameter("duration");
    parameter.path = name;
    parameter.required = false;
    large.parameters.add(kept.emplace_back(parameter));
  }
  // a = 10 only with b = 8, c = 8 and duration = 8.
  catalog::Rule rule;
  const auto* offers = &input.offers;
  const auto condition = [&](const char* path, const catalog::Node* value) {
    catalog::Condition made;
    made.path = path;
    made.kind = catalog::Condition::Kind::limits;
    made.limits.constant = value;
    made.required = true;
    return made;
  };
  rule.when = {condition("a", (*offers)[2].wire)};
  rule.then = {condition("b", (*offers)[1].wire), condition("c", (*offers)[1].wire),
               condition("duration", (*offers)[1].wire)};
  rule.why = "made up";
  large.rules = {rule};
  CHECK(texts_of(Prover(large, grid(large)).run()) == std::vector<std::string>{});
  // Never: found out as well.
  large.rules.front().then.push_back(condition("b", (*offers)[0].wire));
  const auto findings = Prover(large, grid(large)).run();
  REQUIRE(findings.all().size() == 1);
  CHECK(findings.all().front().code == code::unusable_value);
  CHECK(findings.all().front().message.find("a = 10s") != std::string::npos);
}

TEST_CASE("the written grid has a line for each case, with request or error") {
  const auto lines = lines_of(fixture());
  std::size_t cases = 0;
  for (const auto& model : fixture().models)
    for (const auto& one : model->providers)
      cases += grid(*one).cases.size();
  CHECK(lines.size() == cases);
  std::size_t errors = 0;
  for (const auto& line : lines) {
    CHECK(line["provider"].is_string());
    CHECK(line["input"].is_object());
    CHECK(line.contains("request") != line.contains("error"));
    CHECK(line.contains("error") == line.contains("code"));
    if (line.contains("request")) {
      CHECK_FALSE(line["request"].contains("taskUUID"));
      CHECK(line["request"].contains("taskType"));
    }
    errors += line.contains("error") ? 1 : 0;
  }
  CHECK(errors > 10);
  CHECK(errors < lines.size() / 2);
}

TEST_CASE("long texts do not swell the grid: at most two lines a provider are long") {
  std::map<std::string, int> long_lines;
  for (const auto& line : lines_of(own()))
    if (line.dump().size() > 10'000)
      CHECK(++long_lines[line["provider"]] <= 2);
}
