#include "prove/mutation.hpp"

#include "prove/faults.hpp"
#include "prove/legal_task.hpp"
#include "request/codes.hpp"
#include "request/path.hpp"

#include <algorithm>
#include <array>

namespace aircat::prove {
namespace {

namespace code = request::code;

bool has(const std::vector<std::string>& pointers, const std::string& pointer) {
  return std::find(pointers.begin(), pointers.end(), pointer) != pointers.end();
}

/// What to expect of a task that lacks something: nothing unless every capability misses something,
/// and the one whose findings are given misses this.
std::optional<Expected> expect_missing(const Request& request, const std::string& pointer) {
  for (const auto& view : request.subject.views)
    if (missing_in(view, request.task()).empty())
      return std::nullopt;
  if (!has(missing_in(meant_by(request.subject, request.task()), request.task()), pointer))
    return std::nullopt;
  return Expected{code::missing_parameter, pointer};
}

std::optional<Expected> leave_out(const Request& request, std::string_view path) {
  if (!request.view.find(path) || values_at(request.task(), path).empty())
    return std::nullopt;
  take_out(request.task(), path);
  return expect_missing(request, request::pointer_of(path));
}

std::optional<Expected> missing_uuid(const Request& request) {
  return leave_out(request, "taskUUID");
}

/// Without a model the task alone judges.
std::optional<Expected> missing_model(const Request& request) {
  const auto* model = request.view.find("model");
  if (!model || !is_asked_for(*model))
    return std::nullopt;
  take_out(request.task(), "model");
  return Expected{code::missing_parameter, "/model"};
}

std::optional<Expected> missing_required(const Request& request) {
  std::vector<std::string_view> paths;
  for (const auto* parameter : request.view.required)
    if (!parameter->in_element() && parameter->path != "taskUUID" && parameter->path != "model" &&
        parameter->path != "width" && parameter->path != "height")
      paths.push_back(parameter->path);
  return paths.empty() ? std::nullopt : leave_out(request, request.random.pick(paths));
}

/// What a required input is placed on, where no other capability does without it.
std::optional<Expected> missing_input(const Request& request) {
  std::vector<std::string> paths;
  for (const auto* input : request.view.inputs) {
    const auto* parameter = request.view.provider->parameter(input->to.path);
    if (input->required && !(parameter && parameter->required && !parameter->in_element()))
      paths.push_back(input->to.path);
  }
  if (paths.empty())
    return std::nullopt;
  const auto path = request.random.pick(paths);
  const auto container = path.substr(0, path.find("[]"));
  take_out(request.task(), container);
  return expect_missing(request, request::pointer_of(container));
}

std::optional<Expected> missing_sides(const Request& request) {
  const auto* width = request.view.find("width");
  if (!width || !is_asked_for(*width))
    return std::nullopt;
  take_out(request.task(), "width");
  take_out(request.task(), "height");
  return expect_missing(request, request.random.chance(50) ? "/width" : "/height");
}

std::optional<Expected> missing_in_element(const Request& request) {
  std::vector<Place> required;
  for (const auto& place : places_in(request))
    if (place.path.find("[].") != std::string::npos && place.field->parameter &&
        place.field->parameter->required && place.field->naming == Naming::own)
      required.push_back(place);
  if (required.empty())
    return std::nullopt;
  const auto& place = request.random.pick(required);
  const auto bracket = place.path.rfind("[]");
  const auto element = place.pointer.substr(
      0, place.pointer.size() - request::pointer_of(place.path.substr(bracket + 3)).size());
  for (const auto& other : places_in(request))
    if (other.pointer == element)
      take_out(*other.value, place.path.substr(bracket + 3));
  return expect_missing(request, place.pointer);
}

constexpr std::array kinds{
    MutationKind{"missing-uuid", "a task without its taskUUID", missing_uuid},
    MutationKind{"missing-model", "a task without its model", missing_model},
    MutationKind{"missing-required", "a task without a parameter that it must have",
                 missing_required},
    MutationKind{"missing-input", "a task without what a required input is placed on",
                 missing_input},
    MutationKind{"missing-sides", "a task without width and height that must have them",
                 missing_sides},
    MutationKind{"missing-in-element", "an element of a list without a field that it must have",
                 missing_in_element},
};

} // namespace

std::span<const MutationKind> missing_mutations() {
  return kinds;
}

} // namespace aircat::prove
