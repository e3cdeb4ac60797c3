#include "render/cpp_data.hpp"
#include "render/data.hpp"
#include "render/generate.hpp"
#include "render/input_schema.hpp"
#include "render/json_layout.hpp"
#include "render/mapped_request.hpp"
#include "render/names.hpp"
#include "render/specifications.hpp"
#include "render/tables.hpp"
#include "render/texts.hpp"
#include "render/typescript_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace aircat::render {
namespace {

using catalog::Model;
using catalog::Provider;
using mustache::Code;
using mustache::List;
using mustache::Object;
using mustache::Text;

std::string comma_after(std::size_t index, std::size_t count) {
  return index + 1 < count ? "," : "";
}

/// The providers of a model, of one kind where one is named.
std::vector<const Provider*> providers_of_kind(const Model& model, const Target& target,
                                               std::string_view kind) {
  auto providers = providers_of(model, target);
  if (!kind.empty())
    std::erase_if(providers, [&](const Provider* p) { return p->capability->kind != kind; });
  return providers;
}

List specification_texts(const Provider& provider) {
  List list;
  for (auto& line : specifications(provider))
    list.push_back(Text{std::move(line)});
  return list;
}

Object capability_entry(const Provider& provider, std::size_t index, std::size_t count) {
  const auto& capability = *provider.capability;
  const std::string identifier(capability.identifier);
  const auto comma = comma_after(index, count);
  const std::string class_name(provider.model->class_name);
  auto facts = specification_texts(provider);
  return {{"identifier", Code{identifier}},
          {"title", Text{std::string(capability.name)}},
          {"list_name", Code{lowered(identifier)}},
          {"separator", Code{index > 0 ? " / " + class_name : ""}},
          {"has_specifications", !facts.empty()},
          {"specifications", std::move(facts)},
          {"uniform_name_value", Code{hang({4, identifier, comma}, class_name + identifier)}},
          {"comma", Code{comma}}};
}

Object model_entry(const Model& model, const std::vector<const Provider*>& providers) {
  List capabilities;
  std::string names;
  for (std::size_t i = 0; i < providers.size(); ++i) {
    capabilities.push_back(capability_entry(*providers[i], i, providers.size()));
    names += (i == 0 ? "" : " & ") + std::string(providers[i]->capability->name);
  }
  return {
      {"class", Code{std::string(model.class_name)}}, {"name", Text{std::string(model.name)}},
      {"air", Code{std::string(model.air)}},          {"summary", Text{std::string(model.summary)}},
      {"capability_names", Text{std::move(names)}},   {"capabilities", std::move(capabilities)}};
}

List model_entries(const catalog::Catalog& catalog, const Target& target, std::string_view kind) {
  std::vector<std::pair<const Model*, std::vector<const Provider*>>> models;
  for (const auto& model : catalog.models)
    if (auto providers = providers_of_kind(*model, target, kind); !providers.empty())
      models.emplace_back(model.get(), std::move(providers));
  List entries;
  for (std::size_t i = 0; i < models.size(); ++i) {
    auto entry = model_entry(*models[i].first, models[i].second);
    entry.set("comma", Code{comma_after(i, models.size())});
    entries.push_back(std::move(entry));
  }
  return entries;
}

template <typename Visit>
void each_provider(const catalog::Catalog& catalog, const Target& target, std::string_view kind,
                   Visit visit) {
  for (const auto& model : catalog.models)
    for (const auto* provider : providers_of_kind(*model, target, kind))
      visit(*provider);
}

std::string translations(const catalog::Catalog& catalog, const Target& target,
                         std::string_view kind) {
  TextsWriter file;
  file.begin("en");
  each_provider(catalog, target, kind, [&](const Provider& provider) {
    for (const auto& text : input_texts(provider))
      file.add(text.key, text.text);
  });
  for (const auto& locale : catalog.locales) {
    bool begun = false; // a language without any text is left out
    each_provider(catalog, target, kind, [&](const Provider& provider) {
      for (const auto& text : input_texts(provider, catalog, locale)) {
        if (!std::exchange(begun, true))
          file.begin(locale.name);
        file.add(text.key, text.text);
      }
    });
  }
  return file.take();
}

/// What the client adds to each task of the kind.
List tasks(const catalog::Catalog& catalog, const Target& target, std::string_view kind) {
  std::map<std::string_view, const Provider*> by_task;
  each_provider(catalog, target, kind,
                [&](const Provider& provider) { by_task.emplace(provider.task->name, &provider); });
  List list;
  std::size_t i = 0;
  for (const auto& [task, provider] : by_task)
    list.push_back(Object{{"name", Code{std::string(task)}},
                          {"members", client_members(*provider, 4)},
                          {"comma", Code{comma_after(i++, by_task.size())}}});
  return list;
}

bool has_providers(const catalog::Catalog& catalog, const Target& target, std::string_view kind) {
  return std::any_of(catalog.models.begin(), catalog.models.end(), [&](const auto& model) {
    return !providers_of_kind(*model, target, kind).empty();
  });
}

Object registration(const Provider& provider, const std::string& comma) {
  const auto kind_name = capitalized(provider.capability->kind);
  const std::string identifier(provider.capability->identifier);
  const std::string class_name(provider.model->class_name);
  const auto factory = fmt::format("Runware{}.{}.{}", kind_name, class_name, identifier);
  return {{"name", Text{std::string(provider.model->name)}},
          {"kind_name", Code{kind_name}},
          {"class", Code{class_name}},
          {"identifier", Code{identifier}},
          {"registration", Code{call({6, "", comma}, factory, {"config"})}},
          {"comma", Code{comma}}};
}

/// The lists in which an application registers providers, by capability.
List registration_lists(const catalog::Catalog& catalog, const Target& target) {
  std::map<std::pair<std::string_view, std::string_view>, std::vector<const Provider*>>
      by_capability;
  each_provider(catalog, target, {}, [&](const Provider& provider) {
    by_capability[{provider.capability->kind, provider.capability->identifier}].push_back(
        &provider);
  });
  List lists;
  std::size_t list_index = 0;
  for (const auto& [capability, providers] : by_capability) {
    List entries;
    for (std::size_t i = 0; i < providers.size(); ++i)
      entries.push_back(registration(*providers[i], comma_after(i, providers.size())));
    lists.push_back(Object{{"list_name", Code{lowered(capability.second)}},
                           {"providers", std::move(entries)},
                           {"comma", Code{comma_after(list_index++, by_capability.size())}}});
  }
  return lists;
}

} // namespace

