#include "client/hearing.hpp"

#include "client/item.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace aircat::client {
namespace {

class Hearing {
public:
  Hearing(const std::vector<Task*>& group, const Reply& reply, const Service& service)
      : reply_(reply), service_(service) {
    heard_.reserve(group.size());
    for (auto* task : group) {
      task->collector.begin_answer();
      by_uuid_[task->request->task_uuid()] = heard_.size();
      heard_.push_back({task, false, false, std::nullopt, nullptr, false, false});
    }
  }

  std::vector<Heard> hear() {
    for (const auto& item : reply_.envelope.items)
      hear_item(item);
    for (const auto& error : reply_.envelope.errors)
      hear_error(error);
    // One that names none of these tasks, in an answer that is an error: it can only mean them.
    if (general_ == nullptr && !any_named_ && !reply_.is_success())
      general_ = foreign_;
    if (general_ != nullptr)
      for (auto& heard : heard_)
        if (!heard.has_item && !heard.error)
          heard.error = error_for(*heard.task, *general_);
    return std::move(heard_);
  }

private:
  Heard* find(std::string_view uuid) {
    const auto found = by_uuid_.find(uuid);
    return found == by_uuid_.end() ? nullptr : &heard_[found->second];
  }

  void hear_item(const JsonObject& item) {
    const auto uuid = text_of(item, "taskUUID");
    const auto type = text_of(item, "taskType");
    auto* heard = find(uuid);
    if (heard == nullptr || !is_of_type(type, heard->task->request->task_type())) {
      ignore("an item", type, uuid);
      return;
    }
    heard->has_item = true;
    const auto state = state_of(item);
    if (state == ItemState::finished) {
      (void)heard->task->collector.add(item, service_.mask());
      return;
    }
    heard->is_working |= state == ItemState::working;
    if (const auto percent = progress_of(item))
      heard->percent = heard->percent.value_or(0) + *percent;
  }

  void hear_error(const ServiceError& error) {
    if (error.task_uuid.empty()) {
      general_ = general_ == nullptr ? &error : general_;
      return;
    }
    auto* heard = find(error.task_uuid);
    if (heard == nullptr) {
      foreign_ = foreign_ == nullptr ? &error : foreign_;
      ignore("an error", error.code, error.task_uuid);
      return;
    }
    any_named_ = true;
    if (heard->error)
      return;
    heard->error = error_for(*heard->task, error);
    heard->error_is_of_task = true;
    heard->error_is_of_result = error.of_task;
  }

  ErrorPointer error_for(const Task& task, ServiceError error) const {
    error.task_uuid = task.request->task_uuid();
    return as_error(error, reply_.status, reply_.retry_after, service_.name());
  }

  void ignore(std::string_view what, std::string_view name, std::string_view uuid) const {
    constexpr std::size_t longest = 100;
    service_.log(fmt::format("ignored {} ({}) of a task that was not asked for: {}", what,
                             name.substr(0, longest), uuid.substr(0, longest)));
  }

  const Reply& reply_;
  const Service& service_;
  std::vector<Heard> heard_;
  std::unordered_map<std::string_view, std::size_t> by_uuid_;
  const ServiceError* general_ = nullptr; ///< names no task
  const ServiceError* foreign_ = nullptr; ///< names one that is not of these
  bool any_named_ = false;
};

} // namespace

std::vector<Heard> hear(const std::vector<Task*>& group, const Reply& reply,
                        const Service& service) {
  return Hearing(group, reply, service).hear();
}

} // namespace aircat::client
