#include "prove/mutation.hpp"

#include "diagnostics/pointer.hpp"
#include "prove/faults.hpp"
#include "request/path.hpp"

#include <algorithm>
#include <array>

namespace aircat::prove {
namespace {

class Places {
public:
  explicit Places(const View& view) : view_(view) {}

  std::vector<Place> run(Draft& task) {
    members(task, {}, {});
    return std::move(places_);
  }

private:
  void members(Draft& object, const std::string& path, const std::string& pointer) {
    for (std::size_t i = 0; i < object.items.size(); ++i) {
      const auto inner = path.empty() ? object.keys[i] : path + "." + object.keys[i];
      const auto* field = view_.find(inner);
      if (!field || inner == "model")
        continue;
      auto& value = object.items[i];
      const auto at = pointer + "/" + escaped_step(object.keys[i]);
      places_.push_back({inner, at, &value, field, false});
      if (value.is(Draft::Kind::list))
        elements(value, *field, at);
      else if (value.is(Draft::Kind::object))
        members(value, inner, at);
    }
  }

  void elements(Draft& list, const Field& field, const std::string& pointer) {
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const auto at = pointer + "/" + std::to_string(i);
      const auto path = field.has_elements ? field.path + "[]" : field.path;
      places_.push_back({path, at, &list.items[i], &field, !field.has_elements});
      if (field.has_elements)
        members(list.items[i], path, at);
    }
  }

  const View& view_;
  std::vector<Place> places_;
};

} // namespace

std::vector<Place> places_in(const Request& request) {
  return Places(request.view).run(request.task());
}

std::optional<Expected> expect_at(const Request& request, const Place& place,
                                  std::string_view code) {
  const auto faults = [&](const View& view) {
    return faults_of(view, place.path, *place.value, place.item);
  };
  for (const auto& view : request.subject.views)
    if (faults(view).empty())
      return std::nullopt;
  if (!has_code(faults(meant_by(request.subject, request.task())), code))
    return std::nullopt;
  return Expected{code, place.pointer, std::nullopt};
}

std::optional<Expected> spoil_value(const Request& request, std::string_view code,
                                    const Suits& suits, const NewValue& new_value) {
  auto places = places_in(request);
  places.erase(
      std::remove_if(places.begin(), places.end(), [&](const Place& p) { return !suits(p); }),
      places.end());
  if (places.empty())
    return std::nullopt;
  const auto& place = request.random.pick(places);
  auto value = new_value(place);
  if (!value)
    return std::nullopt;
  *place.value = std::move(*value);
  return expect_at(request, place, code);
}

std::string made_up_name(Random& random) {
  constexpr std::array<std::string_view, 14> names{
      "promptStrength", "aspect_ratio",    "n",     "image_url", "guidance", "__proto__",
      "constructor",    "größe",           "a/b~c", "x.y",       "",         "[]",
      "toString",       "quality \"high\""};
  return std::string(random.pick(names));
}

} // namespace aircat::prove
