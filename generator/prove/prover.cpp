#include "prove/prover.hpp"

#include "prove/cause.hpp"
#include "prove/codes.hpp"
#include "request/codes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::prove {
namespace {

/// Combinations that are tried for a value that no case of singles and pairs could use.
constexpr std::size_t most_tries = 2000;

std::string join_texts(const std::vector<request::BuildError>& errors) {
  std::string text;
  for (const auto& error : errors)
    text += (text.empty() ? "" : "; ") + error.text;
  return text;
}

/// An example that a reader can run: the inputs, shortened, and the image.
std::string example(const Case& one) {
  constexpr std::size_t longest = 160;
  auto text = one.inputs.dump(-1, ' ', false, Json::error_handler_t::replace);
  if (text.size() > longest) // the samples are ASCII: no character is cut in two
    text = text.substr(0, longest) + "…";
  if (one.image)
    text += fmt::format(" with a source image of {}x{}", one.image->width, one.image->height);
  return "for example " + text;
}

/// Size inputs that select no row refuse a combination, as a rule does.
bool is_about_combination(const std::vector<request::BuildError>& errors) {
  return std::all_of(errors.begin(), errors.end(), [](const request::BuildError& error) {
    return error.code == request::code::no_such_size;
  });
}

/// What a request lacks, when that is all that is wrong with it.
std::string what_is_missing(const Outcome& outcome) {
  std::string text;
  for (const auto& error : outcome.refused) {
    if (error.code != request::code::missing_input)
      return {};
    text += (text.empty() ? "" : "; ") + error.text;
  }
  for (const auto& problem : outcome.problems) {
    if (problem.concern != request::Concern::missing)
      return {};
    text += (text.empty() ? "" : "; ") + problem.finding.message;
  }
  return text;
}

} // namespace

Bench::Bench(const catalog::Provider& provider) : provider_(provider), judge_(provider) {}

Outcome Bench::run(const Case& one) const {
  Outcome outcome;
  auto built =
      request::build(provider_, one.inputs, {nullptr, one.image, std::string(sample_uuid)});
  if (!built) {
    outcome.refused = std::move(built.error());
    return outcome;
  }
  outcome.request = std::move(*built);
  outcome.problems = judge_.problems(outcome.request->task);
  std::erase_if(outcome.problems, [](const request::Problem& problem) {
    return problem.finding.severity != Severity::error;
  });
  return outcome;
}

Prover::Prover(const catalog::Provider& provider, Grid grid)
    : provider_(provider), grid_(std::move(grid)), bench_(provider) {
  for (const auto& axis : grid_.axes) {
    usable_.emplace_back(axis.choices.size(), false);
    forbidden_by_.emplace_back(axis.choices.size());
  }
}

Findings Prover::run() {
  for (const auto& one : grid_.cases) {
    const auto outcome = bench_.run(one);
    ++requests_;
    if (one.what.empty())
      prove_combination(one, outcome);
    else
      prove_boundary(one, outcome);
  }
  report_unusable();
  return std::move(findings_);
}

void Prover::prove_combination(const Case& one, const Outcome& outcome) {
  const bool legal = outcome.is_legal();
  std::string forbidden;
  if (!outcome.request && is_about_combination(outcome.refused))
    forbidden = join_texts(outcome.refused);
  for (const auto& problem : outcome.problems)
    if (is_about_combination(problem))
      forbidden = problem.finding.message;
  for (std::size_t a = 0; a < one.choices.size(); ++a) {
    if (legal)
      usable_[a][one.choices[a]] = true;
    else if (!forbidden.empty())
      forbidden_by_[a][one.choices[a]] = forbidden;
  }
  if (legal)
    return;
  if (!outcome.request && !is_about_combination(outcome.refused))
    report_build_errors(one, outcome);
  report_problems(one, outcome);
}

