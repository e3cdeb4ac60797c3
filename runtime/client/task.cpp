#include "client/task.hpp"

#include "aircat/error_codes.hpp"
#include "aircat/validator.hpp"
#include "client/json_fields.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::client {
namespace {

ErrorPointer refused(const Task& task, std::string code, std::string_view what,
                     std::vector<RequestFinding> findings = {}) {
  const auto& request = *task.request;
  ErrorDetail detail;
  detail.code = std::move(code);
  detail.message = fmt::format("the request{}{} was not sent: {}",
                               request.task_type().empty() ? "" : " " + request.task_type(),
                               request.model().empty() ? "" : " for " + request.model(), what);
  detail.task_uuid = request.task_uuid();
  detail.findings = std::move(findings);
  return make_error(ErrorKind::validation, std::move(detail));
}

ErrorPointer refused(const Task& task, std::vector<RequestFinding> findings) {
  std::string text;
  const RequestFinding* first = nullptr;
  for (const auto& finding : findings) {
    if (!finding.is_error)
      continue;
    first = first == nullptr ? &finding : first;
    text += fmt::format("{}{}{}{}", text.empty() ? "" : "; ", finding.message,
                        finding.hint.empty() ? "" : ": ", finding.hint);
  }
  if (first == nullptr)
    return nullptr;
  auto code = first->runware_code.empty() ? error_code::invalid_request : first->runware_code;
  return refused(task, std::move(code), text, std::move(findings));
}

std::size_t results_of(const JsonObject& request) {
  constexpr std::uint64_t most = 1000;
  for (const auto* name : {"numberResults", "promptVersions"})
    if (const auto count = value_of<std::uint64_t>(request, name); count && *count > 0)
      return static_cast<std::size_t>(std::min(*count, most));
  return 1;
}

} // namespace

ErrorPointer prepare(Task& task, const Validator* validator) {
  simdjson::dom::parser parser;
  JsonElement element;
  JsonObject object;
  if (const auto error = parser.parse(task.request->json()).get(element))
    return refused(task, error_code::invalid_request,
                   fmt::format("it is no JSON ({})", simdjson::error_message(error)));
  if (element.get(object) != simdjson::SUCCESS)
    return refused(task, error_code::invalid_request, "it is no JSON object");
  const auto uuid = text_of(object, "taskUUID");
  if (uuid.empty() || uuid != task.request->task_uuid())
    return refused(task, error_code::invalid_request,
                   "its `taskUUID` is missing or not the one that the Request names, so that no "
                   "answer could be told to be its own");
  if (text_of(object, "deliveryMethod") == "stream")
    return refused(task, error_code::invalid_request,
                   "this client reads no streams; set `deliveryMethod` to `sync` or `async`");
  if (validator != nullptr)
    if (auto error = refused(task, validator->check(task.request->json())))
      return error;
  task.collector = Collector(results_of(object));
  return nullptr;
}

ErrorPointer taken_in_call(const Task& task) {
  return refused(task, error_code::conflict_task_uuid,
                 "another task of this call has the same `taskUUID`");
}

} // namespace aircat::client
