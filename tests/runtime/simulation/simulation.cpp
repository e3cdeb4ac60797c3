#include "simulation/simulation.hpp"

#include "aircat/validator.hpp"
#include "support/bytes.hpp"
#include "json/json.hpp"

#include <fmt/format.h>

#include <map>
#include <mutex>

namespace aircat::testing {
namespace {

struct Task {
  Json request;
  int polls = 0;
};

std::string text_at(const Json& object, std::string_view key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

Json error(const Json& task, std::string_view code, std::string_view message) {
  return {{"code", code},
          {"message", message},
          {"taskUUID", text_at(task, "taskUUID")},
          {"taskType", text_at(task, "taskType")}};
}

/// An MP4 file without a picture: its boxes are right, and no player shows anything.
std::string mp4() {
  using namespace std::string_literals;
  return "\0\0\0\x18"s + "ftypisom\0\0\2\0isomiso2"s + "\0\0\0\x08"s + "moov"s + "\0\0\0\x10"s +
         "mdat\0\0\0\0\0\0\0\0"s;
}

} // namespace

class Simulation::Impl {
public:
  explicit Impl(int polls_before_the_end) : polls_before_the_end_(polls_before_the_end) {
    server_.answer_by([this](const Received& received) { return answer(received); });
  }

  [[nodiscard]] std::string url() const { return server_.url(); }

  std::size_t paid() {
    const std::scoped_lock lock(mutex_);
    return tasks_.size();
  }

private:
  Answer answer(const Received& received) {
    if (received.method == "GET")
      return received.target.ends_with(".mp4") ? file(mp4(), "video/mp4")
                                               : file(png(), "image/png");
    auto reply = Json::object();
    if (received.header("authorization").value_or("").substr(0, 7) != "Bearer ") {
      reply["errors"] = Json::array({error({}, "missingApiKey", "No API key was sent.")});
      return json(reply.dump(), 401);
    }
    const auto tasks = Json::parse(received.body, nullptr, false);
    if (!tasks.is_array()) {
      reply["errors"] = Json::array({error({}, "invalidRequest", "A request is a list of tasks.")});
      return json(reply.dump(), 400);
    }
    const std::scoped_lock lock(mutex_);
    for (const auto& task : tasks)
      take(task, reply);
    return json(reply.dump(), reply.contains("data") ? 200 : 400);
  }

  void take(const Json& task, Json& reply) {
    const auto uuid = text_at(task, "taskUUID");
    if (text_at(task, "taskType") == "getResponse") {
      tell(uuid, task, reply);
      return;
    }
    for (const auto& finding : validator_->check(task.dump()))
      if (finding.is_error) {
        reply["errors"].push_back(error(task, finding.runware_code, finding.message));
        return;
      }
    if (text_at(task, "positivePrompt").find("forbidden") != std::string::npos) {
      reply["errors"].push_back(
          error(task, "contentPolicyViolation", "The prompt is not allowed."));
      return;
    }
    if (!tasks_.emplace(uuid, Task{task}).second) {
      reply["errors"].push_back(error(task, "conflictTaskUUID", "The taskUUID is taken."));
      return;
    }
    if (text_at(task, "deliveryMethod") == "async")
      reply["data"].push_back({{"taskType", text_at(task, "taskType")}, {"taskUUID", uuid}});
    else
      deliver(task, reply);
  }

  /// The state of a task that was taken.
  void tell(const std::string& uuid, const Json& question, Json& reply) {
    const auto at = tasks_.find(uuid);
    if (at == tasks_.end()) {
      reply["errors"].push_back(error(question, "taskNotFound", "There is no such task."));
      return;
    }
    auto& task = at->second;
    if (task.polls < polls_before_the_end_) {
      ++task.polls;
      reply["data"].push_back({{"taskType", text_at(task.request, "taskType")},
                               {"taskUUID", uuid},
                               {"status", "processing"},
                               {"progress", 100 * task.polls / (polls_before_the_end_ + 1)}});
    } else {
      deliver(task.request, reply);
    }
  }

  void deliver(const Json& task, Json& reply) {
    const bool is_video = text_at(task, "taskType") == "videoInference";
    const auto count = task.value("numberResults", 1);
    for (int i = 0; i < count; ++i) {
      const auto uuid = text_at(task, "taskUUID");
      const auto media = fmt::format("{:02x}{}", i, uuid.substr(2));
      Json item{{"taskType", text_at(task, "taskType")},
                {"taskUUID", uuid},
                {"status", "success"},
                {"seed", 1000 + i}};
      if (text_at(task, "taskType") == "caption") {
        item["text"] = "A small picture.";
      } else {
        item[is_video ? "videoUUID" : "imageUUID"] = media;
        item[is_video ? "videoURL" : "imageURL"] =
            server_.url(fmt::format("/{}.{}", media, is_video ? "mp4" : "png"));
      }
      if (task.value("includeCost", false))
        item["cost"] = 0.0125;
      reply["data"].push_back(std::move(item));
    }
  }

  const int polls_before_the_end_;
  std::shared_ptr<const Validator> validator_ = Validator::bundled();
  std::mutex mutex_;
  std::map<std::string, Task> tasks_; ///< by UUID
  Server server_;                     ///< the last: its threads use the others
};

Simulation::Simulation(int polls_before_the_end)
    : impl_(std::make_unique<Impl>(polls_before_the_end)) {}
Simulation::~Simulation() = default;

std::string Simulation::url() const {
  return impl_->url();
}

std::size_t Simulation::paid() const {
  return impl_->paid();
}

} // namespace aircat::testing
