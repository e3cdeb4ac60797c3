#include "allocations.hpp"
#include "fixture.hpp"
#include "request/validator.hpp"

#include <catch2/catch.hpp>

TEST_CASE("judging what is accepted allocates nothing") {
  using namespace aircat::request;
  const Validator validator(test::fixture());
  FlatRequest scratch;
  std::vector<Problem> problems;
  simdjson::dom::parser parser;
  const auto text = test::task_with("{}").dump();
  const Value task = parser.parse(text).value();
  REQUIRE(validator.judge(task, scratch, problems) == Verdict::accepted);

  const auto before = test::allocations();
  const auto alone = validator.judge(task, scratch);
  const auto with_problems = validator.judge(task, scratch, problems);
  const auto made = test::allocations() - before;
  CHECK(alone == Verdict::accepted);
  CHECK(with_problems == Verdict::accepted);
  CHECK(made == 0);

  const auto wrong_text = test::task_with(R"({"steps": "many"})").dump();
  const Value wrong = parser.parse(wrong_text).value();
  const auto before_wrong = test::allocations();
  CHECK(validator.judge(wrong, scratch, problems) != Verdict::accepted);
  CHECK(test::allocations() > before_wrong); // the count counts
}
