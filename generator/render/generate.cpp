#include "render/generate.hpp"

#include "catalog/parallel.hpp"
#include "render/codes.hpp"
#include "render/data.hpp"

#include <fmt/format.h>

#include <algorithm>

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
                 std::span<const CodeInfo> codes, std::vector<PlannedFile>& files) {
  const auto add = [&](const FileRule& rule, const catalog::Model* model,
                       const catalog::Provider* provider, mustache::Value data) {
    files.push_back({{}, &target, &rule, model, provider, std::move(data)});
  };
  mustache::Value whole; // both made once, for whichever rules need them
  mustache::List by_kind;
  const auto each_kind = [&]() -> const mustache::List& {
    if (by_kind.empty())
      by_kind = kinds_of(catalog, target);
    return by_kind;
  };
  for (const auto& rule : target.files) {
    switch (rule.each) {
    case Each::catalog:
      if (whole.kind() == mustache::Kind::null)
        whole = catalog_data(catalog, target, each_kind());
      add(rule, nullptr, nullptr, whole);
      break;
    case Each::kind:
      for (const auto& data : each_kind())
        add(rule, nullptr, nullptr, data);
      break;
    case Each::vendor:
      for (const auto* vendor : vendors_of(catalog, target))
        add(rule, nullptr, nullptr, vendor_data(catalog, target, *vendor));
      break;
    case Each::model:
      for (const auto& model : catalog.models)
        if (!providers_of(*model, target).empty())
          add(rule, model.get(), nullptr, model_data(catalog, target, *model));
      break;
    case Each::provider:
      for (const auto& model : catalog.models)
        for (const auto* provider : providers_of(*model, target))
          add(rule, model.get(), provider, {});
      break;
    case Each::reference: // made when rendering, where it does not keep other files waiting
      if (!schema_files(catalog.directory).empty())
        add(rule, nullptr, nullptr, mustache::Object{});
      break;
    case Each::codes:
      add(rule, nullptr, nullptr, codes_data(codes));
      break;
    }
  }
}

std::string file_path(const PlannedFile& file, Findings& findings) {
  const auto data = file.provider ? mustache::Value(provider_identity(*file.provider)) : file.data;
  const auto path =
      mustache::render(file.rule->path, data, {}, nullptr, mustache::Mode::strict, findings);
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
  for (const auto& target : targets)
    plan_target(catalog, target, codes, files);
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

mustache::Value data_of(const catalog::Catalog& catalog, const PlannedFile& file,
                        Findings& findings) {
  if (file.provider)
    return provider_data(catalog, *file.provider);
  return file.rule->each == Each::reference ? reference_data(catalog, findings) : file.data;
}

std::optional<std::string> render_file(const PlannedFile& file, const mustache::Value& data,
                                       Findings& findings) {
  return mustache::render(file.rule->page, data, file.target->partials, file.rule->escape,
                          mustache::Mode::strict, findings);
}

} // namespace aircat::render
