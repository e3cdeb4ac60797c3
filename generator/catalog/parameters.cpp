#include "catalog/parameters.hpp"

#include "catalog/codes.hpp"
#include "catalog/placement.hpp"
#include "catalog/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::catalog {
namespace {

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
  auto hint = layers.known->suggestion(at.key);
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
    if (name.at->value->is(Kind::boolean) && !layers.known->knows(name.path))
      report_unknown(layers, *name.at, workshop);
    if (!name.at->value->is(Kind::object))
      continue;
    const auto* type = name.at->value->member("type");
    const bool defined = layers.known->find(name.path) != nullptr;
    if (defined && type)
      workshop.findings.error(
          code::repeated_type, where(*type), pointer(*type),
          fmt::format("\"{}\" is already defined, with its type", name.path),
          "leave \"type\" out here: a layer that uses a parameter only narrows it");
    else if (!defined && !type && !layers.known->is_container(name.path) &&
             std::none_of(named.begin(), named.end(), [&](const Named& other) {
               return other.path == name.path && other.at && other.at->value->find("type");
             }))
      report_unknown(layers, *name.at, workshop);
  }
}

/// A parameter of which the provider's own layers speak.
Parameter resolve_own(const Layers& layers, std::string_view path, Workshop& workshop) {
  const auto* known = layers.known->find(path);
  auto definition = known ? known->definition : Definition{};
  for (const auto layer : using_layers)
    definition.patch(layers.definition(layer, path), workshop.nodes);
  return definition.read(path, workshop.nodes);
}

/// Implied containers have no type of their own.
void imply_type(Parameter& parameter, const std::vector<std::string_view>& made,
                const Vocabulary& known) {
  if (parameter.types != 0)
    return;
  const auto element = std::string(parameter.path) + "[";
  const bool is_array = known.is_array(parameter.path) ||
                        std::any_of(made.begin(), made.end(), [&](std::string_view path) {
                          return path.substr(0, element.size()) == element;
                        });
  parameter.types = is_array ? type::array : type::object;
}

bool contains(const std::vector<std::string_view>& paths, std::string_view path) {
  return std::find(paths.begin(), paths.end(), path) != paths.end();
}

/// The paths that the using layers say something of.
std::vector<std::string_view> spoken_of(const Layers& layers) {
  std::vector<std::string_view> paths;
  for (const auto layer : using_layers)
    if (const auto* parameters = layers.section(layer, "parameters"))
      for (const auto& member : parameters->members)
        if (!member.value->is(Kind::null) && !contains(paths, member.key))
          paths.push_back(member.key);
  return paths;
}

} // namespace

ParameterList resolve_parameters(const Layers& layers, std::vector<Named> named,
                                 Workshop& workshop) {
  collect_named(layers, named);
  check_definitions(layers, named, workshop);

  const auto spoken = spoken_of(layers);
  std::vector<std::string_view> made; // by this provider: the vocabulary lacks them
  for (const auto& name : named)
    if (name.at && !layers.known->find(name.path) && !contains(made, name.path))
      made.push_back(name.path);

  ParameterList parameters;
  const auto add_own = [&](std::string_view path) {
    auto& own = workshop.parameters.emplace_back(resolve_own(layers, path, workshop));
    imply_type(own, made, *layers.known);
    parameters.add(own);
  };
  std::vector<std::string_view> wanted; // inputs, values and layers often name the same
  for (const auto& name : named)
    if (!contains(wanted, name.path))
      wanted.push_back(name.path);
  const auto is_wanted = [&](std::string_view path) {
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](std::string_view name) { return belongs_with(path, name); });
  };
  for (const auto& known : layers.known->parameters()) {
    const auto path = known.parameter.path;
    if (!known.common && !is_wanted(path))
      continue;
    if (contains(spoken, path) || (known.implied && !made.empty()))
      add_own(path);
    else
      parameters.add(known.parameter);
  }
  for (const auto path : made)
    add_own(path);
  return parameters;
}

} // namespace aircat::catalog
