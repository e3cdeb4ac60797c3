#include "prove/mutation.hpp"

#include "diagnostics/pointer.hpp"
#include "prove/faults.hpp"
#include "request/codes.hpp"
#include "request/path.hpp"

#include <algorithm>
#include <array>

namespace aircat::prove {
namespace {

namespace code = request::code;
using Kind = Draft::Kind;

std::optional<Expected> empty_request(const Request& request) {
  request.tasks.clear();
  request.is_list = true;
  return Expected{code::not_a_request, {}};
}

std::optional<Expected> task_not_object(const Request& request) {
  const std::array others{Draft(), Draft::of(true), Draft::of(std::int64_t{7}),
                          Draft::of("imageInference")};
  request.task() = request.random.pick(others);
  request.is_list = true;
  return Expected{code::not_an_object, {}};
}

std::optional<Expected> repeated_uuid(const Request& request) {
  if (!request.task().find("taskUUID") || refers_to_task(*request.subject.task))
    return std::nullopt;
  const auto copy = request.task();
  request.tasks.push_back(copy);
  request.is_list = true;
  return Expected{code::repeated_uuid, "/taskUUID", request.tasks.size() - 1};
}

std::optional<Expected> missing_task_type(const Request& request) {
  auto& task = request.task();
  const auto at = std::find(task.keys.begin(), task.keys.end(), "taskType");
  task.remove(static_cast<std::size_t>(at - task.keys.begin()));
  return Expected{code::bad_task_type, "/taskType"};
}

std::optional<Expected> unknown_task_type(const Request& request) {
  constexpr std::array<std::string_view, 5> names{"imageinference", "videoInferenc", "image", "",
                                                  "imageInference "};
  request.task().set("taskType", Draft::of(request.random.pick(names)));
  return Expected{code::bad_task_type, "/taskType"};
}

std::optional<Expected> task_type_not_text(const Request& request) {
  const std::array others{Draft(), Draft::of(std::int64_t{1}),
                          Draft::list({Draft::of("imageInference")})};
  request.task().set("taskType", request.random.pick(others));
  return Expected{code::bad_task_type, "/taskType"};
}

/// A second value behind the first: the same, or another.
void repeat(Draft& object, std::size_t at, bool same) {
  const auto key = object.keys[at];
  auto value = same ? object.items[at] : Draft();
  object.add(key, std::move(value));
}

std::optional<Expected> repeated_key(const Request& request) {
  auto& task = request.task();
  const auto at = request.random.below(task.keys.size());
  const auto key = task.keys[at];
  const bool names_the_judge = key == "taskType" || key == "model";
  repeat(task, at, names_the_judge || request.random.chance(50));
  return Expected{code::repeated_key, "/" + escaped_step(key)};
}

std::optional<Expected> repeated_key_inside(const Request& request) {
  auto places = places_in(request);
  places.erase(std::remove_if(places.begin(), places.end(),
                              [](const Place& place) {
                                return !place.value->is(Kind::object) || place.item ||
                                       place.value->keys.empty();
                              }),
               places.end());
  if (places.empty())
    return std::nullopt;
  const auto& place = request.random.pick(places);
  const auto at = request.random.below(place.value->keys.size());
  const auto key = place.value->keys[at];
  repeat(*place.value, at, request.random.chance(50));
  // What nobody knows the inside of is at fault as a whole.
  if (place.field->fields.empty())
    return Expected{code::repeated_key, place.pointer};
  return Expected{code::repeated_key, place.pointer + "/" + escaped_step(key)};
}

constexpr std::array kinds{
    MutationKind{"empty-request", "a request that is a list of no tasks", empty_request},
    MutationKind{"task-not-object", "a text, a number or null in the place of a task",
                 task_not_object},
    MutationKind{"repeated-uuid", "two tasks of one request with the same taskUUID", repeated_uuid},
    MutationKind{"missing-task-type", "a task without taskType", missing_task_type},
    MutationKind{"unknown-task-type", "a taskType that does not exist", unknown_task_type},
    MutationKind{"task-type-not-text", "a taskType that is no text", task_type_not_text},
    MutationKind{"repeated-key", "a parameter that stands twice in the task", repeated_key},
    MutationKind{"repeated-key-inside", "a key that stands twice in an object inside the task",
                 repeated_key_inside},
};

} // namespace

std::span<const MutationKind> shape_mutations() {
  return kinds;
}

} // namespace aircat::prove
