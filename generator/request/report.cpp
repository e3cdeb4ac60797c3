#include "request/report.hpp"

#include "request/codes.hpp"
#include "request/path.hpp"
#include "request/value.hpp"

namespace aircat::request {
namespace {

std::string_view last_name(std::string_view path) {
  const auto dot = path.rfind('.');
  return dot == std::string_view::npos ? path : path.substr(dot + 1);
}

bool has_reference_images(std::string_view path) {
  return path == "referenceImages" || path == "inputs.referenceImages";
}

} // namespace

Report::Report(std::vector<Problem>& problems, Value task, Detail detail)
    : problems_(problems), detail_(detail) {
  std::string_view uuid;
  if (detail == Detail::all && task.is_object() && task["taskUUID"].get(uuid) == simdjson::SUCCESS)
    task_uuid_ = cut(uuid);
}

Problem& Report::add(const Subject& subject, Fault fault, Severity severity) {
  auto& problem = problems_.emplace_back();
  problem.concern = fault.concern;
  problem.path = subject.path;
  problem.absent = !subject.value;
  auto& finding = problem.finding;
  finding.code = fault.code;
  finding.severity = severity;
  finding.message = std::move(fault.message);
  finding.hint = std::move(fault.hint);
  finding.pointer = subject.pointer;
  finding.request.task_uuid = task_uuid_;
  finding.request.runware_code = runware_code(fault.concern, fault.code, subject.path);
  if (subject.value)
    finding.request.given = shown(last_name(subject.path), *subject.value);
  finding.request.allowed = std::move(fault.allowed);
  finding.request.nearest = std::move(fault.nearest);
  return problem;
}

void Report::add_code(std::string_view code, Severity severity) {
  auto& finding = problems_.emplace_back().finding;
  finding.code = code;
  finding.severity = severity;
}

std::string name_of(const Subject& subject) {
  return subject.path.empty() ? "the request" : "\"" + std::string(subject.path) + "\"";
}

std::string_view runware_code(Concern concern, std::string_view code, std::string_view path) {
  switch (concern) {
  case Concern::shape:
    return code == code::bad_task_type ? "unsupportedTaskType" : "invalidParameter";
  case Concern::model:
    return "invalidModel";
  case Concern::unknown:
    return path.substr(0, 17) == "providerSettings." ? "unknownProviderSettingsProvider"
                                                     : "unknownParameter";
  case Concern::refused:
  case Concern::unnamed:
    return "unsupportedParameter";
  case Concern::missing:
    if (path == "positivePrompt")
      return "missingPositivePrompt";
    return path == "width" || path == "height" ? "missingDimensionParameters" : "missingParameter";
  case Concern::rule:
    return "incompatibleParameters";
  case Concern::size:
    return path == "height" ? "invalidCustomHeight" : "invalidCustomWidth";
  case Concern::type:
  case Concern::limit:
  case Concern::format:
    break;
  }
  if (path == "positivePrompt")
    return code == code::wrong_length ? "invalidPositivePromptLength" : "invalidPositivePrompt";
  if (path == "model")
    return "invalidModel";
  if (path == "duration")
    return "unsupportedDuration";
  if (path == "width")
    return "invalidCustomWidth";
  if (path == "height")
    return "invalidCustomHeight";
  return has_reference_images(path) ? "invalidReferenceImages" : "invalidParameter";
}

} // namespace aircat::request
