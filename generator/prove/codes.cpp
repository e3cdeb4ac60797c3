#include "prove/codes.hpp"

#include <array>

namespace aircat::prove {
namespace {

constexpr std::array all{
    CodeInfo{code::cannot_build, "No request can be built from inputs that are offered",
             "Before anything is generated, each provider's inputs are filled in with every value "
             "that they offer. For one of these combinations there is no request.\n\nMend what the "
             "message names: mostly the size (no pair of sides is legal), a placement that two "
             "inputs share, or a pattern without a `default`, for which no text can be made up.",
             R"(// catalog/models/acme/one.json
"parameters": { "positivePrompt": { "pattern": "^[A-Z]" } })",
             R"(// catalog/models/acme/one.json
"parameters": { "positivePrompt": { "pattern": "^[A-Z]", "default": "A red fox" } })"},
    CodeInfo{code::illegal_request, "The provider would send an illegal request",
             "A request that the catalog itself describes was judged by the same catalog, and "
             "breaks one of its limits. Every user who chooses the value would get an "
             "error.\n\nThe finding stands at the offered value, fixed value, default or size that "
             "is wrong, or at the limit that it breaks: mend one of the two.",
             R"(// catalog/models/acme/film.json
"parameters": { "frameImages": { "maxItems": 1 } },
"inputs": {
  "image_url": { "to": "frameImages[frame=first].inputImage" },
  "end_image_url": { "to": "frameImages[frame=last].inputImage", "title": "Last Image" }
})",
             R"(// catalog/models/acme/film.json
"parameters": { "frameImages": { "maxItems": 2 } },
"inputs": {
  "image_url": { "to": "frameImages[frame=first].inputImage" },
  "end_image_url": { "to": "frameImages[frame=last].inputImage", "title": "Last Image" }
})"},
    CodeInfo{code::unusable_value, "A value that no request can have",
             "The value is offered, but the model's rules or its size table refuse every request "
             "that has it. A combination may be refused; a value must be usable somewhere.\n\nTake "
             "the value out, or mend the rule that the hint quotes.",
             R"(// catalog/models/acme/one.json
"size": { "sizes": { "1k": { "1:1": "1024x1024" }, "2k": { "16:9": "2048x1152" } } },
"inputs": { "aspect_ratio": { "values": ["1:1", "16:9"] } })",
             R"(// catalog/models/acme/one.json
"size": { "sizes": { "1k": { "1:1": "1024x1024" }, "2k": { "16:9": "2048x1152" } } },
"inputs": { "aspect_ratio": { "values": ["1:1"] } })"},
    CodeInfo{
        code::not_refused, "What is illegal is not refused",
        "A text beyond its bounds, one file too many or a missing input must be refused before "
        "anything is sent, and was not.\n\nThe limit is stated, so this is a fault of aircat "
        "and not of the catalog: please report it with the model's file."},
    CodeInfo{code::unusable_action, "A quick action that gives no legal request",
             "The editor offers the action, but what the action hands over is not enough for a "
             "request, so it would always fail.\n\nMap the missing input to a field of the action, "
             "give the input a default, or take the action out of the capability.",
             R"(// catalog/capabilities/image-to-image.json
"inputs": {
  "image_url": { "to": "inputs.referenceImages", "required": true },
  "prompt": { "placeholder": "Describe the changes...", "required": true }
},
"quickActions": { "ly.img.editImage": { "image_url": "uri" } })",
             R"(// catalog/capabilities/image-to-image.json
"inputs": {
  "image_url": { "to": "inputs.referenceImages", "required": true },
  "prompt": { "placeholder": "Describe the changes...", "required": true }
},
"quickActions": { "ly.img.editImage": { "image_url": "uri", "prompt": "prompt" } })"},
};

} // namespace

std::span<const CodeInfo> codes() {
  return all;
}

} // namespace aircat::prove
