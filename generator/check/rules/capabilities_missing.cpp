#include "check/rules.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for (const auto& model : subject.catalog.models) {
    const auto* entries = model->document->root()->find("capabilities");
    if (!model->part_of && entries && entries->members.empty())
      report.error(
          *entries, fmt::format("{} has no capability", model->id()),
          "name what it can do, for instance \"text-to-image\": { \"status\": \"planned\" }");
    if (model->part_of)
      for (const auto& provider : model->providers)
        if (provider->status == Status::implemented)
          report.error(
              *provider->node->find("status"),
              fmt::format("{} is a component, which has no provider of its own", model->id()),
              "implement the capability in the model that it is part of");
  }
}

} // namespace

const Rule capabilities_missing{
    {"AC2403", "A model that does nothing, or a component that does",
     R"(A model has at least one capability: without any it gives no provider, and a request for it cannot be judged. A
component (`partOf`, such as a ControlNet) is the exception: it only adds its AIR to what its model takes, and so has
no capability that is implemented.

Name the capabilities, with `"status": "planned"` for those that nobody implemented yet; or move those of a component
to the model that it belongs to.
)",
     R"(// catalog/models/acme/one.json
"capabilities": {})",
     R"(// catalog/models/acme/one.json
"capabilities": { "text-to-image": { "status": "planned" } })"},
    check};

} // namespace aircat::check::rules
