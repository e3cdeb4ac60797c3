#include "catalog/codes.hpp"

#include <array>

namespace aircat::catalog {
namespace {

constexpr std::array all{
    CodeInfo{code::unreadable_file, "A file or folder cannot be read",
             "The file is missing, is not a regular file, may not be read, or is larger than any "
             "catalog file can be "
             "(16 MB).\n\nCheck the path and its permissions; move files that do not belong to the "
             "catalog out of it."},
    CodeInfo{code::broken_json, "The file is not JSON",
             "The text breaks the rules of JSON at the place that is named: a missing comma or "
             "quote, a trailing comma, "
             "a comment, an escape that does not exist, bytes that are not UTF-8, or an end that "
             "comes too early.\n\n"
             "Mend that place and run again: nothing behind it was read.",
             R"(// catalog/vendors/acme.json
{ "name": "Acme", })",
             R"(// catalog/vendors/acme.json
{ "name": "Acme" })"},
    CodeInfo{code::duplicate_key, "A key stands twice in one object",
             "JSON readers disagree on duplicate keys: some take the first, most the last, some "
             "refuse. A catalog in "
             "which two figures compete for one key means something else to each of them, so it is "
             "refused.\n\n"
             "Keep the one that is right.",
             R"(// catalog/sizes/standard.json
{ "1k": { "1:1": "1024x1024", "16:9": "1344x768", "16:9": "1280x704" } })",
             R"(// catalog/sizes/standard.json
{ "1k": { "1:1": "1024x1024", "16:9": "1344x768" } })"},
    CodeInfo{
        code::inexact_number, "An integer that readers of JSON round differently",
        "Beyond 2^53 - 1 = 9007199254740991 a reader that keeps numbers as doubles, as JavaScript "
        "does, changes "
        "the integer. The limit that the catalog states would not be the limit that is applied.\n\n"
        "Use a smaller figure. `1.0` is an integer, and is read as 1.",
        R"(// catalog/models/acme/one.json
"parameters": { "seed": { "maximum": 18446744073709551615 } })",
        R"(// catalog/models/acme/one.json
"parameters": { "seed": { "maximum": 9007199254740991 } })"},
    CodeInfo{
        code::too_deep, "Nested too deeply",
        "Objects and lists are nested more than 64 levels deep. No key of the format needs that.",
        R"(// catalog/models/acme/one.json
"notes": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
  "An image has at most 4 megapixels."
]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]])",
        R"(// catalog/models/acme/one.json
"notes": ["An image has at most 4 megapixels."])"},
    CodeInfo{code::missing_catalog, "The folder holds no catalog",
             "A catalog is a folder with a file `common.json`. Without `--catalog`, the nearest "
             "folder `catalog/` "
             "upward from the current one is taken.\n\nName the folder with `--catalog DIR`."},
    CodeInfo{code::bad_file_name, "A file lies where no file of its kind belongs",
             "Models lie in `models/<vendor>/<model>.json`: vendor and model are read from the "
             "path and make up the "
             "provider's id.\n\nMove the file into the folder of its vendor.",
             R"(// catalog/models/two.json
{
  "air": "acme:2@1",
  "name": "Two",
  "class": "Two",
  "capabilities": { "text-to-image": { "status": "implemented" } }
})",
             R"(// catalog/models/acme/two.json
{
  "air": "acme:2@1",
  "name": "Two",
  "class": "Two",
  "capabilities": { "text-to-image": { "status": "implemented" } }
})"},
    CodeInfo{code::unknown_key, "An unknown key",
             "The format has no such key at this place, so whatever it says would be ignored "
             "silently.\n\nMost often "
             "it is a misspelt name; the hint names the nearest known one or lists all of them. "
             "The reference page "
             "describes each.",
             R"(// catalog/models/acme/one.json
"releasd": "2025-11")",
             R"(// catalog/models/acme/one.json
"released": "2025-11")"},
    CodeInfo{
        code::wrong_type, "A value of the wrong type",
        "The key exists but takes another kind of value, for instance a number where a string was "
        "given.\n\nThe message says what it takes.",
        R"(// catalog/models/acme/one.json
"features": "Prompt upsampling")",
        R"(// catalog/models/acme/one.json
"features": ["Prompt upsampling"])"},
    CodeInfo{code::missing_key, "A required key is missing",
             "Without this key the file does not describe what it is meant to. A model must say "
             "`air`, `name`, `class` "
             "and `capabilities`.\n\nAdd it.",
             R"(// catalog/models/acme/two.json
{
  "air": "acme:2@1",
  "name": "Two",
  "capabilities": { "text-to-image": { "status": "implemented" } }
})",
             R"(// catalog/models/acme/two.json
{
  "air": "acme:2@1",
  "name": "Two",
  "class": "Two",
  "capabilities": { "text-to-image": { "status": "implemented" } }
})"},
    CodeInfo{code::bad_value, "A word that the key does not take",
             "The key takes one of a few words, as `status` takes `implemented`, `planned` or "
             "`skipped`.\n\nUse one of "
             "those that the message lists.",
             R"(// catalog/models/acme/one.json
"capabilities": { "text-to-image": { "status": "done" } })",
             R"(// catalog/models/acme/one.json
"capabilities": { "text-to-image": { "status": "implemented" } })"},
    CodeInfo{code::todo, "A fact that is still to be filled in",
             "`aircat new` writes \"TODO\" wherever a fact is needed that it cannot know. Nothing "
             "is generated as long "
             "as one is left.\n\nWrite the fact. When nobody knows it, leave the key out and say "
             "so in `unknown`: a "
             "guess in a limit turns into requests that fail.",
             R"(// catalog/models/acme/one.json
"released": "TODO",
"summary": "Images from short prompts.")",
             R"(// catalog/models/acme/one.json
