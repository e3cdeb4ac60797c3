#include "lint/project.hpp"

namespace aircat::lint {
namespace {

/// The provider of a folder whose file has the name of a model and a capability.
const ProviderCode* provider_named(const ProviderFolder& folder, const std::string& model,
                                   const Capability& capability) {
  for (const auto* code : folder.providers)
    if (code->capability == &capability && model_of_file(code->file) == model)
      return code;
  return nullptr;
}

/// `Model: { Capability: provider }`
void look_at(const Subject& subject, ProviderFolder& folder, const Entry& model) {
  for (const auto& entry : model.inside.entries) {
    const auto* capability = find_capability(entry.key);
    if (!capability || entry.path.empty())
      continue;
    const auto* code = meaning_of(subject, *folder.index, entry.path).provider;
    if (!code || !code->capability)
      continue;
    const auto* named = provider_named(folder, model.key, *capability);
    if (code->capability != capability || (named && named != code))
      folder.swapped.push_back({model.key + "." + entry.key, entry.at, code});
  }
}

/// A name like `Flux2ProImage2Image` that the provider's own file does not have.
void look_at(const Subject& subject, ProviderFolder& folder, const Export& one) {
  const auto* code = exported_meaning(subject, *folder.index, one.name).provider;
  const auto file = code ? subject.module_of.find(code->file) : subject.module_of.end();
  if (file == subject.module_of.end())
    return;
  for (const auto& own : file->second->exports)
    if (own.name == one.name)
      return;
  for (const auto* other : folder.providers)
    if (other != code && other->capability &&
        one.name == model_of_file(other->file) + std::string(other->capability->identifier))
      folder.swapped.push_back({one.name, one.at, code});
}

} // namespace

void find_swapped_names(const Subject& subject, ProviderFolder& folder) {
  for (const auto& [name, object] : folder.index->objects)
    for (const auto& model : object.entries)
      look_at(subject, folder, model);
  for (const auto& one : folder.index->exports)
    if (!one.type_only && one.name != "*" && one.name != "default")
      look_at(subject, folder, one);
}

std::set<const ProviderCode*> mixed_up(const Subject& subject) {
  std::set<const ProviderCode*> providers;
  for (const auto& folder : subject.folders)
    for (const auto& one : folder.swapped)
      providers.insert(one.provider);
  return providers;
}

} // namespace aircat::lint
