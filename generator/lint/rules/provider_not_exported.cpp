#include "lint/rules.hpp"

#include "lint/project.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace aircat::lint::rules {
namespace {

/// Whether a file beside the index takes the provider, so that it may be meant for that one alone.
bool is_taken_elsewhere(const Subject& subject, const ProviderFolder& folder,
                        const ProviderCode& code) {
  const auto stem = std::filesystem::path(code.file).stem().string();
  return std::any_of(subject.modules.begin(), subject.modules.end(), [&](const Module& module) {
    return &module != folder.index &&
           std::any_of(module.imports.begin(), module.imports.end(), [&](const Import& one) {
             return one.from.find(stem) != std::string::npos &&
                    imported_file(subject, module, one.from).path == code.file;
           });
  });
}

void check(const Subject& subject, Report& report) {
  for (const auto& folder : subject.folders) {
    if (folder.exported.empty() || folder.exports_more)
      continue;
    for (const auto* code : folder.providers)
      if (folder.exported.count(code) == 0 && !is_taken_elsewhere(subject, folder, *code))
        report.error(folder.index->place(folder.last_entry),
                     fmt::format("the provider of {} is not exported", file_name(code->file)),
                     "export it as its neighbours are, or remove its files");
  }
}

} // namespace

const Rule provider_not_exported{
    {"AC6201", "A provider that the index does not export",
     R"(The folder's `index.ts` exports other providers of the folder, but not this one. Its code, its schema and its translations
are there, and nobody can use them.

Export it as its neighbours are, or remove its files. A provider that another file imports is left alone, and so is a folder
of which the index exports none, or something that cannot be read.
)",
     R"(// image/index.ts
export { Flux2Dev } from './Flux2Dev.text2image';
export { Flux2Flex } from './Flux2Flex.text2image';)",
     R"(// image/index.ts
export { Flux2Dev } from './Flux2Dev.text2image';
export { Flux2Flex } from './Flux2Flex.text2image';
export { Flux2Pro } from './Flux2Pro.text2image';)"},
    check};

} // namespace aircat::lint::rules
