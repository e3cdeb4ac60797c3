#pragma once

#include "prove/grid.hpp"
#include "request/build.hpp"
#include "request/judge.hpp"

#include <set>
#include <string>
#include <vector>

namespace aircat::prove {

/// What became of a case.
struct Outcome {
  std::optional<request::Request> request;  ///< what would be sent
  std::vector<request::BuildError> refused; ///< why nothing was built
  std::vector<request::Problem> problems;   ///< errors of judging, warnings left out

  [[nodiscard]] bool is_legal() const { return request && problems.empty(); }
};

/// Builds and judges cases of one provider.
class Bench {
public:
  explicit Bench(const catalog::Provider& provider);
  [[nodiscard]] Outcome run(const Case& one) const;

private:
  const catalog::Provider& provider_;
  request::Judge judge_;
};

/// The version 4 UUID of every request that is only built to be judged.
inline constexpr std::string_view sample_uuid = "00000000-0000-4000-8000-000000000000";

/// Proves one provider.
class Prover {
public:
  Prover(const catalog::Provider& provider, Grid grid);

  /// All findings about the provider, in the order of its grid. To be called once.
  [[nodiscard]] Findings run();
  [[nodiscard]] std::size_t requests() const { return requests_; }

private:
  void prove_combination(const Case& one, const Outcome& outcome);
  void prove_boundary(const Case& one, const Outcome& outcome);
  void report_build_errors(const Case& one, const Outcome& outcome);
  void report_problems(const Case& one, const Outcome& outcome);
  void report_unusable();
  [[nodiscard]] bool is_usable_somewhere(std::size_t axis, std::size_t choice);
  /// Once for each code, line and cause, however many cases run into it.
  void report(std::string_view code, const catalog::Node* node, std::string_view cause,
              std::string message, std::string hint);

  const catalog::Provider& provider_;
  Grid grid_;
  Bench bench_;
  Findings findings_;
  std::set<std::string> reported_;
  std::vector<std::vector<bool>> usable_;
  std::vector<std::vector<std::string>> forbidden_by_; ///< why the last combination was refused
  std::size_t requests_ = 0;
};

} // namespace aircat::prove
