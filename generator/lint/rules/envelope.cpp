#include "lint/rules.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

using catalog::Kind;

constexpr std::string_view parts[] = {"openapi", "info", "components", "paths"};

void check(const Subject& subject, Report& report) {
  for (const auto& schema : subject.schemas) {
    if (schema.inputs.empty())
      continue;
    for (const auto part : parts)
      if (!schema.root->find(part))
        report.error(*schema.root, fmt::format("the document has no \"{}\"", part),
                     fmt::format("add \"{}\"", part));
    if (const auto* info = schema.root->member("info"))
      for (const std::string_view part : {"title", "version"})
        if (const auto* text = info->value->find(part); !text || !text->is(Kind::string))
          report.error(*info, fmt::format("\"info\" has no \"{}\"", part),
                       fmt::format("add \"{}\"", part));
  }
}

} // namespace

const Rule envelope{
    {"AC6001", "A part of the OpenAPI document is missing",
     R"(The editor's plug-ins take a whole OpenAPI document with `openapi`, `info` with `title` and `version`, `components.schemas`
and `paths`, which is empty: `{}`. Readers of OpenAPI refuse a document without them, and the panel of the provider stays
empty.

Add what is missing. Only documents that describe an input of a provider are looked at.
)",
     R"(// image/NanoBanana2Pro.text2image.json
{
  "openapi": "3.0.0",
  "info": { "title": "Nano Banana 2 Pro API", "version": "1.0.0" },
  "components": { "schemas": { "NanoBanana2ProInput": { "properties": {}, "x-fal-order-properties": [] } } }
})",
     R"(// image/NanoBanana2Pro.text2image.json
{
  "openapi": "3.0.0",
  "info": { "title": "Nano Banana 2 Pro API", "version": "1.0.0" },
  "components": { "schemas": { "NanoBanana2ProInput": { "properties": {}, "x-fal-order-properties": [] } } },
  "paths": {}
})"},
    check};

} // namespace aircat::lint::rules
