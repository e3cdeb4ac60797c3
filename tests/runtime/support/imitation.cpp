#include "support/imitation.hpp"

#include "json/json.hpp"

namespace aircat::testing {
namespace {

Json named(const std::string& uuid, const std::string& type) {
  auto object = Json::object();
  object["taskType"] = type;
  object["taskUUID"] = uuid;
  return object;
}

Json refused(const char* code, const std::string& uuid) {
  auto error = Json::object();
  error["code"] = code;
  error["message"] = std::string("This is ") + code + ".";
  error["taskUUID"] = uuid;
  return error;
}

} // namespace

Answer Imitation::operator()(const Received& request) {
  const std::scoped_lock lock(mutex_);
  ++exchanges_;
  auto usual = answer(request);
  if (accident_)
    if (auto instead = accident_(exchanges_))
      return *instead;
  return usual;
}

Answer Imitation::answer(const Received& request) {
  auto data = Json::array();
  auto errors = Json::array();
  for (const auto& wanted : Json::parse(request.body)) {
    const auto uuid = wanted.at("taskUUID").get<std::string>();
    const auto type = wanted.at("taskType").get<std::string>();
    const auto known = tasks_.find(uuid);
    const bool is_poll = type == "getResponse";
    if (is_poll == (known == tasks_.end())) {
      errors.push_back(refused(is_poll ? "taskNotFound" : "conflictTaskUUID", uuid));
      continue;
    }
    if (!is_poll) {
      const bool later = wanted.value("deliveryMethod", "sync") == "async";
      tasks_[uuid] = {type, wanted.value("numberResults", std::size_t{1}), later ? polls_ : 0};
      if (later) {
        data.push_back(named(uuid, type));
        continue;
      }
    }
    auto& task = tasks_[uuid];
    auto item = named(uuid, task.type);
    if (task.polls > 0) {
      --task.polls;
      item["status"] = "processing";
      data.push_back(std::move(item));
      continue;
    }
    item["status"] = "success";
    for (std::size_t result = 0; result < task.results; ++result) {
      item["imageUUID"] = uuid + "-" + std::to_string(result);
      item["imageURL"] = "https://im.example/" + uuid + "-" + std::to_string(result) + ".png";
      item["cost"] = 0.25;
      data.push_back(item);
    }
  }
  auto envelope = Json::object();
  if (!data.empty() || errors.empty())
    envelope["data"] = data;
  if (!errors.empty())
    envelope["errors"] = errors;
  return json(envelope.dump(), data.empty() && !errors.empty() ? 400 : 200);
}

std::size_t Imitation::made() const {
  const std::scoped_lock lock(mutex_);
  return tasks_.size();
}

} // namespace aircat::testing
