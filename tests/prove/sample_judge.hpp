#pragma once

#include "prove/samples.hpp"
#include "request/codes.hpp"
#include "request/validator.hpp"

#include <string>
#include <vector>

namespace aircat::prove::test {

/// What the judge says of one sample, by both of its answers.
struct Judged {
  request::Verdict verdict = request::Verdict::accepted;
  bool same = true;     ///< the verdict alone is that of the report, and errors are what rejects
  bool expected = true; ///< of an illegal sample: the finding is there
  std::string findings; ///< one a line
};

/// Judges samples task by task, and what concerns the list of them as the service does.
class SampleJudge {
public:
  explicit SampleJudge(const catalog::Catalog& catalog) : validator_(catalog) {}

  Judged judge(const Sample& sample) {
    sample_ = &sample;
    judged_ = {};
    judged_.expected = sample.legality != Legality::illegal;
    const auto request = parser_.parse(sample.request).value();
    std::vector<request::Value> tasks;
    if (request.is_array())
      for (const auto task : request::array_in(request))
        tasks.push_back(task);
    else
      tasks.push_back(request);
    if (tasks.empty())
      found(request::code::not_a_request, "", {});
    std::vector<std::string> uuids;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      judge(tasks[i], request.is_array() ? std::optional(i) : std::nullopt);
      std::string_view uuid;
      if (!tasks[i].is_object() || tasks[i]["taskUUID"].get(uuid) != simdjson::SUCCESS)
        continue;
      if (std::find(uuids.begin(), uuids.end(), uuid) != uuids.end())
        found(request::code::repeated_uuid, "/taskUUID", i);
      uuids.emplace_back(uuid);
    }
    return judged_;
  }

private:
  void judge(request::Value task, std::optional<std::size_t> index) {
    std::vector<request::Problem> problems;
    const auto verdict = validator_.judge(task, request_, problems);
    bool rejected = false;
    for (const auto& problem : problems) {
      const auto& finding = problem.finding;
      if (finding.severity == Severity::error) {
        rejected = true;
        found(finding.code, finding.pointer, index);
      }
      judged_.findings += finding.code + " " + finding.pointer + " " + finding.message + "\n";
    }
    judged_.same = judged_.same && verdict == validator_.judge(task, request_) &&
                   rejected == (verdict == request::Verdict::rejected) &&
                   problems.empty() == (verdict == request::Verdict::accepted);
    judged_.verdict = std::max(judged_.verdict, verdict);
  }

  void found(std::string_view code, std::string_view pointer, std::optional<std::size_t> index) {
    judged_.verdict = request::Verdict::rejected;
    judged_.expected = judged_.expected || (code == sample_->code && pointer == sample_->pointer &&
                                            index == sample_->task);
  }

  request::Validator validator_;
  request::FlatRequest request_;
  simdjson::dom::parser parser_;
  const Sample* sample_ = nullptr;
  Judged judged_;
};

} // namespace aircat::prove::test
