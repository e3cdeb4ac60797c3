#include "render/codes.hpp"

#include <array>

namespace aircat::render {
namespace {

constexpr std::array all{
    CodeInfo{
        code::no_target, "No such target",
        "A target is a folder with a file `target.json` in `templates/`, or in a folder named with "
        "`--templates`.\n\nMend the name, or make the folder."},
    CodeInfo{code::missing_template, "A template is missing",
             "`target.json` names a template, or a template names a partial, and the target's "
             "folder has no such "
             "file.\n\nMend the name, or add the file.",
             R"(// templates/mini/target.json
"files": [
  { "each": "provider", "template": "provider.mustache", "path": "{{file_name}}.md", "escape": "markdown" }
])",
             R"(// templates/mini/target.json
"files": [
  { "each": "provider", "template": "provider.md.mustache", "path": "{{file_name}}.md", "escape": "markdown" }
])"},
    CodeInfo{code::duplicate_path, "Two files of one path",
             "Two rules of `target.json`, or two providers, give the same path: one file would "
             "silently replace the "
             "other.\n\nMake the path of each rule depend on what it is rendered for, as "
             "`{{kind}}/{{file_name}}.ts` does.",
             R"(// templates/mini/target.json
"files": [
  { "each": "provider", "template": "provider.md.mustache", "path": "{{kind}}.md", "escape": "markdown" }
])",
             R"(// templates/mini/target.json
"files": [
  { "each": "provider", "template": "provider.md.mustache", "path": "{{file_name}}.md", "escape": "markdown" }
])"},
};

} // namespace

std::span<const CodeInfo> codes() {
  return all;
}

} // namespace aircat::render
