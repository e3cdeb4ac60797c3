#include "lint/rules.hpp"

#include "diagnostics/suggest.hpp"
#include "lint/project.hpp"
#include "lint/shared/against_catalog.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

/// The provider that the file is named after, or one with nearly that id.
std::string hint_for(const Subject& subject, const ProviderCode& code) {
  std::vector<std::string_view> ids;
  for (const auto& [id, provider] : subject.described) {
    if (code_file(*provider) == file_name(code.file))
      return suggestion(id);
    ids.push_back(id);
  }
  return hint_or(did_you_mean(code.id, ids), "mend the id, or describe the model in the catalog");
}

void check(const Subject& subject, Report& report) {
  if (!subject.catalog)
    return;
  for (const auto& code : subject.code)
    if (is_of_runware(code.id) && !described(subject, code.id))
      report.error(code.place(code.id_at),
                   fmt::format("the catalog has no provider {}", quoted(code.id)),
                   hint_for(subject, code));
}

} // namespace

const Rule provider_not_described{
    {"AC6242", "A provider that the catalog does not have",
     R"(The code states an id, `runware/<vendor>/<model>…`, that no capability of a model in the catalog has (`--catalog`): the id is
misspelt, or the model was renamed or removed, or never described.

Mend the id, or describe the model. Providers of other services, whose ids begin otherwise, are left alone.
)",
     R"(// image/Flux2Pro.text2image.ts
import schema from './Flux2.json';

export const Flux2Pro = () => ({
  modelId: 'bfl:5@1',
  providerId: 'runware/bfl/flux-pro-2',
  schema
});)",
     R"(// image/Flux2Pro.text2image.ts
import schema from './Flux2.json';

export const Flux2Pro = () => ({
  modelId: 'bfl:5@1',
  providerId: 'runware/bfl/flux-2-pro',
  schema
});)"},
    check};

} // namespace aircat::lint::rules
