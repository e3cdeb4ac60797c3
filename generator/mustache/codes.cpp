#include "mustache/codes.hpp"

#include <array>

namespace aircat::mustache {
namespace {

constexpr std::array<CodeInfo, 11> all{{
    {"AC4001", "malformed tag in a template",
     "A tag has no name, or one that cannot be: names have no blanks, no control characters and "
     "none of "
     "`{ } # ^ & = ! < > *`; each part of a dotted name has at least one character.\n\nIf the "
     "braces "
     "belong to the output, change the delimiters around them: `{{=<% %>=}}`.",
     R"(// templates/mini/provider.md.mustache
# {{}})",
     R"(// templates/mini/provider.md.mustache
# {{name}})"},
    {"AC4002", "tag without an end",
     "A tag is opened and its closing delimiter is missing: `}}`, `}}}` after `{{{`, `=}}` after "
     "`{{=`, "
     "or what a set-delimiter tag made of them.",
     R"(// templates/mini/provider.md.mustache
# {{name)",
     R"(// templates/mini/provider.md.mustache
# {{name}})"},
    {"AC4003", "section that is never closed",
     "Each `{{#name}}` and `{{^name}}` needs its own `{{/name}}`, and sections close in the "
     "reverse of "
     "the order in which they open.",
     R"(// templates/mini/provider.md.mustache
{{#inputs}}
- {{name}})",
     R"(// templates/mini/provider.md.mustache
{{#inputs}}
- {{name}}
{{/inputs}})"},
    {"AC4004", "close of a section that is not open",
     "A `{{/name}}` has no `{{#name}}` or `{{^name}}` before it. Mostly one of the two is "
     "misspelt.",
     R"(// templates/mini/provider.md.mustache
- {{name}}
{{/inputs}})",
     R"(// templates/mini/provider.md.mustache
{{#inputs}}
- {{name}}
{{/inputs}})"},
    {"AC4005", "malformed change of delimiters",
     "A set-delimiter tag holds the new opening and the new closing delimiter with a blank between "
     "them: `{{=<% %>=}}`. Neither has blanks or `=` in it.",
     R"(// templates/mini/provider.md.mustache
{{=<%%>=}}
# <%name%>)",
     R"(// templates/mini/provider.md.mustache
{{=<% %>=}}
# <%name%>)"},
    {"AC4010", "name that the data does not have",
     "A tag names something that neither the innermost section's value nor any around it has, or a "
     "member that a value does not have. Sections and inverted sections count too: what may be "
     "absent "
     "is in the data as `null` or `false`, so a misspelt name is never taken for absence.\n\n"
     "`aircat data` prints what a template sees.",
     R"(// templates/mini/provider.md.mustache
# {{nmae}})",
     R"(// templates/mini/provider.md.mustache
# {{name}})"},
    {"AC4011", "partial that does not exist", "A `{{>name}}` names none of the target's partials."},
    {"AC4012", "value that is no text",
     "A tag inserts null, a list or an object. Insert a member of it, or open it as a section, "
     "which "
     "also leaves out what is null.",
     R"(// templates/mini/provider.md.mustache
Inputs: {{inputs}})",
     R"(// templates/mini/provider.md.mustache
Inputs:{{#inputs}} {{name}}{{/inputs}})"},
    {"AC4013", "text inserted without escaping",
     "`{{{name}}}` and `{{&name}}` insert as it is, which only finished fragments of code may. "
     "Text from "
     "the catalog may hold anything, such as a quote that ends the string it lands in; `{{name}}` "
     "escapes it.",
     R"(// templates/mini/provider.md.mustache
# {{{name}}})",
     R"(// templates/mini/provider.md.mustache
# {{name}})"},
    {"AC4014", "sections and partials nested without end",
     "A partial may include itself as long as the data comes to an end; this one does not.",
     R"(// templates/mini/_inputs.mustache
{{#inputs}}
- {{name}}
{{/inputs}}
{{> _inputs}})",
     R"(// templates/mini/_inputs.mustache
{{#inputs}}
- {{name}}
{{/inputs}})"},
    {"AC4015", "template that renders too much",
     "The template repeats itself more often, or makes a larger file, than any real one does. Look "
     "for "
     "a partial that includes itself more than once."},
}};

} // namespace

std::span<const CodeInfo> codes() {
  return all;
}

} // namespace aircat::mustache
