#include "check/rules.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  each_provider(subject.catalog, [&](const Provider& provider) {
    for (const auto& input : provider.inputs)
      if (input.title.empty())
        report.error(input.node->document ? *input.node : *provider.node,
                     fmt::format("the input \"{}\" of {} has no title", input.name,
                                 provider.capability->slug),
                     "add \"title\": the text that stands beside the field");
  });
}

} // namespace

const Rule input_title{
    {"AC2204", "An input without a title",
     R"(`title` is what stands beside the field. Without it a panel shows the bare name of the input, such as `image_url`, or
nothing.

Inputs that `common.json`, the task or the vendor define have one already; a new input of a model needs its own.
)",
     R"(// catalog/models/acme/one.json
"inputs": { "negative_prompt": { "to": "negativePrompt" } })",
     R"(// catalog/models/acme/one.json
"inputs": { "negative_prompt": { "to": "negativePrompt", "title": "Negative Prompt" } })"},
    check};

} // namespace aircat::check::rules
