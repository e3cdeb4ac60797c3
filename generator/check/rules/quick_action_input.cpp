#include "check/rules.hpp"

#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
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
