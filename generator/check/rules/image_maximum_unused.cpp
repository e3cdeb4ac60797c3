#include "check/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::check::rules {
namespace {

bool is_media(const Parameter& parameter) {
  return parameter.format == catalog::Format::image || parameter.format == catalog::Format::video ||
         parameter.format == catalog::Format::audio;
}

/// A list of media, or of elements that hold some.
bool holds_media(const Provider& provider, const Parameter& parameter) {
  if (is_media(parameter))
    return true;
  const auto element = std::string(parameter.path) + "[]";
  return std::any_of(provider.parameters.begin(), provider.parameters.end(),
                     [&](const Parameter& other) {
                       return other.path.substr(0, element.size()) == element && is_media(other);
                     });
}

bool has_media_input(const Model& model) {
  for (const auto& provider : model.providers)
    for (const auto& input : provider->inputs)
      if (const auto* parameter = input.is_size() ? nullptr : provider->parameter(input.to.path);
          parameter && is_media(*parameter))
        return true;
  return false;
}

void check(const Subject& subject, Report& report) {
  for (const auto& model : subject.catalog.models) {
    if (has_media_input(*model))
      continue;
    for (const auto& provider : model->providers)
      for (const auto& parameter : provider->parameters) {
        const auto* maximum = parameter.node->find("maxItems");
        if (maximum && maximum->document == model->document && holds_media(*provider, parameter))
          report.warning(*maximum,
                         fmt::format("no capability of {} has an input for \"{}\"", model->id(),
                                     parameter.path),
                         "add the capability that takes them, or remove the maximum");
      }
  }
}

} // namespace

const Rule image_maximum_unused{
    {"AC2401", "A maximum of files that nothing can reach",
     R"(A model says how many images (or videos) it takes, but none of its capabilities has an input for one. Either a
capability is missing, for instance image-to-image, or the figure was copied from another model.

Add the capability, with `"status": "planned"` if nobody works on it yet, or remove the figure.
)",
     R"(// catalog/models/acme/one.json
"parameters": { "inputs.referenceImages": { "maxItems": 4 } },
"capabilities": { "text-to-image": { "status": "implemented" } })",
     R"(// catalog/models/acme/one.json
"parameters": { "inputs.referenceImages": { "maxItems": 4 } },
"capabilities": { "text-to-image": { "status": "implemented" }, "image-to-image": { "status": "planned" } })"},
    check};

} // namespace aircat::check::rules
