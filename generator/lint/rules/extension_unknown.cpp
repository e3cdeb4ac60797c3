#include "lint/rules.hpp"

#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace aircat::lint::rules {
namespace {

void walk(const catalog::Node& node, Report& report) {
  static const std::vector<std::string_view> known{
      "x-imgly-builder",    "x-imgly-placeholder",  "x-imgly-enum-labels",
      "x-imgly-enum-icons", "x-imgly-translations", "x-fal-order-properties"};
  for (const auto& member : node.members) {
    if (member.key.substr(0, 2) == "x-" &&
        std::find(known.begin(), known.end(), member.key) == known.end())
      if (const auto meant = did_you_mean(member.key, known); !meant.empty())
        report.error(member, fmt::format("nobody reads {}", quoted(member.key)), meant);
    walk(*member.value, report);
  }
  for (const auto* item : node.items)
    walk(*item, report);
}

void check(const Subject& subject, Report& report) {
  for (const auto& schema : subject.schemas)
    if (!schema.inputs.empty())
      walk(*schema.root, report);
}

} // namespace

const Rule extension_unknown{
    {"AC6023", "An extension is nearly a known one",
     R"(Keys that begin with `x-` are extensions, and everybody passes by those that he does not know. A misspelt one
(`x-imgly-enum-label`) therefore does nothing, in silence.

Mend the name. Extensions that are like none of the editor's are left alone.
)",
     R"(// video/Sora2.text2video.json
"duration": {
  "title": "Duration",
  "type": "integer",
  "enum": [4, 8],
  "x-imgly-enum-label": { "4": "4 seconds", "8": "8 seconds" }
})",
     R"(// video/Sora2.text2video.json
"duration": {
  "title": "Duration",
  "type": "integer",
  "enum": [4, 8],
  "x-imgly-enum-labels": { "4": "4 seconds", "8": "8 seconds" }
})"},
    check};

} // namespace aircat::lint::rules
