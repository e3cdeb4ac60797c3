#include "check/rules.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  each_provider(subject.catalog, [&](const Provider& provider) {
    const auto& model = *provider.model;
    if (model.retired.empty() || provider.status != Status::implemented)
      return;
    report.warning(*provider.node->find("status"),
                   fmt::format("{} of {} is implemented, but the model is retired since {}",
                               provider.capability->slug, model.id(), model.retired),
                   model.superseded_by.empty()
                       ? std::string("set the status to \"skipped\"")
                       : fmt::format("set the status to \"skipped\"; it is superseded by {}",
                                     model.superseded_by));
  });
}

} // namespace

const Rule retired_implemented{
    {"AC2402", "A retired model with implemented capabilities",
     R"(`retired` says that Runware no longer serves the model, yet a provider is generated for it. Every request of that
provider would be answered with `modelUnavailable` or `modelDisabled`.

Set the status to `skipped`, or remove `retired` if the model is still served. `supersededBy` names the model to use
instead.
)",
     R"(// catalog/models/acme/one.json
"retired": "2026-01-31",
"capabilities": { "text-to-image": { "status": "implemented" } })",
     R"(// catalog/models/acme/one.json
"retired": "2026-01-31",
"capabilities": { "text-to-image": { "status": "skipped" } })"},
    check};

} // namespace aircat::check::rules
