#include "lint/rules.hpp"

#include "lint/shared/each.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace aircat::lint::rules {
namespace {

constexpr std::string_view expert[] = {
    "seed",      "steps",   "num_inference_steps", "cfg_scale",     "guidance_scale", "guidance",
    "scheduler", "sampler", "clip_skip",           "enhance_prompt"};

void check(const Subject& subject, Report& report) {
  for_each_property(subject, [&](const Input&, const Property& property) {
    if (std::find(std::begin(expert), std::end(expert), property.name) != std::end(expert))
      report.error(
          *property.member,
          fmt::format("{} is nothing that a person should be asked", quoted(property.name)),
          "remove the field");
  });
}

} // namespace

const Rule expert_parameter{
    {"AC6021", "A field is for experts",
     R"(The panel asks for what a person wants to see, not for how a model computes it: `seed`, `steps`, `cfg_scale` and the like
belong to the model's defaults, or to a provider's own code.

Remove the field. Where people must set it after all, ignore this finding with the reason.
)",
     R"(// video/Sora2.text2video.json
"properties": {
  "duration": { "title": "Duration", "type": "integer", "enum": [4, 8, 12] },
  "seed": { "title": "Seed", "type": "integer" }
},
"x-fal-order-properties": ["duration", "seed"])",
     R"(// video/Sora2.text2video.json
"properties": {
  "duration": { "title": "Duration", "type": "integer", "enum": [4, 8, 12] }
},
"x-fal-order-properties": ["duration"])"},
    check};

} // namespace aircat::lint::rules
