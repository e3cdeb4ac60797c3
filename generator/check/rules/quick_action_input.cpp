#include "check/rules.hpp"

#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::check::rules {
namespace {

void check_refused(const Subject& subject, Report& report);

void check(const Subject& subject, Report& report) {
  check_refused(subject, report);
  for (const auto& [slug, capability] : subject.catalog.capabilities) {
    const auto* inputs = capability.document->root()->find("inputs");
    std::vector<std::string> known;
    if (inputs)
      for (const auto& member : inputs->members) {
        known.emplace_back(member.key);
        known.emplace_back(std::string(member.key) + "s");
      }
    for (const auto& action : capability.quick_actions)
      for (const auto& mapped : action.inputs)
        if (std::find(known.begin(), known.end(), mapped.input) == known.end()) {
          const auto* member = action.node->member(mapped.input);
          report.error(*member,
                       fmt::format("{} fills {}, which is no input of {}", quoted(action.id),
                                   quoted(mapped.input), slug),
                       did_you_mean(mapped.input, {known.begin(), known.end()}));
        }
  }
}

void check_refused(const Subject& subject, Report& report) {
  for (const auto& model : subject.catalog.models)
    for (const auto& provider : model->providers) {
      const auto* refused = provider->node->find("quickActions");
      if (!refused)
        continue;
      std::vector<std::string_view> known;
      for (const auto& action : provider->capability->quick_actions)
        known.push_back(action.id);
      for (const auto& member : refused->members)
        if (std::find(known.begin(), known.end(), member.key) == known.end())
          report.error(*member.value,
                       fmt::format("{} is no quick action of {}", quoted(member.key),
                                   provider->capability->slug),
                       did_you_mean(member.key, known));
    }
}

} // namespace

const Rule quick_action_input{
    {"AC2209", "A quick action that fills an unknown input",
     R"(`quickActions` of a capability says which inputs an action of the editor fills, and from which of its fields. An input
that the capability does not have is never filled: the action would run without the image or the text that the person
chose. The plural of an input (`image_urls`) stands for several files.

Use the input's name; the hint names the nearest.
)",
     R"(// catalog/capabilities/image-to-image.json
"quickActions": { "ly.img.editImage": { "image": "uri", "prompt": "prompt" } })",
     R"(// catalog/capabilities/image-to-image.json
"quickActions": { "ly.img.editImage": { "image_url": "uri", "prompt": "prompt" } })"},
    check};

} // namespace aircat::check::rules
