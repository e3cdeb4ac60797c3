#include "aircat/request.hpp"

#include "aircat/error.hpp"
#include "request/build.hpp"
#include "request/codes.hpp"
#include "json/json.hpp"

#include <fmt/format.h>

namespace aircat {
namespace {

[[noreturn]] void refuse(std::string_view code, std::string message) {
  ErrorDetail detail;
  detail.code = code;
  detail.message = message;
  detail.findings.push_back({std::string(code), true, std::move(message), {}, {}, {}, {}, {}, {}});
  throw RunwareValidationError(std::move(detail));
}

std::string text_at(const Json& task, const char* key) {
  const auto at = task.find(key);
  return at != task.end() && at->is_string() ? at->get<std::string>() : std::string();
}

} // namespace

Request Request::parse(std::string_view json) {
  auto task = Json::parse(json, nullptr, false);
  if (task.is_discarded())
    refuse(request::code::not_json, "the request is no JSON");
  if (!task.is_object())
    refuse(request::code::not_an_object,
           fmt::format("a request is an object, not {}", task.type_name()));
  auto type = text_at(task, "taskType");
  if (type.empty())
    refuse(request::code::bad_task_type, "the request has no taskType");
  auto uuid = text_at(task, "taskUUID");
  if (!uuid.empty())
    return {std::move(type), text_at(task, "model"), std::move(uuid), std::string(json)};
  uuid = request::new_task_uuid();
  task["taskUUID"] = uuid;
  return {std::move(type), text_at(task, "model"), std::move(uuid), task.dump()};
}

} // namespace aircat