Object model_data(const catalog::Catalog&, const Target& target, const Model& model) {
  auto data = model_entry(model, providers_of(model, target));
  data.set("cpp", cpp_model_data(model, target));
  return data;
}

Object vendor_data(const catalog::Catalog& catalog, const Target& target,
                   const catalog::Vendor& vendor) {
  List models;
  for (const auto& model : catalog.models)
    if (model->vendor == vendor.slug && !providers_of(*model, target).empty())
      models.push_back(model_entry(*model, providers_of(*model, target)));
  return {{"slug", Code{std::string(vendor.slug)}},
          {"name", Text{std::string(vendor.name)}},
          {"docs", Text{std::string(vendor.docs)}},
          {"models", std::move(models)},
          {"cpp", cpp_vendor_data(catalog, target, vendor)}};
}

Object kind_names(const std::string& kind) {
  return {{"kind", Code{kind}},
          {"kind_name", Code{capitalized(kind)}},
          {"is_image", kind == "image"},
          {"is_video", kind == "video"}};
}

Object kind_data(const catalog::Catalog& catalog, const Target& target, const std::string& kind) {
  List providers;
  each_provider(catalog, target, kind, [&](const Provider& provider) {
    providers.push_back(provider_identity(provider));
  });
  auto data = kind_names(kind);
  data.set("tasks", tasks(catalog, target, kind));
  data.set("providers", std::move(providers));
  data.set("models", model_entries(catalog, target, kind));
  data.set("translations", Code{translations(catalog, target, kind)});
  return data;
}

std::vector<const std::string*> kinds_of(const catalog::Catalog& catalog, const Target& target) {
  std::vector<const std::string*> kinds;
  for (const auto& kind : target.kinds)
    if (has_providers(catalog, target, kind))
      kinds.push_back(&kind);
  return kinds;
}

Object catalog_data(const catalog::Catalog& catalog, const Target& target, List kinds) {
  return {{"kinds", std::move(kinds)},
          {"capabilities", registration_lists(catalog, target)},
          {"rows", status_rows(catalog, target.kinds)},
          {"cpp", cpp_catalog_data(catalog, target)}};
}

} // namespace aircat::render
