#include "lint/rules.hpp"

#include "lint/project.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  const auto mixed = mixed_up(subject);
  for_each_registration(subject, [&](const Module& module, const RegistrationList& list,
                                     const Registration& one, const Meaning& meaning) {
    const auto* capability = meaning.provider && meaning.provider->capability
                                 ? meaning.provider->capability
                             : one.path.size() > 1 && meaning.kind != Meaning::Kind::nothing
                                 ? find_capability(one.path.back())
                                 : nullptr;
    if (capability && capability != list.capability && mixed.count(meaning.provider) == 0)
      report.error(module.place(one.at),
                   fmt::format("this is a provider of {}, in the list {}", capability->slug,
                               list.capability->stem),
                   fmt::format("move it to the list {}", capability->stem));
  });
}

} // namespace

const Rule registered_elsewhere{
    {"AC6209", "A provider in the list of another capability",
     R"(The editor's plug-ins take providers by capability: `text2image: […]`, `image2image: […]`. This one is in the list of another
capability: it is offered where its input does not fit, and missing where it would.

Move it to the list of its capability, which the name of its file says, or the name by which it is called.
)",
     R"(// runwareProviders.ts
import { Flux2Dev, Flux2Flex, Flux2Pro } from './image';

export const providers = { image2image: [Flux2Pro()] };)",
     R"(// runwareProviders.ts
import { Flux2Dev, Flux2Flex, Flux2Pro } from './image';

export const providers = { text2image: [Flux2Pro()] };)"},
    check};

} // namespace aircat::lint::rules
