#include "lint/rules.hpp"

#include "lint/project.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for (const auto& folder : subject.folders)
    for (const auto& one : folder.swapped)
      report.error(folder.index->place(one.at),
                   fmt::format("{} stands for {}", quoted(one.name), file_name(one.provider->file)),
                   "give it the provider of its name");
}

} // namespace

const Rule entry_swapped{
    {"AC6205", "An index gives a provider the name of another",
     R"(Under the name of one model or capability the index has the provider of another: `Text2Image: Flux2DevImage2Image`. Lines like
these are copied, and one word is forgotten. The code compiles, and people get the wrong model.

Give it the provider of its name. A model that the index calls otherwise than its files is no finding, as long as no files have
that name.
)",
     R"(// image/index.ts
import { Flux2Dev } from './Flux2Dev.text2image';
import { Flux2Flex } from './Flux2Flex.text2image';
import { Flux2Pro } from './Flux2Pro.text2image';
export { Flux2Dev, Flux2Flex, Flux2Pro };
export default {
  Flux2Dev: { Text2Image: Flux2Dev },
  Flux2Flex: { Text2Image: Flux2Dev },
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
