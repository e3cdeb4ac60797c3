#include "lint/rules.hpp"

#include "lint/shared/against_catalog.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for (const auto& folder : subject.folders)
    for (const auto* code : folder.providers) {
      const auto* provider = described(subject, code->id);
      if (provider && provider->status != catalog::Status::implemented &&
          (!folder.index || folder.exported.count(code) > 0))
        report.error(*provider->node,
                     fmt::format("this is {}, and {} is its provider",
                                 status_word(provider->status), code->file),
                     "give it the status implemented, or remove the provider");
    }
}

} // namespace

const Rule status_differs{
    {"AC6243", "Planned in the catalog, and there is a provider",
     R"(The catalog given with `--catalog` gives a capability of a model the status `planned` or `skipped`, and its provider is there.
Tables made from the catalog say the wrong thing, and what is generated does not have the provider.

Give it the status `implemented`, or remove the provider. One that its index does not export is work in progress, and no finding.
)",
     R"(// catalog/models/bfl/flux-2-pro.json
"text-to-image": { "status": "planned" })",
     R"(// catalog/models/bfl/flux-2-pro.json
"text-to-image": { "status": "implemented" })"},
    check};

} // namespace aircat::lint::rules
