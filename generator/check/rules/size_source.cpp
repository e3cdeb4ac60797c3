#include "check/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::check::rules {
namespace {

bool takes_media(const Provider& provider, const Input& input) {
  const auto* parameter = input.is_size() ? nullptr : provider.parameter(input.to.path);
  return parameter && (parameter->format == catalog::Format::image ||
                       parameter->format == catalog::Format::video);
}

void check(const Subject& subject, Report& report) {
  each_provider(subject.catalog, [&](const Provider& provider) {
    if (provider.status != Status::implemented || !provider.size.is_sent())
      return;
    const bool chosen = std::any_of(provider.inputs.begin(), provider.inputs.end(),
                                    [](const Input& input) { return input.is_size(); });
    const bool from_image = provider.size.from == catalog::Size::From::image;
    if (chosen || (from_image &&
                   std::any_of(provider.inputs.begin(), provider.inputs.end(),
                               [&](const Input& input) { return takes_media(provider, input); })))
      return;
    report.error(
        *provider.node,
        fmt::format("{} sends width and height, but nothing chooses them", provider.id),
        from_image ? "it has no image input to take the size from: add one, or a size input"
                   : "add an input on size or size.key, or say \"size\": { \"from\": \"image\" }");
  });
}

} // namespace

const Rule size_source{
    {"AC2307", "A size that nothing chooses",
     R"(Requests of this provider carry width and height, but nothing says which: no input is placed on `size`, `size.key` or `size.tier`,
and the size does not come from an image, as there is no image input or `size.from` is not `image`. No request could be
built.

Name one of the size inputs (`"inputs": { "aspect_ratio": {} }`), say `"size": { "from": "image" }` where there is a
source image, or `"from": "api"` where the model decides.
)",
     R"(// catalog/capabilities/text-to-image.json
"inputs": { "prompt": { "placeholder": "Describe your image..." } })",
     R"(// catalog/capabilities/text-to-image.json
"inputs": { "prompt": { "placeholder": "Describe your image..." }, "aspect_ratio": {} })"},
    check};

} // namespace aircat::check::rules
