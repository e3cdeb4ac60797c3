#include "lint/rules.hpp"

#include "lint/project.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::lint::rules {
namespace {

void report_name(const Module& module, const std::string& name, Spot at, Report& report) {
  report.error(module.place(at),
               fmt::format("{} is neither imported nor declared here", quoted(name)),
               "import it, or mend the name");
}

void look_at(const Module& index, const ObjectLiteral& object, Report& report) {
  for (const auto& entry : object.entries) {
    if (entry.path.size() == 1 && index.undeclared.count(entry.path.front()) > 0)
      report_name(index, entry.path.front(), entry.at, report);
    look_at(index, entry.inside, report);
  }
}

void check(const Subject& subject, Report& report) {
  for (const auto& folder : subject.folders) {
    if (folder.exported.empty())
      continue;
    for (const auto& [name, object] : folder.index->objects)
      look_at(*folder.index, object, report);
    for (const auto& one : folder.index->exports)
      if (one.from.empty() && folder.index->undeclared.count(one.local) > 0)
        report_name(*folder.index, one.local, one.at, report);
  }
  std::set<std::pair<const Module*, std::string>> said;
  for (const auto& module : subject.modules)
    for (const auto& list : module.lists)
      for (const auto& one : list.providers)
        if (one.path.size() > 1 && find_capability(one.path.back()) &&
            module.undeclared.count(one.path.front()) > 0 &&
            said.emplace(&module, one.path.front()).second)
          report_name(module, one.path.front(), one.at, report);
}

} // namespace

const Rule name_undeclared{
    {"AC6212", "A name that is neither imported nor declared",
     R"(An index or a list of providers uses a name that the file does not import and that stands nowhere else in it. The import was
removed, or the name is misspelt. The code does not compile.

Import it, or mend the name.
)",
     R"(// runwareProviders.ts
export const providers = { text2image: [Runware.Flux2Pro.Text2Image()] };)",
     R"(// runwareProviders.ts
import Runware from './image';

export const providers = { text2image: [Runware.Flux2Pro.Text2Image()] };)"},
    check};

} // namespace aircat::lint::rules
