#include "lint/rules.hpp"

#include "lint/project.hpp"

#include <fmt/format.h>

#include <map>

namespace aircat::lint::rules {
namespace {

/// What files register of one folder.
struct Registered {
  std::set<const ProviderCode*> providers;
  const Module* first = nullptr;              ///< that registers any
  std::map<const Capability*, Location> last; ///< by list: its last provider
  std::set<const Capability*> open;           ///< lists with more than could be read
};

Registered registered_of(const Subject& subject, const ProviderFolder& folder) {
  Registered found;
  const std::set<const ProviderCode*> own(folder.providers.begin(), folder.providers.end());
  for_each_registration(subject, [&](const Module& module, const RegistrationList& list,
                                     const Registration& one, const Meaning& meaning) {
    if (!meaning.provider || list.open)
      found.open.insert(list.capability);
    if (own.count(meaning.provider) == 0)
      return;
    found.providers.insert(meaning.provider);
    found.first = found.first ? found.first : &module;
    found.last[list.capability] = module.place(one.at);
  });
  return found;
}

void check(const Subject& subject, Report& report) {
  for (const auto& folder : subject.folders) {
    const auto found = registered_of(subject, folder);
    if (!folder.swapped.empty())
      continue;
    for (const auto* code : left_out(subject, folder.exported, found.providers)) {
      if (!code->capability || found.open.count(code->capability) > 0)
        continue;
      const auto last = found.last.find(code->capability);
      report.error(last != found.last.end() ? last->second : Location{found.first->file, 0, 0},
                   fmt::format("the provider of {} is not in the list {}", file_name(code->file),
                               code->capability->stem),
                   "add it, or remove its files");
    }
  }
}

} // namespace

const Rule provider_not_registered{
    {"AC6208", "A provider that is in no list",
     R"(The editor's plug-ins take providers by capability: `text2image: […]`, `image2image: […]`. Such lists hold most providers of
this folder, and this one is in none, so that nobody is offered it.

Add it to the list of its capability. Lists that have half of the folder's providers of a capability or fewer are a
choice, and no list of all; what is spread into a list or computed may be anything, and then nothing is missed in it. With
`--catalog`, whatever the catalog calls implemented is missed in lists that have any provider of the folder.
)",
     R"(// runwareProviders.ts
import { Flux2Dev, Flux2Flex, Flux2Pro } from './image';

export const providers = { text2image: [Flux2Dev(), Flux2Flex()] };)",
     R"(// runwareProviders.ts
import { Flux2Dev, Flux2Flex, Flux2Pro } from './image';

export const providers = { text2image: [Flux2Dev(), Flux2Flex(), Flux2Pro()] };)"},
    check};

} // namespace aircat::lint::rules
