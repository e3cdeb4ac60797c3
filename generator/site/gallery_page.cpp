#include "site/facts.hpp"
#include "site/markup.hpp"
#include "site/pages.hpp"
#include "site/size_diagram.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace aircat::site {
namespace {

using catalog::Catalog;
using catalog::Model;
using mustache::List;
using mustache::Object;

/// The size by which the gallery draws a model: that of the first capability that sends one.
mustache::Code thumbnail(const Model& model) {
  for (const auto& provider : model.providers)
    if (provider->size.is_sent())
      return size_thumbnail(provider->size);
  return {};
}

Object card(const Catalog& catalog, const Model& model) {
  const auto* vendor = vendor_of(catalog, model);
  List capabilities;
  for (const auto& provider : model.providers)
    capabilities.push_back(Object{{"name", text(provider->capability->name)},
                                  {"status", fragment(status_name(provider->status))}});
  return {{"id", text(model.id())},
          {"href", text(page_path(model))},
          {"name", text(model.name)},
          {"vendor", text(vendor ? vendor->name : model.vendor)},
          {"air", text(model.air)},
          {"summary", text(model.summary)},
          {"released", text(model.released)},
          {"retired", text(model.retired)},
          {"is_retired", !model.retired.empty()},
          {"is_part", model.part_of != nullptr},
          {"thumbnail", thumbnail(model)},
          {"capabilities", std::move(capabilities)}};
}

List options(const std::vector<std::pair<std::string, std::string>>& values) {
  List list;
  for (const auto& [value, label] : values)
    list.push_back(Object{{"value", text(value)}, {"label", text(label)}});
  return list;
}

/// What the catalog's models have, and nothing else, so that no choice is empty.
List vendor_options(const Catalog& catalog) {
  std::vector<std::pair<std::string, std::string>> vendors;
  for (const auto& model : catalog.models) {
    const std::string slug(model->vendor);
    if (!vendors.empty() && vendors.back().first == slug)
      continue;
    const auto* vendor = vendor_of(catalog, *model);
    vendors.emplace_back(slug, vendor ? std::string(vendor->name) : slug);
  }
  return options(vendors);
}

List capability_options(const Catalog& catalog) {
  std::vector<std::pair<std::string, std::string>> values;
  for (const auto& [slug, capability] : catalog.capabilities) {
    const auto is_used =
        std::any_of(catalog.models.begin(), catalog.models.end(), [&](const auto& model) {
          return std::any_of(model->providers.begin(), model->providers.end(),
                             [&](const auto& p) { return p->capability == &capability; });
        });
    if (is_used)
      values.emplace_back(slug, capability.name);
  }
  return options(values);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

} // namespace

Page gallery_page(const Catalog& catalog) {
  List cards;
  std::size_t providers = 0;
  for (const auto& model : catalog.models) {
    cards.push_back(card(catalog, *model));
    for (const auto& provider : model->providers)
      providers += provider->status == catalog::Status::implemented ? 1 : 0;
  }
  return {"index.html",
          "gallery.html",
          "Models",
          {{"cards", std::move(cards)},
           {"vendors", vendor_options(catalog)},
           {"capabilities", capability_options(catalog)},
           {"model_count", text(counted(catalog.models.size(), "model", "models"))},
           {"provider_count", text(counted(providers, "capability", "capabilities"))},
           {"facts", data_block(search_facts(catalog))}}};
}

} // namespace aircat::site
