#include "render/generate.hpp"

#include "catalog/parallel.hpp"
#include "render/codes.hpp"
#include "render/data.hpp"
#include "render/request_data.hpp"
#include "render/request_schema.hpp"
#include "render/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace aircat::render {
namespace {

bool takes(const Target& target, std::string_view kind) {
  return std::find(target.kinds.begin(), target.kinds.end(), kind) != target.kinds.end();
}

/// The vendors that have a model in this target, by slug.
std::vector<const catalog::Vendor*> vendors_of(const catalog::Catalog& catalog,
                                               const Target& target) {
  std::vector<const catalog::Vendor*> vendors;
  for (const auto& model : catalog.models) {
    const auto providers = providers_of(*model, target);
    if (!providers.empty() && (vendors.empty() || vendors.back() != providers.front()->vendor))
      vendors.push_back(providers.front()->vendor);
  }
  return vendors;
}

/// The files of one target; their paths are rendered later.
void plan_target(const catalog::Catalog& catalog, const Target& target,
                 std::span<const CodeInfo> codes, const std::shared_ptr<RequestSchemas>& schemas,
                 std::vector<PlannedFile>& files) {
  const auto shared = [](mustache::Object names, SharedData::Make make, std::size_t users = 1) {
    return std::make_shared<SharedData>(std::move(names), std::move(make), users);
  };
  const auto renders = [&](Each each) {
    return std::any_of(target.files.begin(), target.files.end(),
                       [&](const FileRule& rule) { return rule.each == each; });
  };
  const std::size_t users_of_kind =
      (renders(Each::kind) ? 1U : 0U) + (renders(Each::catalog) ? 1U : 0U);
  // Made once each, for whichever rules need them.
  std::vector<std::shared_ptr<SharedData>> kinds;
  for (const auto* kind : kinds_of(catalog, target))
    kinds.push_back(shared(
        kind_names(*kind), [&, kind](Findings&) { return kind_data(catalog, target, *kind); },
        users_of_kind));
  const auto whole = shared({}, [&catalog, &target, kinds](Findings& findings) {
    mustache::List list;
    for (const auto& kind : kinds)
      list.push_back(kind->get(findings));
    for (const auto& kind : kinds)
      kind->done();
    return catalog_data(catalog, target, std::move(list));
  });

  const auto tables = shared(
      {}, [&](Findings&) { return tables_data(catalog, target); },
      static_cast<std::size_t>(
          std::count_if(target.files.begin(), target.files.end(),
                        [](const FileRule& rule) { return rule.each == Each::tables; })));

  for (const auto& rule : target.files) {
    const auto add = [&](const catalog::Model* model, const catalog::Provider* provider,
                         std::shared_ptr<SharedData> data) {
      files.push_back({{}, &target, &rule, model, provider, std::move(data)});
    };
    switch (rule.each) {
    case Each::catalog:
      add(nullptr, nullptr, whole);
      break;
    case Each::kind:
      for (const auto& kind : kinds)
        add(nullptr, nullptr, kind);
      break;
    case Each::vendor:
      for (const auto* vendor : vendors_of(catalog, target))
        add(nullptr, nullptr,
            shared({}, [&, vendor](Findings&) { return vendor_data(catalog, target, *vendor); }));
      break;
    case Each::model:
      for (const auto& model : catalog.models)
        if (!providers_of(*model, target).empty())
          add(model.get(), nullptr, shared({}, [&, one = model.get()](Findings&) {
                return model_data(catalog, target, *one);
              }));
      break;
    case Each::provider:
      for (const auto& model : catalog.models)
        for (const auto* provider : providers_of(*model, target))
          add(model.get(), provider, nullptr);
      break;
    case Each::request:
      for (const auto& model : catalog.models)
        for (const auto* task : tasks_of(*model))
          add(model.get(), nullptr,
              shared(request_identity(*model, *task), [&one = *model, task, schemas](Findings&) {
                return request_data(one, *task, *schemas);
              }));
      break;
    case Each::task:
      for (const auto& entry : catalog.tasks)
        add(nullptr, nullptr,
            shared(task_identity(entry.second), [&task = entry.second, schemas](Findings&) {
              return task_data(task, *schemas);
            }));
      break;
    case Each::wire:
      add(nullptr, nullptr,
          shared({}, [&, schemas](Findings&) { return wire_data(catalog, *schemas); }));
      break;
    case Each::bundle:
      add(nullptr, nullptr,
          shared({}, [&, schemas](Findings&) { return bundle_data(catalog, *schemas); }));
      break;
    case Each::openapi:
      add(nullptr, nullptr,
          shared({}, [&, schemas](Findings&) { return openapi_data(catalog, *schemas); }));
      break;
    case Each::reference:
      if (!schema_files(catalog.directory).empty())
        add(nullptr, nullptr,
            shared({}, [&](Findings& findings) { return reference_data(catalog, findings); }));
      break;
    case Each::codes:
      add(nullptr, nullptr, shared({}, [all = std::vector(codes.begin(), codes.end())](Findings&) {
            return codes_data(all);
          }));
      break;
    case Each::tables:
      add(nullptr, nullptr, tables);
      break;
    }
  }
}

std::string file_path(const PlannedFile& file, Findings& findings) {
  const auto render = [&](const mustache::Value& data, Findings& faults) {
    return mustache::render(file.rule->path, data, {}, nullptr, mustache::Mode::strict, faults);
  };
  std::optional<std::string> path;
  if (file.provider) {
    path = render(provider_identity(*file.provider), findings);
  } else {
    Findings lacking;
    path = render(file.shared->names(), lacking);
    if (!path) // it uses more than names
      path = render(file.shared->get(findings), findings);
  }
  return path ? file.target->name + "/" + *path : std::string{};
}

} // namespace

