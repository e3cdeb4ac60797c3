#include "output/codes.hpp"

namespace aircat::output {
namespace {

constexpr CodeInfo table[] = {
    {code::bad_path, "A generated path is not allowed",
     "The path that a file would be written to leaves the output folder (`..`, a leading `/`), or "
     "has a "
     "segment or character that not every system can hold (a backslash, a control character, `:`, "
     "a "
     "trailing dot). Paths come from `target.json` and from the names in the catalog.\n\n"
     "Mend the name in the catalog, or the path in `target.json`.",
     R"(// templates/mini/target.json
"files": [
  { "each": "provider", "template": "provider.md.mustache", "path": "../{{file_name}}.md", "escape": "markdown" }
])",
     R"(// templates/mini/target.json
"files": [
  { "each": "provider", "template": "provider.md.mustache", "path": "md/{{file_name}}.md", "escape": "markdown" }
])"},
    {code::path_collision, "Two generated files would have one path",
     "Two files have the same path, or paths that differ in case alone (which is one path on macOS "
     "and "
     "Windows), or one file's path is the folder of the other.\n\n"
     "Give the models different names, or put the model's name into the path in `target.json`.",
     R"(// templates/mini/target.json
"files": [
  { "each": "provider", "template": "provider.md.mustache", "path": "{{file_name}}.md", "escape": "markdown" },
  { "each": "provider", "template": "_inputs.mustache", "path": "{{file_name}}.MD", "escape": "markdown" }
])",
     R"(// templates/mini/target.json
"files": [
  { "each": "provider", "template": "provider.md.mustache", "path": "{{file_name}}.md", "escape": "markdown" },
  { "each": "provider", "template": "_inputs.mustache", "path": "{{file_name}}.inputs.md", "escape": "markdown" }
])"},
    {code::symbolic_link, "A symbolic link is in the output folder",
     "The way to a file below the output folder goes through a symbolic link, or the file itself "
     "is one. "
     "aircat does not follow it, since it could lead anywhere.\n\n"
     "Remove the link, or give the real folder with `--out`."},
    {code::foreign_file, "A file that aircat did not make is in the way",
     "A file with other bytes stands where a file is to be written, and `.aircat-manifest` does "
     "not list "
     "it: somebody else made it, so aircat leaves it alone.\n\n"
     "Move it away and run `aircat generate` again. If it was generated and only the manifest was "
     "lost, "
     "delete the file."},
    {code::wrong_kind, "A folder is in the way of a file, or a file in the way of a folder",
     "A generated file's path is taken by a folder or a device, or one of its folders by a "
     "file.\n\n"
     "Move it away and run `aircat generate` again."},
    {code::cannot_write, "A file cannot be written",
     "The system refused to write: the disk is full, a quota or size limit is reached, or "
     "permission is "
     "missing. Files are written beside their place and renamed, so what was there before is still "
     "whole.\n\nMake room or mend the permission, and run `aircat generate` again."},
    {code::cannot_remove, "A stale file cannot be removed",
     "An earlier run made the file, it is no longer generated, and the system refused to remove "
     "it."},
    {code::cannot_read, "A file cannot be read",
     "The system refused to read a file in the output folder, so that it cannot be compared."},
    {code::missing, "A generated file is missing",
     "`aircat generate --check` found no file where the catalog gives one: the catalog was changed "
     "and "
     "nothing was generated since, or the file was deleted.\n\nRun `aircat generate` and commit "
     "the "
     "result."},
    {code::changed, "A generated file differs",
     "`aircat generate --check` found other bytes than the catalog gives: the catalog or a "
     "template was "
     "changed and nothing was generated since, or the file was edited by hand.\n\nRun `aircat "
     "generate` "
     "and commit the result. What was edited by hand belongs in the catalog or in a template."},
    {code::stale, "A file is no longer generated",
     "An earlier run made the file; the catalog no longer gives it. `aircat generate` removes it."},
    {code::extra, "A file in a target's folder is not generated",
     "The folder of a target holds generated files alone, so that it can be replaced as a whole. "
     "The file "
     "is not listed in `.aircat-manifest`, so aircat will not remove it, and git does not ignore "
     "it.\n\n"
     "Remove it, move it elsewhere, or let git ignore it."},
};

} // namespace

std::span<const CodeInfo> codes() {
  return table;
}

} // namespace aircat::output
