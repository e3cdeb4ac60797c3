#include "lint/rules.hpp"

#include "diagnostics/suggest.hpp"
#include "lint/project.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace aircat::lint::rules {
namespace {

/// Names that there are in place of this one; nothing where the file exports it, or may.
std::optional<std::vector<std::string_view>> instead_of(const Subject& subject, const Module& there,
                                                        const std::string& name) {
  if (subject.provider_of.count(there.file) == 0) {
    const auto meaning = exported_meaning(subject, there, name);
    return meaning.kind == Meaning::Kind::nothing && meaning.missing == name
               ? std::optional(meaning.others)
               : std::nullopt;
  }
  std::vector<std::string_view> names;
  for (const auto& one : there.exports)
    names.push_back(one.name);
  const auto has = [&](std::string_view wanted) {
    return std::find(names.begin(), names.end(), wanted) != names.end();
  };
  return there.open || has(name) || has("*") ? std::nullopt : std::optional(names);
}

void look_at(const Subject& subject, const Module& module, const Module& there,
             const std::string& name, Spot at, Report& report) {
  if (name.empty() || name == "*")
    return;
  const auto others = instead_of(subject, there, name);
  if (!others)
    return;
  const auto what = name == "default" ? std::string("has no default export")
                                      : fmt::format("does not export {}", quoted(name));
  report.error(module.place(at), fmt::format("{} {}", file_name(there.file), what),
               hint_or(did_you_mean(name, *others), "mend the name, or export it there"));
}

void check(const Subject& subject, Report& report) {
  std::map<std::string_view, const Module*> known; // files of which all exports are read with care
  for (const auto& [file, code] : subject.provider_of)
    known[file] = subject.module_of.at(file);
  for (const auto& folder : subject.folders)
    if (folder.index)
      known[folder.index->file] = folder.index;
  for (const auto& module : subject.modules) {
    if (known.count(module.file) == 0 && module.lists.empty())
      continue;
    const auto look = [&](const std::string& from, const std::string& name, Spot at) {
      if (const auto there = known.find(imported_file(subject, module, from).path);
          there != known.end())
        look_at(subject, module, *there->second, name, at, report);
    };
    for (const auto& one : module.imports)
      look(one.from, one.name, one.at);
    for (const auto& one : module.exports)
      look(one.from, one.there, one.at);
  }
}

} // namespace

const Rule name_not_exported{
    {"AC6204", "A name that the file does not export",
     R"(An index or a list of providers takes a name from a provider's file, or from an index, that does not export it: it was renamed,
or is misspelt. The code does not compile, or the name is `undefined`.

Mend the name, or export it there. Files that export something that cannot be read are left alone.
)",
     R"(// image/index.ts
export { Flux2Dev } from './Flux2Dev.text2image';
export { Flux2Flex } from './Flux2Flex.text2image';
export { Flux2 } from './Flux2Pro.text2image';)",
     R"(// image/index.ts
export { Flux2Dev } from './Flux2Dev.text2image';
export { Flux2Flex } from './Flux2Flex.text2image';
export { Flux2Pro } from './Flux2Pro.text2image';)"},
    check};

} // namespace aircat::lint::rules
