#include "lint/rules.hpp"

#include "lint/shared/each.hpp"
#include "lint/shared/field_kind.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_property(subject, [&](const Input&, const Property& property) {
    if (is_image(property) && property.control() != "ImageUrl")
      report.error(*property.member, fmt::format("{} is shown as a text", quoted(property.name)),
                   "add \"x-imgly-builder\": { \"component\": \"ImageUrl\" }");
  });
}

} // namespace

const Rule image_control{
    {"AC6016", "An image is not chosen as one",
     R"(A field for an image is chosen in the library or uploaded: `"x-imgly-builder": { "component": "ImageUrl" }`. Without it a
person is asked to type a URL.

Add the component to the field.
)",
     R"(// image/NanoBanana2Pro.image2image.json
"image_url": { "title": "Source Image", "type": "string" })",
     R"(// image/NanoBanana2Pro.image2image.json
"image_url": {
  "title": "Source Image",
  "type": "string",
  "x-imgly-builder": { "component": "ImageUrl" }
})"},
    check};

} // namespace aircat::lint::rules
