#include "request/codes.hpp"

#include <array>

namespace aircat::request {
namespace {

constexpr std::array all{
    CodeInfo{code::inputs_not_object, "The inputs are no object",
             "A request is built from an object whose keys are the provider's inputs, such as "
             "`{\"prompt\": \"a cat\"}`.\n\nPass an object.",
             R"(// inputs.json for runware/bfl/flux-2-pro
["A red fox"])",
             R"(// inputs.json for runware/bfl/flux-2-pro
{ "prompt": "A red fox" })"},
    CodeInfo{code::unknown_input, "A field that is no input of the provider",
             "Only the provider's own inputs can be filled in; anything else would be dropped "
             "silently.\n\nUse one of the inputs that the message lists. Wire parameters such as "
             "`steps` go beside the inputs, not among them.",
             R"(// inputs.json for runware/bfl/flux-2-pro
{ "prompt": "A red fox", "ratio": "16:9" })",
             R"(// inputs.json for runware/bfl/flux-2-pro
{ "prompt": "A red fox", "aspect_ratio": "16:9" })"},
    CodeInfo{code::missing_input, "A required input is missing",
             "Without it no request is legal. `null`, an empty text and an empty list count as not "
             "given.\n\nFill it in.",
             R"(// inputs.json for runware/bfl/flux-2-pro
{ "prompt": "", "aspect_ratio": "16:9" })",
             R"(// inputs.json for runware/bfl/flux-2-pro
{ "prompt": "A red fox", "aspect_ratio": "16:9" })"},
    CodeInfo{code::not_offered, "A value that the input does not offer",
             "The input takes one of a few values, written as they are shown.\n\nUse one of those "
             "that the message lists.",
             R"(// inputs.json for runware/bfl/flux-2-pro
{ "prompt": "A red fox", "aspect_ratio": "5:2" })",
             R"(// inputs.json for runware/bfl/flux-2-pro
{ "prompt": "A red fox", "aspect_ratio": "16:9" })"},
    CodeInfo{code::too_many_items, "More values than the model takes",
             "The model states how many files it takes at most. More are refused here, before "
             "anything is sent, instead of being cut off.\n\nLeave some out.",
             R"(// catalog/models/acme/one.json
"parameters": { "inputs.referenceImages": { "maxItems": 1 } }
// inputs.json for runware/acme/one/image2image --image 1024x1024
{
  "prompt": "Put the fox into the forest",
  "image_url": ["https://example.com/fox.png", "https://example.com/forest.png"]
})",
             R"(// catalog/models/acme/one.json
"parameters": { "inputs.referenceImages": { "maxItems": 2 } }
// inputs.json for runware/acme/one/image2image --image 1024x1024
{
  "prompt": "Put the fox into the forest",
  "image_url": ["https://example.com/fox.png", "https://example.com/forest.png"]
})"},
    CodeInfo{
        code::set_twice, "A parameter is set twice",
        "Two inputs go to one place, or a program gave a wire parameter beside the inputs though "
        "an input, or the client, already sets it. Which of the two was meant cannot be "
        "known.\n\nGive only one, or place the inputs apart.",
        R"(// catalog/models/acme/one.json
"inputs": { "style": { "to": "positivePrompt", "title": "Style" } }
// inputs.json for runware/acme/one
{ "prompt": "A red fox", "style": "Watercolour" })",
        R"(// catalog/models/acme/one.json
"inputs": { "style": { "to": "negativePrompt", "title": "Not This Style" } }
// inputs.json for runware/acme/one
{ "prompt": "A red fox", "style": "Watercolour" })"},
    CodeInfo{code::no_such_size, "The chosen sizes do not go together",
             "Shape and resolution select one row of the model's size table, and it has no such "
             "row: not every shape exists in every resolution.\n\nChoose another shape or "
             "resolution.",
             R"(// catalog/models/acme/one.json
"size": { "sizes": { "1k": { "1:1": "1024x1024", "16:9": "1344x768" }, "2k": { "1:1": "2048x2048" } } }
// inputs.json for runware/acme/one
{ "prompt": "A red fox", "aspect_ratio": "16:9", "resolution": "2k" })",
             R"(// catalog/models/acme/one.json
