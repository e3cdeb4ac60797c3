#include "catalog/provider.hpp"

#include "catalog/codes.hpp"
#include "catalog/inputs.hpp"
#include "catalog/parameters.hpp"
#include "catalog/placement.hpp"
#include "catalog/rules.hpp"
#include "catalog/size.hpp"
#include "catalog/vocabulary.hpp"
#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::catalog {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (auto& c : out)
    if (c >= 'A' && c <= 'Z')
      c = static_cast<char>(c - 'A' + 'a');
  return out;
}

Status status_of(const Node& entry) {
  const auto* status = entry.find("status");
  if (status && status->string == "implemented")
    return Status::implemented;
  return status && status->string == "skipped" ? Status::skipped : Status::planned;
}

/// The values that requests carry, each from the last layer that says one.
std::vector<Fixed> resolve_request(const Layers& layers, std::vector<Named>& named) {
  std::vector<Fixed> request;
  for (const auto layer : all_layers) {
    const auto* own = layers.section(layer, "request");
    if (!own)
      continue;
    for (const auto& member : own->members) {
      const auto at = std::find_if(request.begin(), request.end(),
                                   [&](const Fixed& f) { return f.path == member.key; });
      if (member.value->is(Kind::null)) {
        if (at != request.end())
          request.erase(at);
        continue;
      }
      if (at != request.end())
        *at = {member.key, member.value, layer};
      else
        request.push_back({member.key, member.value, layer});
      named.push_back({member.key, nullptr});
    }
  }
  return request;
}

void check_request(const Layers& layers, const std::vector<Fixed>& request, Workshop& workshop) {
  for (const auto& fixed : request) {
    const bool known = layers.known->knows(fixed.path) ||
                       std::any_of(using_layers.begin(), using_layers.end(), [&](Layer layer) {
                         const auto* parameters = layers.section(layer, "parameters");
                         return parameters && parameters->find(fixed.path);
                       });
    if (!known)
      workshop.findings.error(
          code::unknown_parameter, where(*fixed.value), pointer(*fixed.value),
          fmt::format("\"request\" sends \"{}\", which the task does not have", fixed.path));
  }
}

/// Width and height belong to the size; their generic limits moved there.
void settle_size(Provider& provider, Workshop& workshop) {
  adopt_generic_limits(provider.size, provider);
  for (const auto* path : {"width", "height"}) {
    const auto* generic = provider.parameter(path);
    if (!generic)
      continue;
    auto& parameter = workshop.parameters.emplace_back(*generic);
    parameter.limits = {};
    parameter.default_value = nullptr;
    if (provider.size.refused)
      parameter.refused = true;
    provider.parameters.replace(*generic, parameter);
  }
}

template <typename Map>
auto* lookup(const Map& map, std::string_view key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

template <typename Map>
std::string suggestion(const Map& map, std::string_view key) {
  std::vector<std::string_view> known;
  known.reserve(map.size());
  for (const auto& [name, value] : map)
    known.push_back(name);
  return did_you_mean(key, known);
}

} // namespace

std::unique_ptr<Provider> resolve_provider(Model& model, const Member& entry,
                                           const Catalog& catalog, Findings& findings) {
  const auto* capability = lookup(catalog.capabilities, entry.key);
  if (!capability) {
    auto hint = suggestion(catalog.capabilities, entry.key);
    if (hint.empty())
      hint = fmt::format("describe it in capabilities/{}.json", entry.key);
    findings.error(code::unknown_capability, where(entry), pointer(entry),
                   fmt::format("there is no capability \"{}\"", entry.key), hint);
    return nullptr;
  }
  const auto* task = lookup(catalog.tasks, capability->task);
  const auto* vendor = lookup(catalog.vendors, model.vendor);
  if (!task || !vendor)
    return nullptr; // said once, where the capability or the model is read

  auto provider = std::make_unique<Provider>();
  provider->model = &model;
  provider->capability = capability;
  provider->vendor = vendor;
  provider->task = task;
  provider->node = entry.value;
  provider->status = status_of(*entry.value);
  if (const auto* variant = entry.value->find("variant"))
    provider->variant = variant->string;
  provider->result = capability->result;
  for (const auto* node : {model.document->root(), entry.value})
    if (const auto* result = node->find("result"))
      provider->result = result->string;
  provider->id = fmt::format("runware/{}/{}", model.vendor, model.slug);
  if (capability->suffix)
    provider->id += "/" + lower(capability->identifier);

  Layers layers;
  layers[Layer::common] = catalog.common ? catalog.common->root() : nullptr;
  layers[Layer::task] = task->document->root();
  layers[Layer::vendor] = vendor->document->root();
  layers[Layer::capability] = capability->document->root();
  layers[Layer::model] = model.document->root();
  layers[Layer::entry] = entry.value;
  layers.known = &vocabulary_of(catalog, *task, *vendor);
  provider->known = layers.known;
  Workshop workshop{model.merged, model.parameters, findings};

  provider->inputs = resolve_inputs(layers, workshop);
  std::vector<Named> named;
  std::vector<std::string> selectors; // outlives the views in `named`
  for (const auto& input : provider->inputs)
    for (auto& path : selectors_of(input.to))
      selectors.push_back(std::move(path));
  for (const auto& input : provider->inputs)
    if (!input.is_size())
      named.push_back({input.to.path, nullptr});
  for (const auto& path : selectors)
    named.push_back({path, nullptr});
  provider->request = resolve_request(layers, named);
  check_request(layers, provider->request, workshop);
  provider->size = resolve_size(layers, catalog, workshop);
  if (layers.known->knows("width")) {
    named.push_back({"width", nullptr});
    named.push_back({"height", nullptr});
  }
  provider->parameters = resolve_parameters(layers, std::move(named), workshop);
  settle_size(*provider, workshop);
  provider->rules = resolve_rules(layers, workshop);
  complete_inputs(*provider, catalog);
  return provider;
}

} // namespace aircat::catalog
