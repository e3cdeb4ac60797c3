#include "lint/rules.hpp"

#include "lint/project.hpp"

#include <fmt/format.h>

#include <map>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  const auto mixed = mixed_up(subject);
  std::map<std::pair<const RegistrationList*, const ProviderCode*>, Spot> first;
  for_each_registration(subject, [&](const Module& module, const RegistrationList& list,
                                     const Registration& one, const Meaning& meaning) {
    if (!meaning.provider || mixed.count(meaning.provider) > 0)
      return;
    const auto [other, is_new] = first.emplace(std::pair(&list, meaning.provider), one.at);
    if (!is_new)
      report.error(module.place(one.at),
                   fmt::format("the provider {} is in this list already, at line {}",
                               quoted(meaning.provider->id), other->second.line),
                   "remove one of the two");
  });
}

} // namespace

const Rule registered_twice{
    {"AC6210", "A provider twice in one list",
     R"(A list of providers has the same one twice. It is offered twice under the same name, and both share one id, one panel and one
history. Mostly another one was meant, and is missing.

Remove one of the two, or put in what was meant.
)",
     R"(// runwareProviders.ts
import { Flux2Dev, Flux2Flex, Flux2Pro } from './image';

export const providers = { text2image: [Flux2Dev(), Flux2Flex(), Flux2Flex(), Flux2Pro()] };)",
     R"(// runwareProviders.ts
import { Flux2Dev, Flux2Flex, Flux2Pro } from './image';

export const providers = { text2image: [Flux2Dev(), Flux2Flex(), Flux2Pro()] };)"},
    check};

} // namespace aircat::lint::rules
