#include "request/judge.hpp"

#include "request/codes.hpp"
#include "request/judging.hpp"
#include "request/validator.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

namespace aircat::request {
namespace {

/// A JSON value as the validator reads it.
class Parsed {
public:
  Value parse(const Json& task) {
    const auto text = task.dump(-1, ' ', false, Json::error_handler_t::replace);
    return parser_.parse(text).value();
  }

private:
  simdjson::dom::parser parser_;
};

Findings findings_of(std::vector<Problem> problems) {
  Findings findings;
  for (auto& problem : problems)
    findings.add(std::move(problem.finding));
  return findings;
}

} // namespace

struct Judge::State {
  Plans plans;
  Parsed parsed;
  FlatRequest request;
};

Judge::Judge(const catalog::Provider& provider)
    : state_(std::make_unique<State>(State{plans_for(provider), {}, {}})) {}
Judge::Judge(const catalog::Task& task)
    : state_(std::make_unique<State>(State{plans_for(task), {}, {}})) {}
Judge::Judge(Judge&&) noexcept = default;
Judge& Judge::operator=(Judge&&) noexcept = default;
Judge::~Judge() = default;

std::vector<Problem> Judge::problems(const Json& task) const {
  std::vector<Problem> problems;
  const auto value = state_->parsed.parse(task);
  Report report(problems, value, Detail::all);
  if (!value.is_object()) {
    report.add({&value, {}, {}}, not_an_object(value));
    return problems;
  }
  state_->request.read(state_->plans.tree, object_in(value));
  const auto& plan = state_->plans.plans.front();
  if (request::judge(state_->plans, plan, state_->request, nullptr) != Verdict::accepted)
    (void)request::judge(state_->plans, plan, state_->request, &report);
  return problems;
}

Findings judge(const catalog::Provider& provider, const Json& task) {
  return findings_of(Judge(provider).problems(task));
}

Findings judge(const catalog::Catalog& catalog, const Json& task) {
  Parsed parsed;
  FlatRequest scratch;
  std::vector<Problem> problems;
  (void)Validator(catalog).judge(parsed.parse(task), scratch, problems);
  return findings_of(std::move(problems));
}

} // namespace aircat::request
