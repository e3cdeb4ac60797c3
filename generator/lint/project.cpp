#include "lint/project.hpp"

#include <algorithm>
#include <filesystem>

namespace aircat::lint {
namespace {

namespace fs = std::filesystem;

std::string folder_of(const std::string& file) {
  return fs::path(file).parent_path().string();
}

/// All providers that an object leads to.
void collect(const Subject& subject, const Module& module, const ObjectLiteral& object,
             ProviderFolder& folder) {
  folder.groups_more = folder.groups_more || object.open;
  for (const auto& entry : object.entries) {
    if (entry.path.empty()) {
      collect(subject, module, entry.inside, folder);
      continue;
    }
    const auto meaning = meaning_of(subject, module, entry.path);
    if (meaning.provider) {
      folder.grouped.insert(meaning.provider);
      folder.last_grouped = entry.at;
    }
    folder.groups_more = folder.groups_more || meaning.kind == Meaning::Kind::unknown;
  }
}

const ProviderCode* provider_in(const Subject& subject, const Module& module,
                                const std::string& from) {
  const auto found = subject.provider_of.find(imported_file(subject, module, from).path);
  return found == subject.provider_of.end() ? nullptr : found->second;
}

void read_index(const Subject& subject, ProviderFolder& folder) {
  const auto& index = *folder.index;
  // What an import that leads nowhere, or a name of nothing, was meant to be is not known.
  folder.exports_more =
      index.open || !index.undeclared.empty() ||
      std::any_of(index.imports.begin(), index.imports.end(), [&](const Import& one) {
        return imported_file(subject, index, one.from).is_missing;
      });
  for (const auto& one : index.exports) {
    if (one.type_only)
      continue;
    folder.exports_more = folder.exports_more || imported_file(subject, index, one.from).is_missing;
    if (const auto* provider = provider_in(subject, index, one.from)) {
      folder.last_entry = folder.last_named = one.at;
      folder.named.insert(provider);
      continue;
    }
    if (one.name == "*") {
      folder.exports_more = true;
      continue;
    }
    const auto meaning = exported_meaning(subject, index, one.name);
    if (meaning.provider) {
      folder.named.insert(meaning.provider);
      folder.last_named = one.at;
    }
    if (meaning.object && meaning.module == &index)
      collect(subject, index, *meaning.object, folder);
  }
  folder.exported = folder.named;
  folder.exported.insert(folder.grouped.begin(), folder.grouped.end());
  for (const auto& one : index.imports)
    if (const auto* provider = one.type_only ? nullptr : provider_in(subject, index, one.from)) {
      if (folder.last_entry.line < one.at.line)
        folder.last_entry = one.at;
      if (one.used)
        folder.exported.insert(provider);
    }
}

} // namespace

void link_folders(Subject& subject) {
  for (const auto& module : subject.modules)
    subject.module_of[module.file] = &module;
  std::map<std::string, ProviderFolder> folders;
  for (const auto& code : subject.code) {
    subject.provider_of[code.file] = &code;
    subject.providers_by_id.emplace(code.id, &code);
    folders[folder_of(code.file)].providers.push_back(&code);
  }
  for (const auto& file : subject.unread_providers)
    if (const auto folder = folders.find(folder_of(file)); folder != folders.end())
      folder->second.has_unread_code = true;
  for (auto& [path, folder] : folders) {
    folder.path = path;
    const auto index = subject.module_of.find((fs::path(path) / "index.ts").string());
    folder.index = index == subject.module_of.end() ? nullptr : index->second;
    subject.folders.push_back(std::move(folder));
  }
  for (auto& folder : subject.folders)
    if (folder.index) {
      read_index(subject, folder);
      find_swapped_names(subject, folder);
    }
}

std::string file_name(const std::string& path) {
  return fs::path(path).filename().string();
}

std::string model_of_file(const std::string& path) {
  return fs::path(path).stem().stem().string();
}

} // namespace aircat::lint