void Prover::prove_boundary(const Case& one, const Outcome& outcome) {
  if (one.expect != Expect::accepted) {
    const bool refused = one.expect == Expect::refused ? !outcome.request : !outcome.is_legal();
    if (!refused)
      report(code::not_refused, one.node, one.what,
             fmt::format("{}: {} is not refused", provider_.id, one.what),
             "this is a fault of aircat; " + example(one));
    return;
  }
  if (outcome.is_legal())
    return;
  if (const auto missing = what_is_missing(outcome); one.action && !missing.empty()) {
    report(code::unusable_action, one.action->node, one.what,
           fmt::format("{}: the {} gives no legal request: {}", provider_.id, one.what, missing),
           "map all required inputs to fields of the action, or take the action out");
    return;
  }
  if (!outcome.request)
    report_build_errors(one, outcome);
  report_problems(one, outcome);
}

void Prover::report_build_errors(const Case& one, const Outcome& outcome) {
  for (const auto& error : outcome.refused) {
    const auto* input = provider_.input(error.input);
    // Source images of any size run into the same cause, so the code alone tells causes apart.
    report(code::cannot_build, input ? input->node : provider_.size.node, error.code,
           fmt::format("{}: no request can be built: {}", provider_.id, error.text), example(one));
  }
}

void Prover::report_problems(const Case& one, const Outcome& outcome) {
  for (const auto& problem : outcome.problems) {
    if (is_about_combination(problem) && one.what.empty())
      continue; // judged at the end: each value must be usable somewhere
    const auto& finding = problem.finding;
    auto message = fmt::format("{}: {}", provider_.id, finding.message);
    if (!finding.request.given.empty() && problem.concern != request::Concern::size)
      message += fmt::format(" (given: {})", finding.request.given);
    auto hint = finding.hint;
    if (!hint.empty())
      hint += hint.back() == '?' ? " " : "; ";
    hint += example(one);
    report(code::illegal_request, cause_of(provider_, problem, one, outcome.request->task),
           finding.code + finding.message, std::move(message), std::move(hint));
  }
}

/// A value that every combination forbids cannot be meant.
void Prover::report_unusable() {
  for (std::size_t a = 0; a < grid_.axes.size(); ++a) {
    const auto& axis = grid_.axes[a];
    for (std::size_t c = 0; c < axis.choices.size(); ++c) {
      // Where no rule forbids the value, the findings above say what is wrong.
      if (usable_[a][c] || forbidden_by_[a][c].empty() || is_usable_somewhere(a, c))
        continue;
      const auto& choice = axis.choices[c];
      const auto name = axis.input ? std::string(axis.input->name) : std::string("image");
      report(code::unusable_value, choice.node, choice.shown,
             fmt::format("{}: no request with {} = {} is legal", provider_.id, name, choice.shown),
             forbidden_by_[a][c]);
    }
  }
}

/// Singles and pairs may miss the one combination that a value needs, so more of them are tried.
bool Prover::is_usable_somewhere(std::size_t axis, std::size_t choice) {
  if (grid_.product)
    return false;
  std::vector<std::size_t> choices(grid_.axes.size(), 0);
  choices[axis] = choice;
  for (std::size_t tries = 0; tries < most_tries; ++tries) {
    ++requests_;
    if (bench_.run(combine(grid_.axes, choices)).is_legal())
      return true;
    std::size_t at = 0;
    for (; at < choices.size(); ++at) {
      if (at == axis)
        continue;
      if (++choices[at] < grid_.axes[at].choices.size())
        break;
      choices[at] = 0;
    }
    if (at == choices.size())
      return false;
  }
  return false;
}

void Prover::report(std::string_view code, const catalog::Node* node, std::string_view cause,
                    std::string message, std::string hint) {
  const auto& at = node && node->document ? *node : *provider_.node;
  auto where = catalog::where(at);
  auto key = fmt::format("{} {}:{}:{} {}", code, where.file, where.line, where.column, cause);
  if (reported_.insert(std::move(key)).second)
    findings_.error(std::string(code), std::move(where), catalog::pointer(at), std::move(message),
                    std::move(hint));
}

} // namespace aircat::prove
