#include "lint/rules.hpp"

#include "lint/shared/against_catalog.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for (const auto& code : subject.code) {
    const auto* provider = described(subject, code.id);
    if (provider && !code.air.empty() && code.air != provider->model->air)
      report.error(code.place(code.air_at),
                   fmt::format("the catalog gives {} the AIR {}", provider->model->id(),
                               quoted(provider->model->air)),
                   fmt::format("write {}, or mend {}", quoted(provider->model->air),
                               provider->model->document->name()));
  }
}

} // namespace

const Rule air_differs{
    {"AC6244", "A provider sends another AIR than the catalog has",
     R"(A provider's code has an AIR that is not the one of its model in the catalog (`--catalog`). Its requests go to another model, or
to none; every limit in the catalog is that of the model it describes.

Mend the code, or the catalog. AIRs that are computed are left alone.
)",
     R"(// image/Flux2Pro.text2image.ts
import schema from './Flux2.json';

export const Flux2Pro = () => ({
  modelId: 'bfl:4@1',
  providerId: 'runware/bfl/flux-2-pro',
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