"released": "2025-11",
"summary": "Images from short prompts.")"},
    CodeInfo{code::unknown_task, "A capability of an unknown task",
             "A capability's `task` is the name of a file in `tasks/`: it gives the parameters "
             "that a request may "
             "have.\n\nUse a known one, or describe the task.",
             R"(// catalog/capabilities/text-to-image.json
"task": "imageGeneration")",
             R"(// catalog/capabilities/text-to-image.json
"task": "imageInference")"},
    CodeInfo{code::unknown_vendor, "A vendor that is not described",
             "The folder of a model is its vendor, and `vendors/<vendor>.json` gives the vendor's "
             "name and its "
             "settings.\n\nRename the folder, or describe the vendor; a `name` is enough.",
             R"(// catalog/models/orion/two.json
{
  "air": "orion:2@1",
  "name": "Two",
  "class": "Two",
  "capabilities": { "text-to-image": { "status": "implemented" } }
})",
             R"(// catalog/models/orion/two.json
{
  "air": "orion:2@1",
  "name": "Two",
  "class": "Two",
  "capabilities": { "text-to-image": { "status": "implemented" } }
}
// catalog/vendors/orion.json
{ "name": "Orion" })"},
    CodeInfo{code::unknown_capability, "An unknown capability",
             "The keys of a model's `capabilities` are names of files in `capabilities/`: these "
             "hold the inputs, their "
             "places on the wire and their texts.\n\nUse a known one, or describe the capability.",
             R"(// catalog/models/acme/one.json
"capabilities": { "text-to-picture": { "status": "implemented" } })",
             R"(// catalog/models/acme/one.json
"capabilities": { "text-to-image": { "status": "implemented" } })"},
    CodeInfo{code::unknown_parameter, "An unknown parameter",
             "Neither `common.json` nor the task nor the vendor defines a parameter of this path. "
             "Runware answers such "
             "a request with `unsupportedParameter`, or drops the parameter and bills for the "
             "wrong picture.\n\n"
             "Mend the spelling. A parameter that is really new is given a `type` where it is "
             "first used.",
             R"(// catalog/models/acme/one.json
"parameters": { "positivePromt": { "maxLength": 2000 } })",
             R"(// catalog/models/acme/one.json
"parameters": { "positivePrompt": { "maxLength": 2000 } })"},
    CodeInfo{code::repeated_type, "A known parameter is given a type again",
             "The type of a parameter is stated once, where it is defined. A model only narrows "
             "its limits; were the "
             "type repeated, the two could disagree.\n\nLeave `type` out.",
             R"(// catalog/models/acme/one.json
"parameters": { "steps": { "type": "integer", "maximum": 50 } })",
             R"(// catalog/models/acme/one.json
"parameters": { "steps": { "maximum": 50 } })"},
    CodeInfo{code::unknown_input, "An input without a placement",
             "An input that is not defined in `common.json`, the task or the vendor has to say "
             "with `to` where it goes "
             "on the wire.\n\nMend its spelling, or add `to`.",
             R"(// catalog/models/acme/one.json
"inputs": { "negative_prompt": { "title": "Negative Prompt" } })",
             R"(// catalog/models/acme/one.json
"inputs": { "negative_prompt": { "to": "negativePrompt", "title": "Negative Prompt" } })"},
    CodeInfo{code::bad_placement, "A placement onto nothing",
             "`to` is a path of a parameter that the task has, such as `inputs.referenceImages`, "
             "an array element's "
             "field such as `frameImages[frame=last].inputImage`, or one of `size`, `size.key` and "
             "`size.tier`. An "
             "input placed elsewhere would be refused by the API as unsupported.\n\nName the "
             "parameter that the "
             "model's documentation names: placements differ from model to model.",
             R"(// catalog/capabilities/image-to-image.json
"image_url": { "to": "inputs.referenceImage", "required": true })",
             R"(// catalog/capabilities/image-to-image.json
"image_url": { "to": "inputs.referenceImages", "required": true })"},
    CodeInfo{code::unknown_size_table, "A size table that does not exist",
             "`sizes` names a file in `sizes/`, or holds the sizes itself.\n\nMend the name, or "
             "write the table.",
             R"(// catalog/models/acme/film.json
"size": { "sizes": "full-hd" })",
             R"(// catalog/models/acme/film.json
"size": { "sizes": "hd" })"},
    CodeInfo{code::bad_size, "Text that is no size or ratio",
             "Sizes are written as width and height in pixels, \"1280x720\", ratios as \"16:9\", "
             "in whole numbers "
             "without leading zeros.\n\nMend the text.",
             R"(// catalog/models/acme/one.json
"size": { "sizes": { "1k": { "1:1": "1024 x 1024" } } })",
             R"(// catalog/models/acme/one.json
"size": { "sizes": { "1k": { "1:1": "1024x1024" } } })"},
    CodeInfo{code::bad_rule, "A rule about an unknown parameter",
             "`when` and `then` name parameters of the task, or `size.tier`. A rule about a "
             "misspelt name would never "
             "hold and never be noticed.\n\nMend the name.",
             R"(// catalog/models/acme/one.json
"rules": [
  { "when": { "seedImages": true }, "then": { "strength": true }, "why": "An image to start from needs a strength" }
])",
             R"(// catalog/models/acme/one.json
"rules": [
  { "when": { "seedImage": true }, "then": { "strength": true }, "why": "An image to start from needs a strength" }
])"},
};

} // namespace

std::span<const CodeInfo> codes() {
  return all;
}

} // namespace aircat::catalog
