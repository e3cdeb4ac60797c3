#include "catalog/parameters.hpp"

#include "catalog/codes.hpp"
#include "catalog/limits.hpp"
#include "catalog/merge.hpp"
#include "catalog/placement.hpp"
#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::catalog {
namespace {

const Member* definition(const Layers& layers, Layer layer, std::string_view path) {
  const auto* parameters = layers.section(layer, "parameters");
  return parameters ? parameters->member(path) : nullptr;
}

bool is_defined(const Layers& layers, std::string_view path) {
  return std::any_of(defining_layers.begin(), defining_layers.end(),
                     [&](Layer layer) { return definition(layers, layer, path); });
}

template <typename Visit>
void each_known(const Layers& layers, Visit visit) {
  for (const auto layer : defining_layers)
    if (const auto* parameters = layers.section(layer, "parameters"))
      for (const auto& member : parameters->members)
        visit(layer, member);
}

bool is_container(const Layers& layers, std::string_view path) {
  bool found = false;
  each_known(layers, [&](Layer, const Member& member) {
    found = found || contains_path(path, member.key);
  });
  return found;
}

std::string suggestion(const Layers& layers, std::string_view path) {
  std::vector<std::string_view> known;
  each_known(layers, [&](Layer, const Member& member) { known.push_back(member.key); });
  return did_you_mean(path, known);
}

/// What the using layers say about parameters: which they name, which they take away again.
void collect_named(const Layers& layers, std::vector<Named>& named) {
  for (const auto layer : using_layers) {
    const auto* parameters = layers.section(layer, "parameters");
    if (!parameters)
      continue;
    for (const auto& member : parameters->members) {
      if (member.value->is(Kind::null))
        std::erase_if(named, [&](const Named& n) { return n.path == member.key; });
      else
        named.push_back({member.key, &member});
    }
  }
}

void report_unknown(const Layers& layers, const Member& at, Workshop& workshop) {
  auto hint = suggestion(layers, at.key);
  if (hint.empty())
    hint =
        "a parameter that neither common.json nor the task nor the vendor defines needs a \"type\"";
  workshop.findings.error(
      code::unknown_parameter, where(at), pointer(at),
      fmt::format("no parameter \"{}\" is known for this task and vendor", at.key), hint);
}

/// A known parameter repeats no type, a new one has one.
void check_definitions(const Layers& layers, const std::vector<Named>& named, Workshop& workshop) {
  for (const auto& name : named) {
    if (!name.at)
      continue;
    if (name.at->value->is(Kind::boolean) && !is_known(layers, name.path))
      report_unknown(layers, *name.at, workshop);
    if (!name.at->value->is(Kind::object))
      continue;
    const auto* type = name.at->value->member("type");
    const bool defined = is_defined(layers, name.path);
    if (defined && type)
      workshop.findings.error(
          code::repeated_type, where(*type), pointer(*type),
          fmt::format("\"{}\" is already defined, with its type", name.path),
          "leave \"type\" out here: a layer that uses a parameter only narrows it");
    else if (!defined && !type && !is_container(layers, name.path) &&
             std::none_of(named.begin(), named.end(), [&](const Named& other) {
               return other.path == name.path && other.at && other.at->value->find("type");
             }))
      report_unknown(layers, *name.at, workshop);
  }
}

Parameter resolve_one(const Layers& layers, std::string_view path, Workshop& workshop) {
  const Node* merged = nullptr;
  const Node* refusal = nullptr;
  for (const auto layer : all_layers) {
    const auto* member = definition(layers, layer, path);
    if (!member || member->value->is(Kind::null))
      continue;
    if (member->value->is(Kind::boolean)) {
      refusal = member->value;
    } else {
      merged = merge_parameter(merged, member->value, workshop.nodes);
      refusal = nullptr;
    }
  }
  if (!merged) {
    auto& empty = workshop.nodes.emplace_back();
    empty.kind = Kind::object;
    merged = &empty;
  }
  auto parameter = read_parameter(path, *merged);
  if (refusal) {
    parameter.refused = true;
    parameter.node = refusal;
  }
  return parameter;
}

/// Implied containers have no type of their own.
void imply_type(Parameter& parameter, const std::vector<Parameter>& all, const Layers& layers) {
  if (parameter.types != 0)
    return;
  const auto element = std::string(parameter.path) + "[";
  bool is_array = std::any_of(all.begin(), all.end(), [&](const Parameter& other) {
    return other.path.substr(0, element.size()) == element;
  });
  each_known(layers, [&](Layer, const Member& member) {
    is_array = is_array || member.key.substr(0, element.size()) == element;
  });
  parameter.types = is_array ? type::array : type::object;
}

} // namespace

bool is_known(const Layers& layers, std::string_view path) {
  return is_defined(layers, path) || is_container(layers, path);
}

std::vector<Parameter> resolve_parameters(const Layers& layers, std::vector<Named> named,
                                          Workshop& workshop) {
  collect_named(layers, named);
  check_definitions(layers, named, workshop);

  std::vector<std::string_view> paths;
  const auto add = [&](std::string_view path) {
    if (std::find(paths.begin(), paths.end(), path) == paths.end())
      paths.push_back(path);
  };
  each_known(layers, [&](Layer layer, const Member& member) {
    if (layer == Layer::common || std::any_of(named.begin(), named.end(), [&](const Named& n) {
          return belongs_with(member.key, n.path);
        }))
      add(member.key);
  });
  for (const auto& name : named)
    if (name.at)
      add(name.path);

  std::vector<Parameter> parameters;
  parameters.reserve(paths.size());
  for (const auto path : paths)
    parameters.push_back(resolve_one(layers, path, workshop));
  for (auto& parameter : parameters)
    imply_type(parameter, parameters, layers);
  return parameters;
}

} // namespace aircat::catalog
