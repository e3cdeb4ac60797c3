#include "client/item.hpp"

#include <algorithm>
#include <array>

namespace aircat::client {
namespace {

constexpr std::array<std::string_view, 7> failed{"error",    "failed",  "failure", "cancelled",
                                                 "canceled", "expired", "rejected"};
constexpr std::array<std::string_view, 10> working{"processing", "pending",  "queued",  "scheduled",
                                                   "waiting",    "running",  "started", "validated",
                                                   "downloaded", "optimized"};
constexpr std::array<std::string_view, 4> finished{"success", "succeeded", "completed", "ready"};
/// What an item may hold without being a result.
constexpr std::array<std::string_view, 7> formalities{
    "taskType", "taskUUID", "status", "progress", "message", "cost", "deliveryMethod"};

struct OldName {
  std::string_view old, current;
};
constexpr std::array<OldName, 5> old_names{{{"photoMaker", "imageInference"},
                                            {"imageUpscale", "upscale"},
                                            {"imageBackgroundRemoval", "removeBackground"},
                                            {"imageCaption", "caption"},
                                            {"imageControlNetPreProcess", "controlNetPreprocess"}}};

template <std::size_t Size>
bool is_one(std::string_view text, const std::array<std::string_view, Size>& texts) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

bool holds_a_result(const JsonObject& item) {
  return std::any_of(item.begin(), item.end(), [](const simdjson::dom::key_value_pair& member) {
    return !member.value.is_null() && !is_one(member.key, formalities);
  });
}

bool says_error(const JsonObject& item, std::string_view name) {
  const auto value = member(item, name);
  if (!value)
    return false;
  if (simdjson::dom::array list; value->get(list) == simdjson::SUCCESS)
    return list.size() > 0;
  if (bool is_error = false; value->get(is_error) == simdjson::SUCCESS)
    return is_error;
  return true;
}

std::string_view current(std::string_view task_type) {
  for (const auto& name : old_names)
    if (name.old == task_type)
      return name.current;
  return task_type;
}

} // namespace

ItemState state_of(const JsonObject& item) {
  const auto status = text_of(item, "status");
  if (is_one(status, failed) || says_error(item, "error") || says_error(item, "errors"))
    return ItemState::failed;
  if (is_one(status, finished))
    return ItemState::finished;
  if (is_one(status, working))
    return ItemState::working;
  if (holds_a_result(item))
    return ItemState::finished;
  return status.empty() ? ItemState::acknowledged : ItemState::working;
}

std::optional<double> progress_of(const JsonObject& item) {
  const auto percent = value_of<double>(item, "progress");
  if (!percent)
    return std::nullopt;
  return std::clamp(*percent, 0.0, 100.0);
}

bool is_of_type(std::string_view item_type, std::string_view task_type) {
  return item_type.empty() || item_type == "getResponse" ||
         current(item_type) == current(task_type);
}

} // namespace aircat::client
