#include "lint/rules.hpp"

#include "lint/shared/each.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_property(subject, [&](const Input&, const Property& property) {
    if (property.text("title").empty())
      report.error(*property.member, fmt::format("{} has no title", quoted(property.name)),
                   "add the label that a person sees");
  });
}

} // namespace

const Rule title_missing{
    {"AC6017", "A field has no title",
     R"(The `title` of a field is its label in the panel, and what translations are compared with. Without one the panel shows the
field's name, `aspect_ratio` for instance.

Add a title that a person understands.
)",
     R"(// video/Sora2.text2video.json
"duration": { "type": "integer", "enum": [4, 8, 12] })",
     R"(// video/Sora2.text2video.json
"duration": { "title": "Duration", "type": "integer", "enum": [4, 8, 12] })"},
    check};

} // namespace aircat::lint::rules