"size": { "sizes": { "1k": { "1:1": "1024x1024", "16:9": "1344x768" }, "2k": { "1:1": "2048x2048" } } }
// inputs.json for runware/acme/one
{ "prompt": "A red fox", "aspect_ratio": "16:9", "resolution": "1k" })"},
    CodeInfo{code::no_size, "Nothing says how large the result is",
             "The provider takes the size from the source image, or from an input. Neither is "
             "known.\n\nFill in a size, or pass the size of the source image.",
             R"(// inputs.json for runware/bfl/flux-2-pro/image2image
{ "prompt": "Make it blue", "image_url": "https://example.com/fox.png" })",
             R"(// inputs.json for runware/bfl/flux-2-pro/image2image --image 4000x1000
{ "prompt": "Make it blue", "image_url": "https://example.com/fox.png" })"},
    CodeInfo{
        code::no_legal_size, "No width and height are legal",
        "The limits on sides, area and ratio leave no pair of sides.\n\nThis is a fault of the "
        "catalog: mend the model's `size`.",
        R"(// catalog/models/acme/one.json
"size": { "side": { "minimum": 65, "maximum": 127, "multipleOf": 64 } }
// inputs.json for runware/acme/one/image2image --image 1024x1024
{ "prompt": "Make it blue", "image_url": "https://example.com/fox.png" })",
        R"(// catalog/models/acme/one.json
"size": { "side": { "minimum": 64, "maximum": 1280, "multipleOf": 64 } }
// inputs.json for runware/acme/one/image2image --image 1024x1024
{ "prompt": "Make it blue", "image_url": "https://example.com/fox.png" })"},
    CodeInfo{code::unknown_action, "An unknown quick action",
             "The provider's capability has no quick action of this name.\n\nUse one of those that "
             "the capability lists under `quickActions`."},

    CodeInfo{code::not_an_object, "A task is no object",
             "A request is a list of tasks, and each task is an object with `taskType` and its "
             "parameters.\n\nWrap single values in an object.",
             R"(// request.json
["A red fox"])",
             R"(// request.json
[{ "taskType": "ping", "ping": true }])"},
    CodeInfo{code::bad_task_type, "`taskType` is missing or unknown",
             "The task decides which parameters exist, so nothing else can be judged without "
             "it.\n\nUse one of the tasks that the message lists.",
             R"(// request.json
"taskType": "imageGeneration")",
             R"(// request.json
"taskType": "imageInference")"},
    CodeInfo{code::repeated_key, "A key that stands twice in an object",
             "Which of the two values counts depends on the reader: the request that is judged and "
             "the request that is served may not be the same.\n\nLeave one of them.",
             R"(// request.json
[{ "taskType": "ping", "ping": true, "ping": true }])",
             R"(// request.json
[{ "taskType": "ping", "ping": true }])"},
    CodeInfo{
        code::repeated_uuid, "A `taskUUID` that another task of the request has",
        "Results are told apart by it, so the service refuses a second one.\n\nMake a new UUID "
        "for every task.",
        R"(// request.json
[
  { "taskType": "imageUpload", "taskUUID": "5c0f9a1e-3b52-4c9d-8f4e-0d2b6a7c8e91", "image": "https://example.com/a" },
  { "taskType": "imageUpload", "taskUUID": "5c0f9a1e-3b52-4c9d-8f4e-0d2b6a7c8e91", "image": "https://example.com/b" }
])",
        R"(// request.json
[
  { "taskType": "imageUpload", "taskUUID": "5c0f9a1e-3b52-4c9d-8f4e-0d2b6a7c8e91", "image": "https://example.com/a" },
  { "taskType": "imageUpload", "taskUUID": "f1d0aa2c-3cda-49c9-86ff-2c9be1b0cfce", "image": "https://example.com/b" }
])"},
    CodeInfo{code::not_a_request, "A request without tasks",
             "A request is a list of at least one task.\n\nAdd a task, or do not send it.",
             R"(// request.json
[])",
             R"(// request.json
[{ "taskType": "ping", "ping": true }])"},
    CodeInfo{code::not_json, "A text that is no JSON",
             "Nothing else can be judged. The message says what the reader of JSON met and "
             "where.\n\nMend the text; one line of JSON Lines is one value."},
    CodeInfo{code::not_a_summary, "A file that is no summary",
             "`--merge` adds up the summaries of the parts of a run.\n\nWrite each with `aircat "
             "validate --summary --format json`."},
    CodeInfo{code::unknown_model, "An unknown model",
             "Neither the catalog nor the list of known AIRs has it.\n\nCheck the spelling; a new "
             "model is added as a file in `catalog/models/`.",
             R"(// request.json
"model": "bfl:5@2")",
             R"(// request.json
"model": "bfl:5@1")"},
    CodeInfo{code::undescribed_model, "The model is known but not described",
             "The AIR exists, but no file says what the model takes. Only the limits of the task "
             "were applied; those of the model may be narrower or wider.\n\nDescribe the model to "
             "have its requests judged in full.",
             R"(// request.json
"model": "baidu:ernie-image@0")",
             R"(// request.json
