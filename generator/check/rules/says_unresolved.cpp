#include "check/rules.hpp"

#include "catalog/merge.hpp"
#include "catalog/placement.hpp"
#include "catalog/read.hpp"
#include "catalog/shape.hpp"
#include "catalog/size.hpp"
#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace aircat::check::rules {
namespace {

/// The paths that a task and a vendor know, with everything around them.
class KnownPaths {
public:
  KnownPaths(const Catalog& catalog, const catalog::Task& task, std::string_view vendor) {
    for (const auto& parameter : task.parameters)
      add(parameter.path);
    if (const auto found = catalog.vendors.find(vendor); found != catalog.vendors.end())
      if (const auto* own = found->second.document->root()->find("parameters"))
        for (const auto& member : own->members)
          add(member.key);
  }

  [[nodiscard]] bool has(std::string_view path) const { return all_.contains(path); }
  [[nodiscard]] std::string nearest(std::string_view path) const {
    return did_you_mean(path, {all_.begin(), all_.end()});
  }

private:
  void add(std::string_view path) {
    while (all_.insert(path).second) {
      const auto end = path.find_last_of(".[");
      if (end == std::string_view::npos)
        break;
      path = path.substr(0, end);
    }
  }
  std::set<std::string_view> all_;
};

/// Known paths by task and vendor, made when they are first asked for.
using PathCache = std::map<std::pair<const catalog::Task*, std::string_view>, KnownPaths>;

/// What a model may name: what its tasks and vendor know, and its own new parameters.
class ModelPaths {
public:
  ModelPaths(const Catalog& catalog, const Model& model, PathCache& cache) : model_(model) {
    for (const auto& provider : model.providers) {
      const std::pair key{provider->task, model.vendor};
      auto found = cache.find(key);
      if (found == cache.end())
        found = cache.emplace(key, KnownPaths(catalog, *provider->task, model.vendor)).first;
      known_.push_back(&found->second);
    }
  }

  [[nodiscard]] bool has(std::string_view path) const {
    return std::any_of(known_.begin(), known_.end(),
                       [&](const KnownPaths* known) { return known->has(path); }) ||
           std::any_of(model_.providers.begin(), model_.providers.end(),
                       [&](const auto& provider) { return provider->parameter(path); });
  }

  [[nodiscard]] std::string nearest(std::string_view path) const {
    for (const auto* known : known_)
      if (auto hint = known->nearest(path); !hint.empty())
        return hint;
    return {};
  }

private:
  const Model& model_;
  std::vector<const KnownPaths*> known_;
};

struct Judge {
  const Catalog& catalog;
  const ModelPaths& known;
  Report& report;

  void parameters(const Node& layer) const {
    const auto* own = layer.find("parameters");
    if (own)
      for (const auto& member : own->members)
        if (!member.value->is(catalog::Kind::null) && !member.value->find("type") &&
            !known.has(member.key))
          report.error(
              member,
              fmt::format("no parameter {} is known for this task and vendor", quoted(member.key)),
              known.nearest(member.key));
  }

  void inputs(const Node& layer) const {
    const auto* own = layer.find("inputs");
    if (!own)
      return;
    for (const auto& member : own->members) {
      const auto* to = member.value->find("to");
      if (!to || !to->is(catalog::Kind::string))
        continue;
      const auto placement = catalog::read_placement(to->string);
      if (!placement)
        report.error(*to, fmt::format("{} is no placement", quoted(to->string)));
      else if (!placement->path.empty() && !known.has(placement->path))
        report.error(*to,
                     fmt::format("{} places an input on a parameter that the task does not have",
                                 quoted(to->string)),
                     known.nearest(placement->path));
    }
  }

  void sizes(const Node& layer) const {
    const auto* size = layer.find("size");
    const auto* own = size ? size->find("sizes") : nullptr;
    if (own && own->is(catalog::Kind::string) && !catalog.size_tables.contains(own->string)) {
      std::vector<std::string_view> names;
      for (const auto& [name, document] : catalog.size_tables)
        names.push_back(name);
      report.error(*own, fmt::format("there is no size table {}", quoted(own->string)),
                   did_you_mean(own->string, names));
    }
    if (own && own->is(catalog::Kind::object)) {
      Findings wrong;
      std::ignore = catalog::read_rows(*own, wrong);
      for (const auto& finding : wrong.all())
        report.error(finding, finding.message);
    }
  }

  void layer(const Node& node) const {
    parameters(node);
    inputs(node);
    sizes(node);
  }
};

/// What keeps the patched file from being read as what it is.
bool judge_shape(const catalog::Document& document, catalog::FileKind kind, const Node& says,
                 Report& report) {
  std::deque<Node> nodes;
  const auto* patched = catalog::merge_patch(document.root(), &says, nodes);
  Findings wrong;
  if (catalog::check_shape(*patched, catalog::shape_of(kind), wrong) && wrong.empty())
    return true;
  for (const auto& finding : wrong.all())
    report.error(finding, fmt::format("with what this source says the file cannot be read: {}",
                                      finding.message));
  return false;
}

/// Layers are not resolved alone.
void check_layers(const Catalog& catalog, Report& report) {
  const auto judge = [&](const catalog::Document* document, catalog::FileKind kind) {
    if (document)
      for (const auto& source : catalog::read_sources(*document->root()))
        if (source.says)
          judge_shape(*document, kind, *source.says, report);
  };
  judge(catalog.common, catalog::FileKind::common);
  for (const auto& [name, task] : catalog.tasks)
    judge(task.document, catalog::FileKind::task);
  for (const auto& [slug, vendor] : catalog.vendors)
    judge(vendor.document, catalog::FileKind::vendor);
  for (const auto& [slug, capability] : catalog.capabilities)
    judge(capability.document, catalog::FileKind::capability);
  for (const auto& [name, document] : catalog.size_tables)
    judge(document, catalog::FileKind::sizes);
}

void check(const Subject& subject, Report& report) {
  check_layers(subject.catalog, report);
  PathCache cache;
  for (const auto& model : subject.catalog.models)
    for (const auto& source : model->sources) {
      if (!source.says ||
          !judge_shape(*model->document, catalog::FileKind::model, *source.says, report))
        continue;
      const ModelPaths known(subject.catalog, *model, cache);
      const Judge judge{subject.catalog, known, report};
      judge.layer(*source.says);
      if (const auto* entries = source.says->find("capabilities"))
        for (const auto& entry : entries->members) {
          if (!subject.catalog.capabilities.contains(entry.key))
            report.error(entry, fmt::format("there is no capability {}", quoted(entry.key)));
          judge.layer(*entry.value);
        }
    }
}

} // namespace

const Rule says_unresolved{
    {"AC2603", "Figures of a source that cannot be read as a model",
     R"(`says` holds what a source states differently and what was not adopted, as a patch of this file: applied to it, it has
to give a file that can be read, so that `aircat` can show and compare both. A key, a type, a parameter, a placement, a
capability or a size table in it does not exist.

Write it as it would stand in the file itself. `null` means that the source does not have it.
)",
     R"(// catalog/models/acme/one.json
"sources": [
  { "title": "Documentation of One", "says": { "parameters": { "positivePromt": { "maxLength": 32000 } } } }
])",
     R"(// catalog/models/acme/one.json
"sources": [
  { "title": "Documentation of One", "says": { "parameters": { "positivePrompt": { "maxLength": 32000 } } } }
])"},
    check};

} // namespace aircat::check::rules
