#include "site/facts.hpp"

#include "site/mapping.hpp"

#include "catalog/node_json.hpp"
#include "find/criteria.hpp"
#include "find/facts.hpp"
#include "find/image_places.hpp"
#include "naming/ascii.hpp"

#include <algorithm>

namespace aircat::site {
namespace {

using catalog::Provider;

/// The position of a value in a list, to which it is added when it is not there.
std::size_t shared_position(Json& list, Json value) {
  const auto at = std::find(list.begin(), list.end(), value);
  const auto position = static_cast<std::size_t>(at - list.begin());
  if (at == list.end())
    list.push_back(std::move(value));
  return position;
}

Json law_of(const catalog::Size& size) {
  auto json = size_mapping(size);
  json.erase("from"); // so that more sizes are the same
  json.erase("tier");
  return json;
}

/// A rule that holds because something is not there can be kept by adding that, so it hinders
/// nothing.
bool hinders(const catalog::Rule& rule, const Provider& provider) {
  return std::none_of(rule.when.begin(), rule.when.end(), [&](const auto& condition) {
    return condition.kind == catalog::Condition::Kind::absent &&
           find::takes(provider, condition.path);
  });
}

Json rules_of(const Provider& provider) {
  auto rules = Json::array();
  for (const auto& rule : provider.rules)
    if (hinders(rule, provider)) {
      auto json = catalog::to_json(*rule.node);
      json.erase("why");
      rules.push_back(std::move(json));
    }
  return rules;
}

Json images_of(const Provider& provider) {
  auto places = Json::array();
  for (const auto& place : find::image_places(provider)) {
    Json json{{"path", std::string(place.path)}, {"minimum", place.minimum}};
    if (place.maximum)
      json["maximum"] = *place.maximum;
    if (place.is_list)
      json["list"] = true;
    if (place.is_frames)
      json["frames"] = true;
    places.push_back(std::move(json));
  }
  return places;
}

/// All that a person might type to find the model, in small letters of ASCII.
std::string searchable(const catalog::Catalog& catalog, const catalog::Model& model) {
  const auto* vendor = vendor_of(catalog, model);
  std::string text;
  const auto add = [&](std::string_view more) { text += std::string(more) + "\n"; };
  for (const auto more : {model.name, model.alias, model.air, model.summary})
    add(more);
  add(vendor ? vendor->name : model.vendor);
  for (const auto feature : model.features)
    add(feature);
  std::transform(text.begin(), text.end(), text.begin(), naming::to_lower);
  return text;
}

} // namespace

Json search_facts(const catalog::Catalog& catalog) {
  auto sizes = Json::array();
  auto models = Json::array();
  for (const auto& model : catalog.models) {
    auto providers = Json::array();
    for (const auto& provider : model->providers) {
      Json facts{{"id", provider->id},
                 {"capability", std::string(provider->capability->slug)},
                 {"status", std::string(status_name(provider->status))},
                 {"images", images_of(*provider)},
                 {"rules", rules_of(*provider)}};
      if (!provider->size.refused && find::takes(*provider, "width"))
        facts["size"] = shared_position(sizes, law_of(provider->size));
      if (const auto* duration = provider->parameter("duration"); duration && !duration->refused) {
        facts["duration"] = find::facts_of(*provider)["duration"];
        facts["duration"]["whole"] = (duration->types & catalog::type::number) == 0;
      }
      providers.push_back(std::move(facts));
    }
    models.push_back(Json{{"id", model->id()},
                          {"vendor", std::string(model->vendor)},
                          {"retired", !model->retired.empty()},
                          {"text", searchable(catalog, *model)},
                          {"providers", std::move(providers)}});
  }
  return Json{{"sizes", std::move(sizes)}, {"models", std::move(models)}};
}

} // namespace aircat::site