"model": "bfl:5@1")"},
    CodeInfo{code::component_model, "A component used as a model",
             "The AIR names a ControlNet, an adapter or the like. It works only inside the request "
             "for another model.\n\nName it where the hint says, and a model in `model`.",
             R"(// request.json
"model": "acme:ink@1")",
             R"(// request.json
"model": "acme:1@1",
"lora": [{ "model": "acme:ink@1" }])"},
    CodeInfo{code::other_task, "The model does another task",
             "The model exists, but not for this `taskType`: an image model makes no "
             "videos.\n\nChange one of the two.",
             R"(// request.json
"taskType": "imageInference",
"model": "google:3@2")",
             R"(// request.json
"taskType": "imageInference",
"model": "google:4@2")"},
    CodeInfo{code::retired_model, "The model is retired",
             "The model's file states that it is no longer served, or will not be for "
             "long.\n\nMove to its successor.",
             R"(// catalog/models/acme/one.json
"retired": "2025-12-31"
// request.json
"model": "acme:1@1")",
             R"(// catalog/models/acme/one.json
"retired": "2025-12-31"
// request.json
"model": "bfl:5@1")"},
    CodeInfo{code::refused_parameter, "A parameter that the model refuses",
             "The task has the parameter, but this model is known not to take it. The API answers "
             "with an error.\n\nLeave it out.",
             R"(// catalog/models/acme/one.json
"parameters": { "seedImage": false }
// request.json
"model": "acme:1@1",
"seedImage": "https://example.com/fox.png")",
             R"(// catalog/models/acme/one.json
"parameters": { "seedImage": false }
// request.json
"model": "acme:1@1",
"inputs": { "referenceImages": ["https://example.com/fox.png"] })"},
    CodeInfo{code::unknown_parameter, "An unknown parameter",
             "Neither the task nor the vendor knows it, and the API refuses what it does not "
             "know.\n\nCheck the spelling and the place: the same name may belong inside "
             "`inputs` or `providerSettings`.",
             R"(// request.json
"model": "bfl:5@1",
"promptUpsampling": true)",
             R"(// request.json
"model": "bfl:5@1",
"providerSettings": { "bfl": { "promptUpsampling": true } })"},
    CodeInfo{code::unnamed_media, "A place for media that the model does not take",
             "Where media go differs from model to model: `seedImage`, `referenceImages`, "
             "`inputs.referenceImages`, `frameImages`. A wrong place is refused or ignored.\n\nUse "
             "the place that the model's capability states.",
             R"(// request.json
"model": "bfl:5@1",
"seedImage": "https://example.com/fox.png")",
             R"(// request.json
"model": "bfl:5@1",
"inputs": { "referenceImages": ["https://example.com/fox.png"] })"},
    CodeInfo{code::unnamed_parameter, "A parameter that the model's file does not mention",
             "The task or the vendor knows the parameter, but nothing says that this model takes "
             "it. It may work, be ignored or be refused.\n\nLeave it out, or add it to the model's "
             "file once it is known to work. With `--strict` this is an error.",
             R"(// request.json
"model": "bfl:5@1",
"steps": 30)",
             R"(// request.json
"model": "runware:400@1",
"steps": 30)"},
    CodeInfo{code::wrong_type, "A value of the wrong type",
             "The API does not convert: `\"8\"` is no number, and a single value is no "
             "list.\n\nUse the type that the message states.",
             R"(// request.json
"numberResults": "2")",
             R"(// request.json
"numberResults": 2)"},
    CodeInfo{code::inexact_integer, "An integer that readers of JSON round differently",
             "Beyond 2^53 - 1 = 9007199254740991 the value that arrives depends on the reader. A "
             "seed of this size would not reproduce its result.\n\nUse a smaller integer.",
             R"(// request.json
"ttl": 9007199254740993)",
             R"(// request.json
"ttl": 3600)"},
    CodeInfo{code::not_in_enum, "A value that is not listed",
             "The parameter takes one of a few values, in exactly this spelling: `JPG`, not "
             "`jpg` or `JPEG`.\n\nUse one of those that the message lists.",
             R"(// request.json
"outputFormat": "JPEG")",
             R"(// request.json
"outputFormat": "JPG")"},
    CodeInfo{code::out_of_range, "A number out of range",
             "The number is below the minimum or above the maximum, both of which are "
             "legal.\n\nStay in the range that the message states.",
             R"(// request.json
"numberResults": 50)",
             R"(// request.json
"numberResults": 4)"},
    CodeInfo{code::not_a_multiple, "A number between two legal steps",
             "Only multiples of the step are legal.\n\nRound to one of them.",
             R"(// catalog/models/acme/one.json
"parameters": { "steps": { "multipleOf": 10 } }
// request.json
"model": "acme:1@1",
"steps": 25)",
             R"(// catalog/models/acme/one.json
