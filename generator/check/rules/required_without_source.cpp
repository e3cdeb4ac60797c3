#include "check/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::check::rules {
namespace {

bool is_within(std::string_view inner, std::string_view outer) {
  return inner.size() > outer.size() && inner.substr(0, outer.size()) == outer &&
         (inner[outer.size()] == '.' || inner[outer.size()] == '[');
}

bool is_filled(const Provider& provider, const Parameter& parameter) {
  const auto path = parameter.path;
  if (path == "taskType" || path == "taskUUID" || path == "model" || parameter.limits.constant)
    return true;
  if ((path == "width" || path == "height") && provider.size.is_sent())
    return true;
  const auto fills = [&](std::string_view place) {
    return place == path || is_within(place, path);
  };
  for (const auto& input : provider.inputs)
    if (fills(input.to.path))
      return true;
  for (const auto& fixed : provider.request)
    if (fills(fixed.path) || is_within(path, fixed.path))
      return true;
  for (const auto& other : provider.parameters)
    if (other.limits.constant && !other.in_element() && is_within(other.path, path))
      return true;
  return false;
}

/// The element that a placement makes, as in `frameImages[frame=first]`; empty: none.
std::string_view element_of(std::string_view placement) {
  const auto end = placement.rfind(']');
  return end == std::string_view::npos ? std::string_view{} : placement.substr(0, end + 1);
}

void judge_elements(const Provider& provider, Report& report) {
  for (const auto& input : provider.inputs) {
    const auto element = element_of(input.to.text);
    if (element.empty())
      continue;
    const auto fields = std::string_view(input.to.path).substr(0, input.to.path.rfind(']') + 1);
    const auto selector =
        std::find_if(input.to.steps.rbegin(), input.to.steps.rend(),
                     [](const catalog::Step& step) { return !step.select_key.empty(); });
    for (const auto& parameter : provider.parameters) {
      if (!parameter.required || parameter.refused || !is_within(parameter.path, fields))
        continue;
      const auto field = parameter.path.substr(fields.size() + 1);
      const bool filled =
          field == selector->select_key ||
          std::any_of(provider.inputs.begin(), provider.inputs.end(), [&](const Input& other) {
            return element_of(other.to.text) == element && other.to.path == parameter.path;
          });
      if (!filled)
        report.error(
            in_model(provider, {parameter.node, input.node}),
            fmt::format(
                "\"{}\" is required, but the element that \"{}\" of {} makes does not have it",
                parameter.path, input.name, provider.id));
    }
  }
}

void check(const Subject& subject, Report& report) {
  each_provider(subject.catalog, [&](const Provider& provider) {
    if (provider.status != Status::implemented)
      return;
    for (const auto& parameter : provider.parameters)
      if (parameter.required && !parameter.refused && !parameter.in_element() &&
          !is_filled(provider, parameter)) {
        // Where a shared layer says "required", the capability that cannot fill it is the place to
        // look at.
        report.error(in_model(provider, {parameter.node->find("required")}),
                     fmt::format("\"{}\" is required, but nothing of {} fills it", parameter.path,
                                 provider.id),
                     "place an input on it, or send a value with \"request\"");
      }
    judge_elements(provider, report);
  });
}

} // namespace

const Rule required_without_source{
    {"AC2213", "A required parameter that nothing fills",
     R"(A parameter is `required`, but for an implemented capability no input is placed on it, no `request` value and no
`const` sends it. Every request of that provider would be answered with `missingParameter`.

The same holds inside the elements of a list: an input that is placed at `frameImages[frame=first].inputImage` makes an
element with `frame` and `inputImage`; another required field of such elements would be missing.

Add an input with `to`, send a value with `request`, or correct `required`. `taskType`, `taskUUID` and `model` are
always filled, width and height wherever a size is sent.
)",
     R"(// catalog/models/acme/one.json
"parameters": { "steps": { "required": true } })",
     R"(// catalog/models/acme/one.json
"parameters": { "steps": { "required": true } },
"request": { "steps": 30 })"},
    check};

} // namespace aircat::check::rules
