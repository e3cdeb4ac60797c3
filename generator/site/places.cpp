#include "site/places.hpp"

#include "diagnostics/pointer.hpp"

namespace aircat::site {
namespace {

using catalog::Input;
using catalog::Placement;
using catalog::Provider;

/// What a step selects is a text or a number.
bool is_selected(const Json& element, const catalog::Step& step) {
  const auto at = element.is_object() ? element.find(step.select_key) : element.end();
  if (!element.is_object() || at == element.end())
    return false;
  return at->is_string() ? at->get_ref<const std::string&>() == step.select_value
                         : at->dump() == step.select_value;
}

/// The pointer of the value that stands at the placement; empty when there is none.
std::string pointer_of(const Placement& placement, const Json& task) {
  const Json* value = &task;
  std::string pointer;
  for (const auto& step : placement.steps) {
    const auto at = value->is_object() ? value->find(step.name) : value->end();
    if (!value->is_object() || at == value->end())
      return {};
    value = &*at;
    pointer += "/" + escaped_step(step.name);
    if (step.select_key.empty())
      continue;
    const Json* element = nullptr;
    for (std::size_t i = 0; value->is_array() && i < value->size() && !element; ++i)
      if (is_selected((*value)[i], step)) {
        element = &(*value)[i];
        pointer += "/" + std::to_string(i);
      }
    if (!element)
      return {};
    value = element;
  }
  return pointer;
}

/// The input that decides width and height; empty when the request has none.
std::string_view size_input(const Provider& provider, const Json& inputs) {
  if (!provider.size.is_sent())
    return {};
  const bool by_image = provider.size.from == catalog::Size::From::image;
  for (const auto kind :
       {Placement::Kind::size, Placement::Kind::size_key, Placement::Kind::size_tier})
    for (const auto& input : provider.inputs) {
      const bool decides =
          !by_image || (kind != Placement::Kind::size_tier && inputs.contains(input.name));
      if (input.to.kind == kind && decides)
        return input.name;
    }
  return by_image ? source_image : std::string_view{};
}

} // namespace

std::vector<Place> places_of(const Provider& provider, const Json& inputs, const Json& task) {
  std::vector<Place> places;
  for (const auto& input : provider.inputs)
    if (!input.is_size())
      if (auto pointer = pointer_of(input.to, task); !pointer.empty())
        places.push_back({std::move(pointer), std::string(input.name)});
  if (const auto input = size_input(provider, inputs); !input.empty())
    for (const auto* side : {"width", "height"})
      if (task.contains(side))
        places.push_back({std::string("/") + side, std::string(input)});
  return places;
}

} // namespace aircat::site
