#include "soak/flaky_service.hpp"

#include "json/json.hpp"

namespace aircat::testing {
namespace {

/// Numbers without a pattern that a client could fall in step with.
std::size_t scattered(std::size_t number) {
  number = (number ^ (number >> 16)) * 0x45d9f3b3U;
  return number ^ (number >> 15);
}

} // namespace

FlakyService::FlakyService() {
  server_.answer_by([this](const Received& received) { return answer(received); });
}

FlakyService::Count FlakyService::count() const {
  const std::scoped_lock lock(mutex_);
  return count_;
}

Answer FlakyService::answer(const Received& received) {
  const std::scoped_lock lock(mutex_);
  ++count_.failures; // taken back below
  switch (scattered(requests_++) % 25) {
  case 0:
    return in_manner(Manner::reset_unread);
  case 1:
    (void)reply_to(received.body);
    return in_manner(Manner::reset_taken);
  case 2:
    return with_header(
        json(R"({"errors": [{"code": "rateLimitExceeded", "message": "slow"}]})", 429),
        "Retry-After", "1");
  case 3:
    return page("<html>unavailable</html>", 503);
  case 4:
    return in_manner(Manner::truncated, json(reply_to(received.body)));
  default:
    --count_.failures;
    return json(reply_to(received.body));
  }
}

std::string FlakyService::reply_to(const std::string& body) {
  auto reply = Json::object();
  const auto deliver = [&](const std::string& uuid) {
    ++count_.delivered;
    reply["data"].push_back({{"taskType", "imageInference"},
                             {"taskUUID", uuid},
                             {"status", "success"},
                             {"imageUUID", uuid},
                             {"imageURL", "https://example.com/" + uuid + ".png"}});
  };
  for (const auto& task : Json::parse(body)) {
    const auto uuid = task.at("taskUUID").get<std::string>();
    const auto known = tasks_.find(uuid);
    if (task.at("taskType") == "getResponse") {
      if (known != tasks_.end())
        deliver(uuid);
      else
        reply["errors"].push_back(
            {{"code", "taskNotFound"}, {"message", "no such task"}, {"taskUUID", uuid}});
    } else if (known != tasks_.end()) {
      ++count_.conflicts;
      reply["errors"].push_back(
          {{"code", "conflictTaskUUID"}, {"message", "taken"}, {"taskUUID", uuid}});
    } else {
      const bool later = task.value("deliveryMethod", "sync") == "async";
      tasks_.emplace(uuid, later);
      ++count_.paid;
      if (later)
        reply["data"].push_back({{"taskType", "imageInference"}, {"taskUUID", uuid}});
      else
        deliver(uuid);
    }
  }
  return reply.dump();
}

} // namespace aircat::testing
