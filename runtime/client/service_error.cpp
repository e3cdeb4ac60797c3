#include "client/service_error.hpp"

#include "aircat/error_codes.hpp"
#include "client/error_kind.hpp"

#include <fmt/format.h>

namespace aircat::client {
namespace {

/// The first member that is a text which is not empty, or a number.
std::string first_of(const JsonObject& object, std::initializer_list<std::string_view> names) {
  for (const auto name : names) {
    if (const auto text = text_of(object, name); !text.empty())
      return std::string(text);
    if (const auto number = value_of<std::int64_t>(object, name))
      return std::to_string(*number);
  }
  return {};
}

/// One name, or the first of several.
std::string parameter_of(const JsonObject& entry) {
  if (const auto names = value_of<simdjson::dom::array>(entry, "parameter")) {
    for (const JsonElement name : *names)
      if (std::string_view text; name.get(text) == simdjson::SUCCESS)
        return std::string(text);
    return {};
  }
  return std::string(text_of(entry, "parameter"));
}

std::string plain(const JsonElement& value) {
  std::string_view text;
  return value.get(text) == simdjson::SUCCESS ? std::string(text) : simdjson::minify(value);
}

std::string allowed_by(const JsonObject& entry) {
  std::string text;
  const auto add = [&](std::string_view words, const std::string& value) {
    text += fmt::format("{}{}{}", text.empty() ? "" : ", ", words, value);
  };
  if (simdjson::dom::array values; entry.at_key("allowedValues").get(values) == simdjson::SUCCESS) {
    std::string list;
    for (const auto value : values)
      list += (list.empty() ? "" : ", ") + plain(value);
    add("one of ", list);
  }
  for (const auto& [name, words] :
       {std::pair{"min", "at least "}, {"max", "at most "}, {"multiplier", "a multiple of "}})
    if (const auto value = member(entry, name))
      add(words, plain(*value));
  return text;
}

std::string advice(ErrorKind kind, const std::string& documentation) {
  switch (kind) {
  case ErrorKind::authentication:
    return "check the API key (RUNWARE_API_KEY)";
  case ErrorKind::quota:
    return "add credit to the account";
  case ErrorKind::rate_limit:
    return "send less at a time, or later";
  case ErrorKind::model:
    return "take another model, or try later";
  case ErrorKind::validation:
    return documentation.empty() ? "correct the request" : "see " + documentation;
  default:
    return documentation.empty() ? "" : "see " + documentation;
  }
}

std::string clipped(std::string text) {
  constexpr std::size_t longest = 2000;
  if (text.size() > longest) {
    auto end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
      --end; // not within a character
    text.resize(end);
    text += "…";
  }
  return text;
}

} // namespace

ServiceError read_error(const JsonElement& entry, const Mask& mask) {
  ServiceError error;
  std::string_view text;
  if (entry.get(text) == simdjson::SUCCESS) {
    error.message = clipped(mask(std::string(text)));
    return error;
  }
  JsonObject object;
  if (entry.get(object) != simdjson::SUCCESS)
    return error;
  const auto masked = [&](std::string value) { return clipped(mask(std::move(value))); };
  error.code = masked(first_of(object, {"code", "errorCode", "errorId"}));
  error.message = masked(first_of(object, {"message", "errorMessage", "error", "detail"}));
  if (const auto more = text_of(object, "responseContent"); !more.empty())
    error.message += masked(": " + std::string(more));
  error.parameter = masked(parameter_of(object));
  error.documentation = masked(std::string(text_of(object, "documentation")));
  error.allowed = masked(allowed_by(object));
  error.task_uuid = masked(std::string(text_of(object, "taskUUID")));
  error.of_task = !text_of(object, "status").empty();
  return error;
}

ErrorPointer as_error(const ServiceError& error, int status,
                      std::optional<std::chrono::milliseconds> retry_after,
                      const std::string& from) {
  const auto [kind, retryable] = judge(error.code, status);
  ErrorDetail detail;
  detail.code = error.code.empty() ? error_code::http_error : error.code;
  detail.message =
      fmt::format("{}: {}", from,
                  error.message.empty() ? fmt::format("error, status {}", status) : error.message);
  if (!error.parameter.empty() || !error.allowed.empty())
    detail.message +=
        fmt::format(" ({}{}{})", error.parameter,
                    error.parameter.empty() || error.allowed.empty() ? "" : ": ", error.allowed);
  if (const auto what_to_do = advice(kind, error.documentation); !what_to_do.empty())
    detail.message += "; " + what_to_do;
  detail.parameter = error.parameter;
  detail.task_uuid = error.task_uuid;
  detail.documentation = error.documentation;
  detail.http_status = status;
  detail.retryable = retryable;
  detail.retry_after = retry_after;
  return make_error(kind, std::move(detail));
}

} // namespace aircat::client
