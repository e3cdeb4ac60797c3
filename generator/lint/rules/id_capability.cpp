#include "lint/rules.hpp"

#include "lint/project.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for (const auto& code : subject.code) {
    const auto* stated = capability_of_id(code.id);
    if (stated && code.capability && stated != code.capability)
      report.error(code.place(code.id_at),
                   fmt::format("the id ends with {}, and the file is {}",
                               quoted(code.id.substr(code.id.rfind('/'))), file_name(code.file)),
                   "mend the id, or rename the file");
  }
}

} // namespace

const Rule id_capability{
    {"AC6207", "A provider's id has another capability than its file",
     R"(The file is named after one capability, `Flux2Pro.image2image.ts`, and the provider's id ends with another one. Ids are part of
translation keys, panels and histories, so that all of these are looked for in the wrong place.

Mend the id, or rename the file. An id that ends with no capability is left alone.
)",
     R"(// image/Flux2Pro.text2image.ts
import schema from './Flux2.json';

export const Flux2Pro = () => ({
  modelId: 'bfl:5@1',
  providerId: 'runware/bfl/flux-2-pro/image2image',
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
