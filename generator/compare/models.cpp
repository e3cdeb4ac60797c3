#include "compare/models.hpp"

#include "compare/capabilities.hpp"
#include "compare/facts.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace aircat::compare {
namespace {

using catalog::Catalog;
using catalog::Model;
using catalog::Node;
using catalog::Provider;

Subject subject_of(const Model& model, std::string_view capability = {}) {
  return {std::string(model.air),  model.id(), std::string(model.name),
          std::string(capability), {},         {}};
}

const Node& root_of(const Model& model) {
  return *model.document->root();
}

const Provider* provider_of(const Model& model, std::string_view capability) {
  for (const auto& provider : model.providers)
    if (provider->capability->slug == capability)
      return provider.get();
  return nullptr;
}

bool is_generated(const Both<Model>& both) {
  return std::any_of(both.before.providers.begin(), both.before.providers.end(),
                     [&](const auto& provider) {
                       const auto* other = provider_of(both.after, provider->capability->slug);
                       return other && is_generated(Both<Provider>{*provider, *other});
                     });
}

class ModelComparison {
public:
  ModelComparison(const Both<Model>& both, std::vector<Change>& changes)
      : both_(both), changes_(changes),
        report_(changes, subject_of(both.before), {root_of(both.before), root_of(both.after)},
                is_generated(both)) {}

  void run() {
    compare_names();
    compare_lifecycle();
    compare_facts(both_, report_);
    compare_capabilities();
  }

private:
  void compare(Kind kind, std::string_view key, std::string_view before, std::string_view after) {
    report_.values(kind, key, said(before, root_of(both_.before).find(key)),
                   said(after, root_of(both_.after).find(key)));
  }

  void compare_names() {
    const auto &before = both_.before, &after = both_.after;
    report_.values(Kind::model_renamed, "model", {before.id(), &root_of(before)},
                   {after.id(), &root_of(after)});
    compare(Kind::air_changed, "air", before.air, after.air);
    compare(Kind::class_renamed, "class", before.class_name, after.class_name);
    compare(Kind::name_changed, "name", before.name, after.name);
    compare(Kind::text_changed, "alias", before.alias, after.alias);
  }

  void compare_lifecycle() {
    const auto &before = both_.before, &after = both_.after;
    const auto kind = before.retired.empty()  ? Kind::model_retired
                      : after.retired.empty() ? Kind::model_restored
                                              : Kind::text_changed;
    compare(kind, "retired", before.retired, after.retired);
    compare(Kind::superseded_by_changed, "supersededBy", before.superseded_by, after.superseded_by);
    compare(Kind::released_changed, "released", before.released, after.released);
    report_.values(Kind::component_changed, "partOf", before.part_of, after.part_of);
  }

  void compare_capabilities() {
    for (const auto& provider : both_.before.providers) {
      const auto slug = provider->capability->slug;
      if (const auto* other = provider_of(both_.after, slug)) {
        Report report(changes_, subject_of(both_.before, slug), {*provider->node, *other->node},
                      is_generated(Both<Provider>{*provider, *other}));
        compare_capability({*provider, *other}, report);
      } else {
        only(slug).add(Kind::capability_removed, "capabilities." + std::string(slug),
                       {std::string(name_of(provider->status)), provider->node}, {});
      }
    }
    for (const auto& provider : both_.after.providers)
      if (const auto slug = provider->capability->slug; !provider_of(both_.before, slug))
        only(slug).add(Kind::capability_added, "capabilities." + std::string(slug), {},
                       {std::string(name_of(provider->status)), provider->node});
  }

  Report only(std::string_view slug) {
    return {changes_,
            subject_of(both_.before, slug),
            {root_of(both_.before), root_of(both_.after)},
            true};
  }

  const Both<Model>& both_;
  std::vector<Change>& changes_;
  Report report_;
};

/// The model of the other catalog for each of this one; nullptr where there is none.
std::unordered_map<const Model*, const Model*> pairs_of(const Both<Catalog>& both) {
  std::unordered_map<const Model*, const Model*> pairs;
  std::set<const Model*> taken;
  const auto pair = [&](auto is_same) {
    for (const auto& model : both.before.models) {
      if (pairs.count(model.get()))
        continue;
      for (const auto& other : both.after.models)
        if (!taken.count(other.get()) && is_same(*model, *other)) {
          pairs.emplace(model.get(), other.get());
          taken.insert(other.get());
          break;
        }
    }
  };
  pair([](const Model& a, const Model& b) { return a.air == b.air && a.id() == b.id(); });
  pair([](const Model& a, const Model& b) { return a.air == b.air; });
  pair([](const Model& a, const Model& b) { return a.id() == b.id(); });
  return pairs;
}

} // namespace

void compare_models(const Both<Catalog>& both, std::vector<Change>& changes) {
  const auto pairs = pairs_of(both);
  std::set<const Model*> found;
  for (const auto& model : both.before.models) {
    const auto other = pairs.find(model.get());
    if (other == pairs.end()) {
      Report(changes, subject_of(*model), {root_of(*model), nowhere}, true)
          .add(Kind::model_removed, "model", {std::string(model->air), &root_of(*model)}, {});
      continue;
    }
    found.insert(other->second);
    ModelComparison({*model, *other->second}, changes).run();
  }
  for (const auto& model : both.after.models)
    if (!found.count(model.get()))
      Report(changes, subject_of(*model), {nowhere, root_of(*model)}, true)
          .add(Kind::model_added, "model", {}, {std::string(model->air), &root_of(*model)});
}

} // namespace aircat::compare
