#include "lint/rules.hpp"

#include "diagnostics/printer.hpp"
#include "lint/edit.hpp"
#include "lint/shared/each.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

/// The fields in the order in which the schema has them, behind everything else.
std::optional<Edit> with_order(const Input& input) {
  std::string names;
  for (const auto name : field_names(input))
    names += (names.empty() ? "" : ", ") + json_quoted(name);
  return added_behind(input.schema().members.back(), order_key, "[" + names + "]");
}

void check(const Subject& subject, Report& report) {
  for_each_input(subject, [&](const Input& input) {
    const auto* order = input.schema().member(order_key);
    if (!order)
      report.error(*input.member, fmt::format("{} has no \"{}\"", quoted(input.name()), order_key),
                   "add the list of its fields in the order of the panel", with_order(input));
    else if (!order->value->is(catalog::Kind::array))
      report.error(*order->value, fmt::format("\"{}\" is no list", order_key),
                   "write a list of the fields' names");
  });
}

} // namespace

const Rule order_missing{
    {"AC6003", "The order of the fields is not said",
     R"(`x-fal-order-properties` lists the fields in the order in which the panel shows them. JSON objects have no order that every
reader keeps, so without the list the fields may stand in any.

Add the list to the input, with each field once.
)",
     R"(// video/Sora2.text2video.json
"Sora2Input": {
  "type": "object",
  "properties": {
    "image_url": { "title": "First Image", "type": "string", "x-imgly-builder": { "component": "ImageUrl" } },
    "duration": { "title": "Duration", "type": "integer", "enum": [4, 8, 12] }
  }
})",
     R"(// video/Sora2.text2video.json
"Sora2Input": {
  "type": "object",
  "properties": {
    "image_url": { "title": "First Image", "type": "string", "x-imgly-builder": { "component": "ImageUrl" } },
    "duration": { "title": "Duration", "type": "integer", "enum": [4, 8, 12] }
  },
  "x-fal-order-properties": ["image_url", "duration"]
})"},
    check};

} // namespace aircat::lint::rules
