#include "import/codes.hpp"

#include <array>

namespace aircat::importing {
namespace {

constexpr std::array all{
    CodeInfo{code::changed, "The document says otherwise than the catalog",
             "What a model's official document says of a request differs from what the catalog "
             "says. The message has both; the place is in the document. The proposal of `aircat "
             "import` says it as the document does.\n\nLook at the difference before you take it "
             "over: documents lag behind as well. Where the catalog is right, keep its value and "
             "write down what the document says under `says` of the source.",
             R"(// document.json
"positivePrompt": { "type": "string", "minLength": 2, "maxLength": 9000 })",
             R"(// document.json
"positivePrompt": { "type": "string", "minLength": 2, "maxLength": 3000 })"},
    CodeInfo{code::not_mapped, "A statement that a model's file cannot hold",
             "The document says something for which catalog files have no words, or that the file "
             "of one model cannot say: a keyword such as `uniqueItems`, `null` as a value, another "
             "type than the layers define, a rule of a shape that rules do not have. Nothing else "
             "of the document is lost.\n\nCompare by hand: change the layer that says it, write a "
             "rule, or note it in `notes` or `unknown` of the model.",
             R"(// document.json
"seed": { "type": ["integer", "null"], "minimum": 1 })",
             R"(// document.json
"seed": { "type": "integer", "minimum": 1 })"},
    CodeInfo{code::unreadable, "A document that cannot be read as a schema",
             "The document is no JSON Schema or OpenAPI 3.1 document in JSON: it is YAML, of "
             "another version of OpenAPI, too large, or a keyword has a value of the wrong type. "
             "Nothing was proposed.\n\nCorrect the document at this place, or convert it with "
             "another tool first.",
             R"(// document.json
"seed": { "type": "integer", "minimum": "one" })",
             R"(// document.json
"seed": { "type": "integer", "minimum": 1 })"},
    CodeInfo{code::reference, "A `$ref` that cannot be followed",
             "The reference leads to another document, which is never fetched, to a place that "
             "does not exist, or back to where it stands. Nothing was proposed, since what it "
             "stands for would be missing.\n\nPut what it names into the document.",
             R"(// document.json
"seed": { "$ref": "https://example.com/seed.json" })",
             R"(// document.json
"seed": { "type": "integer", "minimum": 1 })"},
    CodeInfo{code::no_request, "It is not clear which requests are meant",
             "The document has no schema of a request, or of several models, or nothing says which "
             "model, task or vendor it is about. A request is recognised by its properties "
             "`taskType` and `model`.\n\nName what is missing with `--model`, `--vendor`, `--slug` "
             "or `--capability`, or take the schema of the request instead of that of the answer.",
             R"(// document.json
"model": { "type": "string" })",
             R"(// document.json
"model": { "const": "acme:1@1" })"},
    CodeInfo{code::contradiction, "Limits that leave no value",
             "Two limits of one value exclude each other, so that no request could be right. "
             "Nothing was proposed.\n\nFind out which of the two the API means, and correct the "
             "document.",
             R"(// document.json
"seed": { "type": "integer", "minimum": 9, "maximum": 3 })",
             R"(// document.json
"seed": { "type": "integer", "minimum": 1 })"},
    CodeInfo{
        code::derived, "Something that had to be guessed",
        "A schema does not say what a catalog file needs: the names of tiers and ratios of "
        "sizes, which capability requests are of, which of two laws of a size holds, the least "
        "value above an exclusive bound. The proposal has what is most likely.\n\nLook at it, and "
        "correct it where the vendor "
        "says otherwise.",
        R"(// document.json
"strength": { "type": "number", "exclusiveMinimum": 0, "maximum": 1 })",
        R"(// document.json
"strength": { "type": "number", "minimum": 0, "maximum": 1 })"},
    CodeInfo{code::only_text, "Keywords that limit nothing",
             "Examples, comments and hints for other tools say nothing of what is legal, so they "
             "are not taken over. Each such keyword is named once, with how often it "
             "occurs.\n\nWrite what people should know of it into `notes` of the model.",
             R"(// document.json
"seed": { "type": "integer", "minimum": 1, "examples": [5] })",
             R"(// document.json
"seed": { "type": "integer", "minimum": 1 })"},
    CodeInfo{code::unread_line, "A line that looks like a limit",
             "The line of a page has a number and words of a limit, but it is not clear of what, "
             "or its wording is unknown. It was not taken over.\n\nWrite it into the catalog by "
             "hand, or word it as in `width: integer, min: 256, max: 1920, multiples of 16`.",
             R"(// page.md for --model acme:1@1
- At most 4 of them are free)",
             R"(// page.md for --model acme:1@1
- Positive prompt: 2-3000 characters)"}};

} // namespace

std::span<const CodeInfo> codes() {
  return all;
}

} // namespace aircat::importing
