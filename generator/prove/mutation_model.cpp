#include "prove/mutation.hpp"

#include "request/codes.hpp"

#include <algorithm>
#include <array>

namespace aircat::prove {
namespace {

namespace code = request::code;

/// Some tasks take a model by another name than its AIR.
bool wants_air(const Request& request) {
  const auto* model = request.view.find("model");
  return model && model->parameter && model->parameter->format == catalog::Format::air;
}

/// Another model, which alone decides what is found.
std::optional<Expected> replace_model(const Request& request, Draft model, std::string_view code) {
  if (!request.view.find("model") || !request.task().find("model"))
    return std::nullopt;
  request.task().set("model", std::move(model));
  return Expected{code, "/model"};
}

std::optional<Expected> unknown_model(const Request& request) {
  constexpr std::array<std::string_view, 3> airs{"nosuch:1@1", "bfl:999@1", "google:gemini@none"};
  const auto air = request.random.pick(airs);
  if (request.airs.knows(air))
    return std::nullopt;
  return replace_model(request, Draft::of(air), code::unknown_model);
}

std::optional<Expected> misspelt_model(const Request& request) {
  const auto* model = request.task().find("model");
  if (!model)
    return std::nullopt;
  auto air = model->text;
  switch (request.random.below(3)) {
  case 0:
    air += "0";
    break;
  case 1:
    air.back() = air.back() == '9' ? '8' : '9';
    break;
  default:
    air.insert(0, "x");
  }
  if (request.airs.knows(air))
    return std::nullopt;
  return replace_model(request, Draft::of(air), code::unknown_model);
}

std::optional<Expected> model_of_another_task(const Request& request) {
  std::vector<std::string_view> airs;
  for (const auto* model : request.airs.models)
    if (std::none_of(model->providers.begin(), model->providers.end(),
                     [&](const auto& provider) { return provider->task == request.subject.task; }))
      airs.push_back(model->air);
  if (airs.empty())
    return std::nullopt;
  return replace_model(request, Draft::of(request.random.pick(airs)), code::other_task);
}

std::optional<Expected> undescribed_of_another_task(const Request& request) {
  std::vector<std::string_view> airs;
  for (const auto& known : request.airs.undescribed)
    if (known.task != request.subject.task->name)
      airs.push_back(known.air);
  if (airs.empty())
    return std::nullopt;
  return replace_model(request, Draft::of(request.random.pick(airs)), code::other_task);
}

std::optional<Expected> component_as_model(const Request& request) {
  if (request.airs.components.empty())
    return std::nullopt;
  const auto* component = request.random.pick(request.airs.components);
  return replace_model(request, Draft::of(component->air), code::component_model);
}

std::optional<Expected> bad_air(const Request& request) {
  if (!wants_air(request))
    return std::nullopt;
  constexpr std::array<std::string_view, 8> airs{"bfl5@1", "bfl:5",    "bfl:@1",    ":5@1",
                                                 "bfl:5@", " bfl:5@1", "bfl:5@1\n", "a-b:5@1"};
  return replace_model(request, Draft::of(request.random.pick(airs)), code::wrong_format);
}

std::optional<Expected> capitals_in_air(const Request& request) {
  const auto* model = request.task().find("model");
  auto air = model ? model->text : std::string();
  const auto letter =
      std::find_if(air.begin(), air.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (letter == air.end() || !wants_air(request))
    return std::nullopt;
  *letter = static_cast<char>(*letter - 'a' + 'A');
  return replace_model(request, Draft::of(air), code::wrong_format);
}

std::optional<Expected> model_not_text(const Request& request) {
  const std::array others{Draft(), Draft::of(std::int64_t{5}), Draft::of(false),
                          Draft::list({Draft::of("bfl:5@1")})};
  return replace_model(request, request.random.pick(others), code::wrong_type);
}

constexpr std::array kinds{
    MutationKind{"unknown-model", "an AIR that nobody knows", unknown_model},
    MutationKind{"misspelt-model", "an AIR with a wrong letter", misspelt_model},
    MutationKind{"model-of-another-task", "a described model that does another task",
                 model_of_another_task},
    MutationKind{"undescribed-of-another-task", "a known AIR that does another task",
                 undescribed_of_another_task},
    MutationKind{"component-as-model", "an adapter or the like in the place of the model",
                 component_as_model},
    MutationKind{"bad-air", "a model that is no AIR", bad_air},
    MutationKind{"capitals-in-air", "an AIR with a capital letter", capitals_in_air},
    MutationKind{"model-not-text", "a model that is no text", model_not_text},
};

} // namespace

std::span<const MutationKind> model_mutations() {
  return kinds;
}

} // namespace aircat::prove
