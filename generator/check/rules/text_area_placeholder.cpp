#include "check/rules.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  each_provider(subject.catalog, [&](const Provider& provider) {
    for (const auto& input : provider.inputs)
      if (input.component == "TextArea" && input.placeholder.empty())
        report.error(input.node->document ? *input.node : *provider.node,
                     fmt::format("the text area \"{}\" of {} has no placeholder", input.name,
                                 provider.capability->slug),
                     "say in \"placeholder\" what a person should write there");
  });
}

} // namespace

const Rule text_area_placeholder{
    {"AC2203", "A text area without a placeholder",
     R"(An input whose component is `TextArea` shows a large empty field. Its `placeholder` tells a person what to write there;
the editor's own linter refuses a schema without it.

Best add it where the capability describes the input, so that every model has it.
)",
     R"(// catalog/capabilities/text-to-image.json
"prompt": { "description": "What the image should show" })",
     R"(// catalog/capabilities/text-to-image.json
"prompt": { "description": "What the image should show", "placeholder": "Describe your image..." })"},
    check};

} // namespace aircat::check::rules
