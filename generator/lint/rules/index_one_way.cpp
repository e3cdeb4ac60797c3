#include "lint/rules.hpp"

#include "lint/project.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void look_for(const ProviderFolder& folder, const std::set<const ProviderCode*>& way, Spot at,
              std::string_view what, Report& report) {
  for (const auto* code : left_out_of_most(folder.exported, way))
    report.error(folder.index->place(at),
                 fmt::format("the provider of {} is not {}, as its neighbours are",
                             file_name(code->file), what),
                 "add it there too");
}

void check(const Subject& subject, Report& report) {
  for (const auto& folder : subject.folders) {
    if (folder.exports_more || folder.groups_more || !folder.swapped.empty())
      continue;
    look_for(folder, folder.named, folder.last_named, "exported under a name of its own", report);
    look_for(folder, folder.grouped, folder.last_grouped, "in the object of all providers", report);
  }
}

} // namespace

const Rule index_one_way{
    {"AC6202", "An index has a provider in one way and not in the other",
     R"(An index may export providers in two ways: each under a name of its own, and all of them in an object by model and capability.
Most of the folder's providers are there in one of the two, and this one is not. Whoever looks it up that way gets `undefined`.

Add it there too. Where only a few providers are exported in a way, as an exception, the others are not missed.
)",
     R"(// image/index.ts
import { Flux2Dev } from './Flux2Dev.text2image';
import { Flux2Flex } from './Flux2Flex.text2image';
import { Flux2Pro } from './Flux2Pro.text2image';
export { Flux2Dev, Flux2Flex };
export default {
  Flux2Dev: { Text2Image: Flux2Dev },
  Flux2Flex: { Text2Image: Flux2Flex },
  Flux2Pro: { Text2Image: Flux2Pro }
};)",
     R"(// image/index.ts
import { Flux2Dev } from './Flux2Dev.text2image';
import { Flux2Flex } from './Flux2Flex.text2image';
import { Flux2Pro } from './Flux2Pro.text2image';
export { Flux2Dev, Flux2Flex, Flux2Pro };
export default {
  Flux2Dev: { Text2Image: Flux2Dev },
  Flux2Flex: { Text2Image: Flux2Flex },
  Flux2Pro: { Text2Image: Flux2Pro }
};)"},
    check};

} // namespace aircat::lint::rules
