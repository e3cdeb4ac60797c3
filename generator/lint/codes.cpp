#include "lint/codes.hpp"

namespace aircat::lint {
namespace {

constexpr CodeInfo infos[] = {
    {code::unreadable, "A path that cannot be linted",
     R"(The file or folder is not there, or the system refuses to read it. Everything else is linted all the same, but nothing
can be said of this one, so the run does not end well.

Mend the path or its permissions. A symbolic link that leads nowhere counts as not there.
)"},
    {code::unused_ignore, "An ignore that ignores nothing",
     R"(`aircat.json` asks to ignore a finding that there is not, or not at that place. It was mended, or the code, the path or the
key is misspelt. Left in, it would hide the next finding of its kind.

Remove it, or mend it. Paths count from the folder of `aircat.json`; `*` stands for anything but a slash and `**` for anything.
)",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio": "Seitenverhältnis"
// aircat.json
"ignore": [
  { "code": "AC6112", "path": "image/de.json", "key": "*.aspect_ratio", "why": "the same word" }
])",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio": "Format"
// aircat.json
"ignore": [
  { "code": "AC6112", "path": "image/de.json", "key": "*.aspect_ratio", "why": "the same word" }
])"},
    {code::ignore_over, "An ignore that is past its day",
     R"(`aircat.json` asks to ignore a finding until a day that is over (`until`). The finding is shown again, as it was promised
when the ignore was written.

Mend what is found. Where that must still wait, give another day, with the reason.
)",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio": "Format"
// aircat.json
"ignore": [
  { "code": "AC6112", "path": "image/de.json", "key": "*.aspect_ratio", "why": "asked", "until": "2020-01-31" }
])",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio": "Format"
// aircat.json
"ignore": [
  { "code": "AC6112", "path": "image/de.json", "key": "*.aspect_ratio", "why": "asked", "until": "2099-12-31" }
])"},
    {code::another_kind, "A path that is not of the kind it is to be read as",
     R"(With `--kind` all paths are read as files of one kind: as a `catalog`, a `schema`, `translations`, code of `providers` or a
`table` of them. This path has nothing of the kind, so nothing in it was linted.

Name other paths, or leave out `--kind`: then what a file is follows from what is in it.
)",
     R"(// image/en.json for lint --kind translations
{ "prompt": "Prompt" })",
     R"(// image/en.json for lint --kind translations
{ "ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt": "Prompt" })"},

    {code::baseline_unused, "An entry of the baseline that stands for nothing",
     R"(The baseline lists findings that a project had when it began to lint. This one is gone: it was mended, or its file was
renamed. Left in, the entry would hide the next finding of its kind.

Write the baseline anew with `--write-baseline`.
)",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio": "Seitenverhältnis"
// known.json
"findings": [
  {
    "code": "AC6112",
    "file": "image/de.json",
    "pointer": "/ly.img.plugin-ai-image-generation-web.runware~1bfl~1flux-2-pro.property.aspect_ratio",
    "message": "\"Format\" is the text of the source locale"
  }
])",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio": "Format"
// known.json
"findings": [
  {
    "code": "AC6112",
    "file": "image/de.json",
    "pointer": "/ly.img.plugin-ai-image-generation-web.runware~1bfl~1flux-2-pro.property.aspect_ratio",
    "message": "\"Format\" is the text of the source locale"
  }
])"}};

} // namespace

std::span<const CodeInfo> general_codes() {
  return infos;
}

} // namespace aircat::lint