std::vector<const catalog::Provider*> providers_of(const catalog::Model& model,
                                                   const Target& target) {
  std::vector<const catalog::Provider*> providers;
  for (const auto& provider : model.providers)
    if (provider->status == catalog::Status::implemented &&
        takes(target, provider->capability->kind))
      providers.push_back(provider.get());
  return providers;
}

std::vector<PlannedFile> plan_files(const catalog::Catalog& catalog,
                                    const std::vector<Target>& targets, unsigned jobs,
                                    Findings& findings, std::span<const CodeInfo> codes) {
  std::vector<PlannedFile> files;
  const auto schemas = std::make_shared<RequestSchemas>(catalog);
  for (const auto& target : targets)
    plan_target(catalog, target, codes, schemas, files);
  std::vector<Findings> own(files.size());
  parallel_for(files.size(), jobs,
               [&](std::size_t i) { files[i].path = file_path(files[i], own[i]); });
  for (auto& some : own)
    findings.append(std::move(some));
  std::erase_if(files, [](const PlannedFile& file) { return file.path.empty(); });
  std::stable_sort(files.begin(), files.end(),
                   [](const auto& a, const auto& b) { return a.path < b.path; });
  for (std::size_t i = 1; i < files.size(); ++i)
    if (files[i].path == files[i - 1].path)
      findings.error(code::duplicate_path, {files[i].target->folder + "/target.json", 0, 0}, "",
                     fmt::format("two files of this target have the path {}", files[i].path),
                     "make the path of each rule depend on what it is rendered for");
  return files;
}

std::vector<std::vector<std::size_t>> groups_of(const std::vector<const PlannedFile*>& files) {
  std::vector<std::vector<std::size_t>> groups;
  std::unordered_map<const void*, std::size_t> group_of;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto& file = *files[i];
    const void* data = file.provider;
    if (!data)
      data = file.shared.get();
    const auto [at, fresh] = group_of.emplace(data, groups.size());
    if (fresh)
      groups.emplace_back();
    groups[at->second].push_back(i);
  }
  const auto wait = [&](const std::vector<std::size_t>& group) {
    switch (files[group.front()]->rule->each) {
    case Each::kind:
      return 0;
    case Each::provider:
    case Each::model:
      return 2;
    case Each::wire: // these consist of what is made for the files of single requests
    case Each::bundle:
    case Each::openapi:
      return 3;
    default:
      return 1;
    }
  };
  std::stable_sort(groups.begin(), groups.end(),
                   [&](const auto& a, const auto& b) { return wait(a) < wait(b); });
  return groups;
}

mustache::Value data_of(const catalog::Catalog& catalog, const PlannedFile& file,
                        Findings& findings) {
  return file.provider ? provider_data(catalog, *file.provider) : file.shared->get(findings);
}

std::optional<std::string> render_file(const PlannedFile& file, const mustache::Value& data,
                                       Findings& findings) {
  return mustache::render(file.rule->page, data, file.target->partials, file.rule->escape,
                          mustache::Mode::strict, findings);
}

} // namespace aircat::render
