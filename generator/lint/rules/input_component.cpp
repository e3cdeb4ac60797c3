#include "lint/rules.hpp"

#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <vector>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  std::map<std::string, const Schema*> by_file;
  for (const auto& schema : subject.schemas)
    by_file[std::filesystem::path(schema.document->name()).lexically_normal().string()] = &schema;
  for (const auto& code : subject.code) {
    const auto found = by_file.find(code.schema_file);
    if (found == by_file.end() || code.input_name.empty())
      continue;
    const auto* components = found->second->root->find("components");
    const auto* schemas = components ? components->member("schemas") : nullptr;
    if (!schemas || schemas->value->find(code.input_name))
      continue;
    std::vector<std::string_view> names;
    for (const auto& member : schemas->value->members)
      names.push_back(member.key);
    report.error(*schemas,
                 fmt::format("there is no component {}, to which {} refers",
                             catalog::quoted(code.input_name), code.file),
                 hint_or(did_you_mean(code.input_name, names),
                         "mend the name in the file or in the schema"));
  }
}

} // namespace

const Rule input_component{
    {"AC6002", "A provider refers to a component that is not there",
     R"(A provider names the component that describes its input: `inputReference: '#/components/schemas/Flux2DevInput'`. When the
schema that the provider imports has no such component, its panel shows nothing, and nothing says why.

Mend the name in the provider's file or in the schema.
)",
     R"(// image/Flux2Pro.text2image.ts
import schema from './Flux2Pro.text2image.json';

export const options = {
  providerId: 'runware/bfl/flux-2-pro',
  schema,
  inputReference: '#/components/schemas/Flux2Input'
};)",
     R"(// image/Flux2Pro.text2image.ts
import schema from './Flux2Pro.text2image.json';

export const options = {
  providerId: 'runware/bfl/flux-2-pro',
  schema,
  inputReference: '#/components/schemas/Flux2ProInput'
};)"},
    check};

} // namespace aircat::lint::rules
