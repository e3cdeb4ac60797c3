#include "lint/rules.hpp"

#include "diagnostics/suggest.hpp"
#include "lint/project.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <vector>

namespace aircat::lint::rules {
namespace {

namespace fs = std::filesystem;

/// Files of the folder that could be meant, as an import writes them.
std::vector<std::string> names_beside(const std::string& file, bool json) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(fs::path(file).parent_path(), error), end; !error && at != end;
       at.increment(error)) {
    const auto& path = at->path();
    if (json && path.extension() == ".json")
      names.push_back("./" + path.filename().string());
    else if (!json && path.extension() == ".ts")
      names.push_back("./" + path.stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

void look_at(const Subject& subject, const Module& module, const std::string& from, Spot at,
             Report& report) {
  if (!imported_file(subject, module, from).is_missing)
    return;
  const auto names = names_beside(module.file, from.ends_with(".json"));
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  report.error(module.place(at), fmt::format("there is no file {}", catalog::quoted(from)),
               hint_or(did_you_mean(from, candidates), "mend the path, or remove what names it"));
}

bool is_registered(const Module& module, const std::string& local) {
  return std::any_of(module.lists.begin(), module.lists.end(), [&](const RegistrationList& list) {
    return std::any_of(list.providers.begin(), list.providers.end(),
                       [&](const Registration& one) { return one.path.front() == local; });
  });
}

void check(const Subject& subject, Report& report) {
  std::set<const Module*> indexes;
  for (const auto& folder : subject.folders)
    if (folder.index && !folder.exported.empty())
      indexes.insert(folder.index);
  for (const auto& module : subject.modules) {
    const bool is_index = indexes.count(&module) > 0;
    const bool is_provider = subject.provider_of.count(module.file) > 0;
    for (const auto& one : module.imports)
      if (is_index || (is_provider && one.from.ends_with(".json")) ||
          is_registered(module, one.local))
        look_at(subject, module, one.from, one.at, report);
    for (const auto& one : module.exports)
      if (is_index)
        look_at(subject, module, one.from, one.at, report);
  }
}

} // namespace

const Rule import_unresolved{
    {"AC6203", "A file is named that is not there",
     R"(An index takes a provider from a file that is not there, a provider a schema, or a list of providers an index. The file was
renamed or removed, or the path is misspelt, and the code does not compile.

Mend the path, or remove what names it. Looked at are relative paths, in the ways in which TypeScript resolves them; packages
are left alone, and so is what other files import.
)",
     R"(// image/index.ts
export { Flux2Dev } from './Flux2Dev.text2image';
export { Flux2Flex } from './Flux2Flex.text2image';
export { Flux2Pro } from './Flux2Pro.txt2image';)",
     R"(// image/index.ts
export { Flux2Dev } from './Flux2Dev.text2image';
export { Flux2Flex } from './Flux2Flex.text2image';
export { Flux2Pro } from './Flux2Pro.text2image';)"},
    check};

} // namespace aircat::lint::rules
