#include "check/rules.hpp"

#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  std::unordered_map<std::string_view, const Model*> by_air;
  for (const auto& model : subject.catalog.models)
    by_air.emplace(model->air, model.get());
  for (const auto& model : subject.catalog.models) {
    if (!model->part_of)
      continue;
    const auto* whole = model->part_of->find("air");
    const auto* place = model->part_of->find("at");
    const auto found = by_air.find(whole->string);
    if (found == by_air.end() || found->second->providers.empty())
      continue;
    bool taken = false;
    std::vector<std::string_view> known;
    for (const auto& provider : found->second->providers)
      for (const auto& parameter : provider->parameters) {
        taken =
            taken || (parameter.path == place->string && !refusal_of(*provider, parameter.path));
        known.push_back(parameter.path);
      }
    if (!taken)
      report.error(*place,
                   fmt::format("no capability of {} takes the parameter {}", found->second->id(),
                               quoted(place->string)),
                   did_you_mean(place->string, known));
  }
}

} // namespace

const Rule component_place{
    {"AC2406", "A component without a place in its model",
     R"(`partOf` says where the AIR of a component goes in requests for its model: `"at": "controlNet[].model"`. No capability
of that model takes the parameter, so the component could never be used.

Correct the path; in the model's file, name the parameter if it is missing there.
)",
     R"(// catalog/models/acme/depth.json
{
  "air": "acme:depth@1",
  "name": "Depth",
  "class": "Depth",
  "partOf": { "air": "acme:1@1", "at": "controlNet.model" },
  "capabilities": {}
})",
     R"(// catalog/models/acme/depth.json
{
  "air": "acme:depth@1",
  "name": "Depth",
  "class": "Depth",
  "partOf": { "air": "acme:1@1", "at": "controlNet[].model" },
  "capabilities": {}
})"},
    check};

} // namespace aircat::check::rules
