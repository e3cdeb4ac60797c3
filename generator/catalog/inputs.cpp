#include "catalog/inputs.hpp"

#include "catalog/codes.hpp"
#include "catalog/merge.hpp"
#include "catalog/offers.hpp"
#include "catalog/placement.hpp"
#include "catalog/vocabulary.hpp"
#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::catalog {
namespace {

std::string_view text_at(const Node& node, std::string_view key) {
  const auto* value = node.find(key);
  return value && value->is(Kind::string) ? value->string : std::string_view{};
}

/// The names that the using layers leave standing, in order of first appearance.
std::vector<const Member*> used_inputs(const Layers& layers) {
  std::vector<const Member*> used;
  for (const auto layer : using_layers) {
    const auto* inputs = layers.section(layer, "inputs");
    if (!inputs)
      continue;
    for (const auto& member : inputs->members) {
      const auto at = std::find_if(used.begin(), used.end(),
                                   [&](const Member* m) { return m->key == member.key; });
      if (member.value->is(Kind::null)) {
        if (at != used.end())
          used.erase(at);
      } else if (at == used.end()) {
        used.push_back(&member);
      }
    }
  }
  return used;
}

const Node* definition(const Layers& layers, std::string_view name, Workshop& workshop) {
  const Node* merged = nullptr;
  for (const auto layer : all_layers) {
    const auto* inputs = layers.section(layer, "inputs");
    const auto* own = inputs ? inputs->find(name) : nullptr;
    if (own && !own->is(Kind::null))
      merged = merge_patch(merged, own, workshop.nodes);
  }
  return merged;
}

void report_homeless(const Layers& layers, const Member& member, Workshop& workshop) {
  std::vector<std::string_view> known;
  for (const auto layer : defining_layers)
    if (const auto* inputs = layers.section(layer, "inputs"))
      for (const auto& other : inputs->members)
        known.push_back(other.key);
  auto hint = did_you_mean(member.key, known);
  if (hint.empty())
    hint = "say with \"to\" where the input goes on the wire";
  workshop.findings.error(
      code::unknown_input, where(member), pointer(member),
      fmt::format("the input \"{}\" has no placement, and no layer below defines it", member.key),
      hint);
}

void report_misplaced(const Layers& layers, const Node& to, std::string_view path,
                      Workshop& workshop) {
  std::vector<std::string_view> known;
  for (const auto layer : defining_layers)
    if (const auto* parameters = layers.section(layer, "parameters"))
      for (const auto& member : parameters->members)
        known.push_back(member.key);
  workshop.findings.error(
      code::bad_placement, where(to), pointer(to),
      fmt::format("\"{}\" places an input on the parameter \"{}\", which the task does not have",
                  to.string, path),
      did_you_mean(path, known));
}

/// New parameters of the using layers are legal places too.
bool is_place(const Layers& layers, std::string_view path) {
  if (layers.known->knows(path))
    return true;
  return std::any_of(using_layers.begin(), using_layers.end(), [&](Layer layer) {
    const auto* parameters = layers.section(layer, "parameters");
    return parameters && parameters->find(path);
  });
}

bool place(Input& input, const Member& member, const Layers& layers, Workshop& workshop) {
  const auto* to = input.node->find("to");
  if (!to) {
    report_homeless(layers, member, workshop);
    return false;
  }
  auto placement = read_placement(to->string);
  if (!placement) {
    workshop.findings.error(
        code::bad_placement, where(*to), pointer(*to),
        fmt::format("\"{}\" is no placement", to->string),
        "write a wire path such as inputs.referenceImages or frameImages[frame=last].inputImage, "
        "or size, size.key, size.tier");
    return false;
  }
  input.to = std::move(*placement);
  if (input.is_size())
    return true;
  auto paths = selectors_of(input.to);
  paths.push_back(input.to.path);
  for (const auto& path : paths)
    if (!is_place(layers, path)) {
      report_misplaced(layers, *to, path, workshop);
      return false;
    }
  return true;
}

bool is_supplied(const Provider& provider, std::string_view path, const Parameter& parameter) {
  return parameter.default_value || parameter.limits.constant ||
         std::any_of(provider.request.begin(), provider.request.end(),
                     [&](const Fixed& f) { return f.path == path; });
}

void complete_placed(Input& input, const Provider& provider) {
  const auto* parameter = provider.parameter(input.to.path);
  if (!parameter)
    return;
  input.several = parameter->may_be_array() && parameter->limits.max_items != 1;
  const auto* own = input.node->find("default");
  const auto* required = input.node->find("required");
  input.offers = offers_of(input, *parameter);
  if (required)
    input.required = required->boolean;
  else // what is offered supplies its first value
    input.required = parameter->required && !parameter->in_element() && !own &&
                     input.offers.empty() && !is_supplied(provider, input.to.path, *parameter);

  const auto* given = own ? own : input.required ? nullptr : parameter->default_value;
  if (!given && !input.offers.empty() && !input.required && parameter->required) {
    input.default_shown = input.offers.front().shown;
    input.default_value = input.offers.front().wire;
  } else if (given) {
    input.default_value = given;
    if (!input.offers.empty()) {
      input.default_shown = text_of(*given);
      for (const auto& offer : input.offers)
        if (offer.shown == *input.default_shown || (offer.wire && equal(*offer.wire, *given))) {
          input.default_shown = offer.shown;
          input.default_value = offer.wire;
          break;
        }
    }
  }
}

void complete_size(Input& input, const Provider& provider, const Catalog& catalog) {
  input.offers = size_offers_of(input, provider.size, catalog);
  const auto* required = input.node->find("required");
  input.required = required && required->boolean;
  if (const auto* own = input.node->find("default"))
    input.default_shown = text_of(*own);
  else if (input.to.kind == Placement::Kind::size_tier)
    input.default_shown = std::string(provider.size.tier);
  else if (!input.offers.empty())
    input.default_shown = input.offers.front().shown;
}

} // namespace

std::vector<Input> resolve_inputs(const Layers& layers, Workshop& workshop) {
  std::vector<Input> inputs;
  for (const auto* member : used_inputs(layers)) {
    Input input;
    input.name = member->key;
    input.node = definition(layers, member->key, workshop);
    input.title = text_at(*input.node, "title");
    input.description = text_at(*input.node, "description");
    input.placeholder = text_at(*input.node, "placeholder");
    input.component = text_at(*input.node, "component");
    if (place(input, *member, layers, workshop))
      inputs.push_back(std::move(input));
  }
  return inputs;
}

void complete_inputs(Provider& provider, const Catalog& catalog) {
  if (!provider.size.is_sent())
    std::erase_if(provider.inputs, [](const Input& input) { return input.is_size(); });
  for (auto& input : provider.inputs) {
    if (input.is_size())
      complete_size(input, provider, catalog);
    else
      complete_placed(input, provider);
  }
}

} // namespace aircat::catalog
