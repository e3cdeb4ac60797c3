#include "catalog/vocabulary.hpp"

#include "catalog/limits.hpp"
#include "catalog/merge.hpp"
#include "diagnostics/suggest.hpp"

namespace aircat::catalog {

void Definition::patch(const Member* member, std::deque<Node>& nodes) {
  if (!member || member->value->is(Kind::null))
    return;
  if (member->value->is(Kind::boolean)) {
    refusal = member->value;
  } else {
    merged = merge_parameter(merged, member->value, nodes);
    refusal = nullptr;
  }
}

Parameter Definition::read(std::string_view path, std::deque<Node>& nodes) const {
  const auto* node = merged;
  if (!node) {
    auto& empty = nodes.emplace_back();
    empty.kind = Kind::object;
    node = &empty;
  }
  auto parameter = read_parameter(path, *node);
  if (refusal) {
    parameter.refused = true;
    parameter.node = refusal;
  }
  return parameter;
}

Vocabulary::Vocabulary(const Layers& layers, std::deque<Node>& nodes) {
  std::vector<std::string_view> paths;
  const auto is_dropped = [&](std::string_view path) {
    const Member* last = nullptr;
    for (const auto layer : defining_layers)
      if (const auto* member = layers.definition(layer, path))
        last = member;
    return last->value->is(Kind::null);
  };
  for (const auto layer : defining_layers)
    if (const auto* parameters = layers.section(layer, "parameters"))
      for (const auto& [path, value, document, offset] : parameters->members) {
        if (is_dropped(path))
          continue;
        if (index_.emplace(path, paths.size()).second)
          paths.push_back(path);
        for (auto at = path.find_first_of(".["); at != path.npos;
             at = path.find_first_of(".[", at + 1))
          containers_[path.substr(0, at)] |= path[at] == '[';
      }
  parameters_.reserve(paths.size());
  for (const auto path : paths) {
    Definition definition;
    for (const auto layer : defining_layers)
      definition.patch(layers.definition(layer, path), nodes);
    KnownParameter known{definition.read(path, nodes), definition};
    known.common = layers.definition(Layer::common, path) != nullptr;
    known.implied = known.parameter.types == 0;
    if (known.implied)
      known.parameter.types = is_array(path) ? type::array : type::object;
    parameters_.push_back(std::move(known));
  }
}

const KnownParameter* Vocabulary::find(std::string_view path) const {
  const auto found = index_.find(path);
  return found == index_.end() ? nullptr : &parameters_[found->second];
}

bool Vocabulary::is_array(std::string_view path) const {
  const auto found = containers_.find(path);
  return found != containers_.end() && found->second;
}

std::string Vocabulary::suggestion(std::string_view path) const {
  std::vector<std::string_view> known;
  known.reserve(parameters_.size());
  for (const auto& one : parameters_)
    known.push_back(one.parameter.path);
  return did_you_mean(path, known);
}

const Vocabulary& add_vocabulary(Catalog& catalog, const Task& task, const Vendor* vendor) {
  Layers layers;
  layers[Layer::common] = catalog.common ? catalog.common->root() : nullptr;
  layers[Layer::task] = task.document->root();
  layers[Layer::vendor] = vendor ? vendor->document->root() : nullptr;
  auto& slot = catalog.vocabularies[{task.name, vendor ? vendor->slug : std::string_view{}}];
  if (!slot && vendor && !layers.section(Layer::vendor, "parameters"))
    slot = catalog.vocabularies.at({task.name, {}});
  else if (!slot)
    slot = std::make_shared<const Vocabulary>(layers, catalog.merged);
  return *slot;
}

const Vocabulary& vocabulary_of(const Catalog& catalog, const Task& task, const Vendor& vendor) {
  return *catalog.vocabularies.at({task.name, vendor.slug});
}

} // namespace aircat::catalog
