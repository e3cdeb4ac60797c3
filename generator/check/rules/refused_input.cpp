#include "check/rules.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  each_provider(subject.catalog, [&](const Provider& provider) {
    if (provider.status != Status::implemented)
      return;
    for (const auto& input : provider.inputs) {
      if (input.is_size())
        continue;
      if (const auto* refused = refusal_of(provider, input.to.path))
        report.error(
            refused->node->document ? *refused->node : *provider.node,
            fmt::format("\"{}\" is refused, but \"{}\" of {} goes to {}", refused->path, input.name,
                        provider.capability->slug, quoted(input.to.text)),
            fmt::format("place \"{}\" elsewhere with \"to\", or remove it with null", input.name));
    }
  });
}

} // namespace

const Rule refused_input{
    {"AC2212", "An input for a parameter that the model refuses",
     R"(A model says `false` for a parameter that it does not take, but one of its implemented capabilities has an input that
goes there. Each use of the input would be answered with `unsupportedParameter`.

Place the input elsewhere (`"image_url": { "to": "inputs.seedImage" }`), remove it with `null`, or take the
parameter.
)",
     R"(// catalog/models/acme/one.json
"parameters": { "inputs.referenceImages": false },
"capabilities": { "image-to-image": { "status": "implemented" } })",
     R"(// catalog/models/acme/one.json
"parameters": { "inputs.referenceImages": { "maxItems": 4 } },
"capabilities": { "image-to-image": { "status": "implemented" } })"},
    check};

} // namespace aircat::check::rules
