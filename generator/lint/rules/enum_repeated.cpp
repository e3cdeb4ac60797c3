#include "lint/rules.hpp"

#include "lint/shared/each.hpp"

#include <fmt/format.h>

#include <set>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_property(subject, [&](const Input&, const Property& property) {
    const auto* choices = property.find("enum");
    if (!choices)
      return;
    std::set<std::string> seen;
    for (const auto* item : choices->items)
      if (item->is_scalar() && !seen.insert(catalog::text_of(*item)).second)
        report.error(*item, fmt::format("{} is offered twice", quoted(catalog::text_of(*item))),
                     "keep one");
  });
}

} // namespace

const Rule enum_repeated{
    {"AC6008", "A choice is offered twice",
     R"(The same value stands twice in an `enum`. The panel shows the choice twice, and its label and icon can only be given once.

Remove one of the two. Nothing is lost: they go over the wire as the same.
)",
     R"(// video/Sora2.text2video.json
"duration": {
  "title": "Duration",
  "type": "integer",
  "enum": [4, 8, 8],
  "default": 4
})",
     R"(// video/Sora2.text2video.json
"duration": {
  "title": "Duration",
  "type": "integer",
  "enum": [4, 8, 12],
  "default": 4
})"},
    check};

} // namespace aircat::lint::rules
