#include "prove/mutation.hpp"

#include "diagnostics/pointer.hpp"
#include "prove/faults.hpp"
#include "prove/legal_task.hpp"
#include "prove/values.hpp"
#include "request/codes.hpp"
#include "request/path.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace aircat::prove {
namespace {

namespace code = request::code;
using Kind = Draft::Kind;

std::string inside(std::string_view path, std::string_view name) {
  return path.empty() ? std::string(name) : std::string(path) + "." + std::string(name);
}

/// An object of the request whose names are known, with its path.
struct Container {
  std::string path, pointer;
  Draft* object = nullptr;
};

template <typename Suits>
std::optional<Container> any_container(const Request& request, Suits suits) {
  std::vector<Container> containers;
  for (const auto& place : places_in(request))
    if (place.value->is(Kind::object) && !place.field->fields.empty() && !place.item &&
        suits(place))
      containers.push_back({place.path, place.pointer, place.value});
  return containers.empty() ? std::nullopt : std::optional(request.random.pick(containers));
}

/// Adds a name that nobody knows there; a second key of the name would be another fault.
std::optional<Expected> add_unknown(const Request& request, const Container& container,
                                    std::string_view name, Draft value) {
  if (request.subject.knows(inside(container.path, name)) || container.object->find(name))
    return std::nullopt;
  container.object->add(name, std::move(value));
  return Expected{code::unknown_parameter, container.pointer + "/" + escaped_step(name)};
}

std::optional<Expected> add_made_up(const Request& request, const Container& container) {
  const auto name = made_up_name(request.random);
  return add_unknown(request, container, name, any_json(request.random, 2));
}

Container whole(const Request& request) {
  return {{}, {}, &request.task()};
}

std::optional<Expected> unknown_parameter(const Request& request) {
  return add_made_up(request, whole(request));
}

std::optional<Expected> unknown_in_container(const Request& request) {
  const auto container = any_container(request, [](const Place& place) {
    return place.path.find("[]") == std::string::npos &&
           place.path.substr(0, 16) != "providerSettings";
  });
  return container ? add_made_up(request, *container) : std::nullopt;
}

std::optional<Expected> unknown_in_element(const Request& request) {
  const auto container = any_container(
      request, [](const Place& place) { return place.path.find("[]") != std::string::npos; });
  return container ? add_made_up(request, *container) : std::nullopt;
}

std::optional<Expected> unknown_vendor_setting(const Request& request) {
  const auto container = any_container(
      request, [](const Place& place) { return place.path.substr(0, 17) == "providerSettings."; });
  return container ? add_made_up(request, *container) : std::nullopt;
}

/// Settings are two levels deep, and those of another vendor are not this model's.
std::optional<Expected> settings_of_another_vendor(const Request& request) {
  constexpr std::array<std::string_view, 4> vendors{"google", "klingai", "bfl", "nobody"};
  const auto* settings = request.view.find("providerSettings");
  if (!settings || settings->fields.empty())
    return std::nullopt;
  const auto vendor = request.random.pick(vendors);
  auto& task = request.task();
  if (!task.find("providerSettings"))
    task.add("providerSettings", Draft::object());
  auto value = Draft::object();
  value.add("generateAudio", Draft::of(true));
  return add_unknown(request,
                     {"providerSettings", "/providerSettings", task.find("providerSettings")},
                     vendor, std::move(value));
}

/// Gives a parameter that is there another name.
template <typename Rename>
std::optional<Expected> rename(const Request& request, Rename rename) {
  auto container = whole(request);
  if (request.random.chance(40))
    if (const auto inner = any_container(request, [](const Place&) { return true; }))
      container = *inner;
  if (container.object->keys.empty())
    return std::nullopt;
  auto& key = container.object->keys[request.random.below(container.object->keys.size())];
  if (key == "taskType" || key == "model")
    return std::nullopt;
  const std::string name = rename(key);
  if (name == key || request.subject.knows(inside(container.path, name)) ||
      container.object->find(name))
    return std::nullopt;
  key = name;
  return Expected{code::unknown_parameter, container.pointer + "/" + escaped_step(name)};
}

std::optional<Expected> misspelt_name(const Request& request) {
  return rename(request, [&](std::string name) {
    const auto at = request.random.below(name.size());
    switch (request.random.below(3)) {
    case 0:
      name.erase(at, 1);
      break;
    case 1:
      name.insert(at, 1, name[at]);
      break;
    default:
      if (at > 0)
        std::swap(name[at - 1], name[at]);
    }
    return name;
  });
}

std::optional<Expected> wrong_case_in_name(const Request& request) {
  return rename(request, [&](std::string name) {
    auto& letter = name[request.random.below(name.size())];
    if (std::isalpha(static_cast<unsigned char>(letter)) != 0)
      letter = static_cast<char>(letter ^ 0x20);
    return name;
  });
}

std::optional<Expected> snake_case_name(const Request& request) {
  return rename(request, [](const std::string& name) {
    std::string snake;
    for (const char c : name)
      if (c >= 'A' && c <= 'Z' && !snake.empty()) {
        snake += '_';
        snake += static_cast<char>(c ^ 0x20);
      } else {
        snake += c;
      }
    return snake;
  });
}

/// A parameter that belongs inside a container, at the top of the task.
std::optional<Expected> misplaced_at_top(const Request& request) {
  auto places = places_in(request);
  places.erase(std::remove_if(places.begin(), places.end(),
                              [](const Place& place) {
                                return place.path.find('.') == std::string::npos ||
                                       place.path.find("[]") != std::string::npos || place.item;
                              }),
               places.end());
  if (places.empty())
    return std::nullopt;
  const auto& place = request.random.pick(places);
  const auto value = *place.value;
  const auto name = std::string(place.field->name);
  take_out(request.task(), place.path);
  return add_unknown(request, whole(request), name, value);
}

/// A parameter that belongs at the top of the task, inside a container.
std::optional<Expected> misplaced_inside(const Request& request) {
  const auto container = any_container(
      request, [](const Place& place) { return place.path.find("[]") == std::string::npos; });
  if (!container)
    return std::nullopt;
  auto& task = request.task();
  const auto key = task.keys[request.random.below(task.keys.size())];
  const auto within = container->path.substr(0, container->path.find('.'));
  if (key == "taskType" || key == "model" || key == within)
    return std::nullopt;
  return add_unknown(request, *container, key, *task.find(key));
}

/// A path of the catalog taken for a name.
std::optional<Expected> dotted_name(const Request& request) {
  std::vector<std::string> paths;
  for (const auto& place : places_in(request))
    if (place.path.find('.') != std::string::npos)
      paths.push_back(place.path);
  if (paths.empty())
    return std::nullopt;
  const auto name = request.random.pick(paths);
  request.task().add(name, any_json(request.random, 1));
  return Expected{code::unknown_parameter, "/" + escaped_step(name)};
}

/// Adds a parameter that no capability of the model takes, with a value that would be legal.
template <typename Suits>
std::optional<Expected> add_untaken(const Request& request, std::string_view code, Suits suits) {
  std::vector<const Field*> fields;
  for (const auto& path : request.subject.known) {
    const auto* field = request.view.find(path);
    if (!field || path.find("[]") != std::string::npos || !values_at(request.task(), path).empty())
      continue;
    if (std::all_of(request.subject.views.begin(), request.subject.views.end(),
                    [&](const View& view) {
                      const auto* same = view.find(path);
                      return same && suits(*same);
                    }))
      fields.push_back(field);
  }
  if (fields.empty())
    return std::nullopt;
  const auto* field = request.random.pick(fields);
  auto value = legal_value(*field, {}, request.random);
  if (!value)
    return std::nullopt;
  put(request.task(), field->path, std::move(*value));
  return Expected{code, request::pointer_of(field->path)};
}

std::optional<Expected> wrong_media_place(const Request& request) {
  return add_untaken(request, code::unnamed_media, [](const Field& field) {
    return field.is_media() && !field.is_refused() && field.naming == Naming::known;
  });
}

std::optional<Expected> refused_parameter(const Request& request) {
  return add_untaken(request, code::refused_parameter,
                     [](const Field& field) { return field.is_refused(); });
}

constexpr std::array kinds{
    MutationKind{"unknown-parameter", "a name that is no parameter of the task", unknown_parameter},
    MutationKind{"unknown-in-container", "a name that is no parameter inside a container",
                 unknown_in_container},
    MutationKind{"unknown-in-element", "a name that is no parameter in an element of a list",
                 unknown_in_element},
    MutationKind{"unknown-vendor-setting", "a name that is no setting of the model's vendor",
                 unknown_vendor_setting},
    MutationKind{"settings-of-another-vendor", "settings of a vendor that did not make the model",
                 settings_of_another_vendor},
    MutationKind{"misspelt-name", "a parameter with a letter lost, doubled or swapped",
                 misspelt_name},
    MutationKind{"wrong-case-in-name", "a parameter with a letter in the wrong case",
                 wrong_case_in_name},
    MutationKind{"snake-case-name", "a parameter written with underscores", snake_case_name},
    MutationKind{"misplaced-at-top", "a parameter of a container at the top of the task",
                 misplaced_at_top},
    MutationKind{"misplaced-inside", "a parameter of the task inside a container",
                 misplaced_inside},
    MutationKind{"dotted-name", "a path with dots as the name of a parameter", dotted_name},
    MutationKind{"wrong-media-place", "media where no capability of the model takes them",
                 wrong_media_place},
    MutationKind{"refused-parameter", "a parameter that the model is known not to take",
                 refused_parameter},
};

} // namespace

std::span<const MutationKind> name_mutations() {
  return kinds;
}

} // namespace aircat::prove
