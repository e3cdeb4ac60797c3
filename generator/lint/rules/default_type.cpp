#include "lint/rules.hpp"

#include "lint/shared/each.hpp"
#include "lint/shared/value_type.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_property(subject, [&](const Input&, const Property& property) {
    const auto* value = property.find("default");
    const auto* type = property.find("type");
    if (value && type && !is_of_type(*value, *type))
      report.error(*value,
                   fmt::format("the default {} is no {}", quoted(catalog::text_of(*value)),
                               types_text(*type)),
                   "write the default as the type says");
  });
}

} // namespace

const Rule default_type{
    {"AC6010", "A default is not of the type of its field",
     R"(The `default` of a field is not of its `type`. The panel begins with a value that the schema refuses, so that a person who
changes nothing sends a request that is none.

Write the default as the type says.
)",
     R"(// video/Sora2.text2video.json
"duration": { "title": "Duration", "type": "integer", "minimum": 4, "maximum": 12, "default": "8" })",
     R"(// video/Sora2.text2video.json
"duration": { "title": "Duration", "type": "integer", "minimum": 4, "maximum": 12, "default": 8 })"},
    check};

} // namespace aircat::lint::rules
