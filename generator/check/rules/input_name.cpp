#include "check/rules.hpp"

#include "naming/case.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::check::rules {
namespace {

bool is_snake_case(std::string_view name) {
  if (name.empty() || name.front() < 'a' || name.front() > 'z' || name.back() == '_' ||
      name.find("__") != std::string_view::npos)
    return false;
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

void check(const Subject& subject, Report& report) {
  each_provider(subject.catalog, [&](const Provider& provider) {
    const auto& place = [&](const Input& input) -> const Node& {
      return input.node->document ? *input.node : *provider.node;
    };
    for (const auto& input : provider.inputs) {
      if (!is_snake_case(input.name)) {
        const auto nearest = naming::snake_case(input.name);
        report.error(
            place(input),
            fmt::format("the name of the input {} is not in snake_case", quoted(input.name)),
            is_snake_case(nearest) ? fmt::format("did you mean '{}'?", nearest) : std::string{});
      }
      if (input.name == "constructor")
        report.error(place(input),
                     "every object has a \"constructor\", so no input can be called that",
                     "rename it");
      if (const auto* other = input.several ? provider.input(input.plural()) : nullptr)
        report.error(
            place(*other),
            fmt::format("the input \"{}\" of {} has the name that \"{}\" takes for several files",
                        other->name, provider.id, input.name),
            "rename it");
    }
  });
}

} // namespace

const Rule input_name{
    {"AC2208", "An input name that generated code cannot use",
     R"(Names of inputs are fields in generated code and in schemas, written in `snake_case`: `image_url`, `aspect_ratio`. An
input that takes several files also has the plural as a field (`image_urls`), which no other input may be called. Nor may
one be called `constructor`, which every object in TypeScript has already.

Rename the input.
)",
     R"(// catalog/models/acme/one.json
"inputs": { "negativePrompt": { "to": "negativePrompt", "title": "Negative Prompt" } })",
     R"(// catalog/models/acme/one.json
"inputs": { "negative_prompt": { "to": "negativePrompt", "title": "Negative Prompt" } })"},
    check};

} // namespace aircat::check::rules
