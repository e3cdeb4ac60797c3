#pragma once

#include "prove/samples.hpp"
#include "request/validator.hpp"
#include "traffic/session.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace aircat::prove::test {

/// What the judge says of one sample, by all of its answers.
struct Judged {
  bool rejected = false, warned = false;
  bool same = true;      ///< the verdict alone, and the codes alone, are those of the findings
  bool expected = false; ///< there is the finding that an illegal sample must have
  std::string findings;  ///< one a line
};

class SampleJudge {
public:
  explicit SampleJudge(const catalog::Catalog& catalog)
      : validator_(catalog), session_(validator_, {}), counting_(validator_, codes_only()) {}

  Judged judge(const Sample& sample) {
    auto text = sample.request;
    text.reserve(text.size() + simdjson::SIMDJSON_PADDING);
    session_.judge({text, "request.json"});
    Judged judged;
    for (const auto& finding : session_.take_findings()) {
      (finding.severity == Severity::error ? judged.rejected : judged.warned) = true;
      judged.expected =
          judged.expected || (finding.severity == Severity::error && finding.code == sample.code &&
                              finding.pointer == sample.pointer);
      judged.findings += finding.code + " " + finding.pointer + " " + finding.message + "\n";
    }
    const auto summary = session_.take_summary();
    judged.same = (summary.requests.rejected == 1) == judged.rejected &&
                  summary.requests.accepted + summary.requests.rejected == 1 &&
                  verdicts_are_same(text) && summary.codes == counted(text).codes;
    return judged;
  }

private:
  static traffic::Wishes codes_only() {
    traffic::Wishes wishes;
    wishes.findings = false;
    return wishes;
  }

  traffic::Summary counted(const std::string& text) {
    counting_.judge({text, "request.json"});
    return counting_.take_summary();
  }

  /// Of each task, with and without findings.
  bool verdicts_are_same(const std::string& text) {
    const auto request = parser_.parse(text).value();
    if (!request.is_array())
      return verdict_is_same(request);
    const auto tasks = request::array_in(request);
    return std::all_of(tasks.begin(), tasks.end(),
                       [&](request::Value task) { return verdict_is_same(task); });
  }

  bool verdict_is_same(request::Value task) {
    std::vector<request::Problem> problems;
    return validator_.judge(task, scratch_) == validator_.judge(task, scratch_, problems);
  }

  request::Validator validator_;
  traffic::Session session_, counting_;
  request::FlatRequest scratch_;
  simdjson::dom::parser parser_;
};

} // namespace aircat::prove::test
