#include "lint/rules.hpp"

#include "diagnostics/suggest.hpp"
#include "lint/shared/each.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  static const std::vector<std::string_view> known{"string", "number", "integer", "boolean",
                                                   "object", "array",  "null"};
  for_each_property(subject, [&](const Input&, const Property& property) {
    const auto* type = property.find("type");
    if (!type)
      return;
    const auto one = [&](const catalog::Node& word) {
      if (std::find(known.begin(), known.end(), word.string) == known.end())
        report.error(word, fmt::format("{} is no type", quoted(catalog::text_of(word))),
                     hint_or(did_you_mean(catalog::text_of(word), known),
                             "write string, number, integer, boolean, object, array or null"));
    };
    if (!type->is(catalog::Kind::array))
      one(*type);
    for (const auto* item : type->items)
      one(*item);
  });
}

} // namespace

const Rule type_unknown{
    {"AC6024", "A type that is none",
     R"(`type` is one of `string`, `number`, `integer`, `boolean`, `object`, `array` and `null`, or a list of them. Another word is
refused by every reader, or makes the field accept anything.

Mend the word.
)",
     R"(// video/Sora2.text2video.json
"duration": { "title": "Duration", "type": "int", "minimum": 4, "maximum": 12 })",
     R"(// video/Sora2.text2video.json
"duration": { "title": "Duration", "type": "integer", "minimum": 4, "maximum": 12 })"},
    check};

} // namespace aircat::lint::rules