"parameters": { "steps": { "multipleOf": 10 } }
// request.json
"model": "acme:1@1",
"steps": 30)"},
    CodeInfo{code::wrong_length, "A text that is too short or too long",
             "Lengths count Unicode code points, not bytes.\n\nShorten or extend the text.",
             R"(// request.json
"model": "google:4@2",
"positivePrompt": "A")",
             R"(// request.json
"model": "google:4@2",
"positivePrompt": "A red fox")"},
    CodeInfo{code::wrong_item_count, "Too few or too many elements",
             "The list has fewer or more elements than the model takes.\n\nAdd or remove some.",
             R"(// request.json
"model": "openai:1@1",
"referenceImages": [])",
             R"(// request.json
"model": "openai:1@1",
"referenceImages": ["https://example.com/fox.png"])"},
    CodeInfo{code::wrong_pattern, "A text that does not match its pattern",
             "The text must match the regular expression that the message states.",
             R"(// request.json
{
  "taskType": "accountManagement",
  "taskUUID": "5c0f9a1e-3b52-4c9d-8f4e-0d2b6a7c8e91",
  "operation": "getUsageActivity",
  "startDate": "1 March 2026"
})",
             R"(// request.json
{
  "taskType": "accountManagement",
  "taskUUID": "5c0f9a1e-3b52-4c9d-8f4e-0d2b6a7c8e91",
  "operation": "getUsageActivity",
  "startDate": "2026-03-01"
})"},
    CodeInfo{
        code::wrong_format, "A value that is not in its format",
        "Media are an http(s) URL, a data URI with its media type, base64 or the UUID of an "
        "upload. `taskUUID` is a version 4 UUID, `model` an AIR such as "
        "`bfl:5@1`.\n\n`blob:`, `buffer:` and `file:` addresses mean nothing to a server: send "
        "the bytes.",
        R"(// request.json
"inputs": { "referenceImages": ["fox.png"] })",
        R"(// request.json
"inputs": { "referenceImages": ["https://example.com/fox.png"] })"},
    CodeInfo{code::missing_parameter, "A required parameter is missing",
             "The request, or an element of one of its lists, cannot do without it.\n\nAdd it.",
             R"(// request.json
{
  "taskType": "imageInference",
  "taskUUID": "5c0f9a1e-3b52-4c9d-8f4e-0d2b6a7c8e91",
  "model": "bfl:5@1",
  "width": 1024,
  "height": 1024
})",
             R"(// request.json
{
  "taskType": "imageInference",
  "taskUUID": "5c0f9a1e-3b52-4c9d-8f4e-0d2b6a7c8e91",
  "model": "bfl:5@1",
  "positivePrompt": "A red fox",
  "width": 1024,
  "height": 1024
})"},
    CodeInfo{code::half_a_size, "Width without height, or height without width",
             "The two go together: one alone has no meaning.\n\nAdd the other, or leave out both "
             "where the model allows it.",
             R"(// request.json
{
  "taskType": "imageInference",
  "taskUUID": "5c0f9a1e-3b52-4c9d-8f4e-0d2b6a7c8e91",
  "model": "google:4@2",
  "positivePrompt": "A red fox",
  "inputs": { "referenceImages": ["https://example.com/fox.png"] },
  "width": 1024
})",
             R"(// request.json
{
  "taskType": "imageInference",
  "taskUUID": "5c0f9a1e-3b52-4c9d-8f4e-0d2b6a7c8e91",
  "model": "google:4@2",
  "positivePrompt": "A red fox",
  "inputs": { "referenceImages": ["https://example.com/fox.png"] },
  "width": 1024,
  "height": 1024
})"},
    CodeInfo{code::illegal_size, "A size that the model does not take",
             "Width and height break the model's limits on sides, area or ratio, or are not in its "
             "list of sizes.\n\nUse the nearest legal size, which the hint names.",
             R"(// request.json
"model": "bfl:5@1",
"width": 1000,
"height": 1024)",
             R"(// request.json
"model": "bfl:5@1",
"width": 1008,
"height": 1024)"},
    CodeInfo{code::broken_rule, "Parameters that do not go together",
             "Each value is legal by itself, but a rule of the model forbids the combination; the "
             "message says why.\n\nChange or leave out one of them.",
             R"(// request.json
"model": "google:4@2",
"resolution": "2k",
"width": 2048,
"height": 2048)",
             R"(// request.json
"model": "google:4@2",
"width": 2048,
"height": 2048)"},
};

} // namespace

std::span<const CodeInfo> codes() {
  return all;
}

} // namespace aircat::request
