#include "lint/rules.hpp"

#include <fmt/format.h>

#include <map>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for (const auto& folder : subject.folders) {
    std::map<std::string_view, const ProviderCode*> first;
    for (const auto* code : folder.providers)
      if (const auto [other, is_new] = first.emplace(code->id, code); !is_new)
        report.error(code->place(code->id_at),
                     fmt::format("{} is the id of another provider too ({}:{})", quoted(code->id),
                                 other->second->file, other->second->id_at.line),
                     "give each an id of its own");
  }
}

} // namespace

const Rule provider_twice{
    {"AC6206", "Two providers have the same id",
     R"(Two files of a folder state the same id. The editor takes one of the two, and both write to one history. Mostly one file was
copied from the other.

Give each an id of its own: `runware/<vendor>/<model>`, with the capability behind it where it does not start from a text. Copies
in other folders are left alone.
)",
     R"(// image/Flux2Flex.text2image.ts
import schema from './Flux2.json';

export const Flux2Flex = () => ({
  modelId: 'bfl:6@1',
  providerId: 'runware/bfl/flux-2-pro',
  schema
});)",
     R"(// image/Flux2Flex.text2image.ts
import schema from './Flux2.json';

export const Flux2Flex = () => ({
  modelId: 'bfl:6@1',
  providerId: 'runware/bfl/flux-2-flex',
  schema
});)"},
    check};

} // namespace aircat::lint::rules
