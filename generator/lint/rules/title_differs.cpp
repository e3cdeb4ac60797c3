#include "lint/rules.hpp"

#include "lint/shared/each.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  std::map<std::pair<Media, std::string_view>, std::map<std::string_view, std::size_t>> uses;
  for_each_property(subject, [&](const Input& input, const Property& property) {
    if (const auto title = property.text("title"); !title.empty())
      ++uses[{input.media, property.name}][title];
  });
  for_each_property(subject, [&](const Input& input, const Property& property) {
    const auto title = property.text("title");
    if (title.empty())
      return;
    const auto& all = uses[{input.media, property.name}];
    const auto most = std::max_element(
        all.begin(), all.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    const auto own = all.find(title)->second;
    if (own < most->second)
      report.warning(*property.schema().member("title"),
                     fmt::format("{} is called {} here and {} in {} other {}",
                                 quoted(property.name), quoted(title), quoted(most->first),
                                 most->second, most->second == 1 ? "schema" : "schemas"),
                     fmt::format("call it {}", quoted(most->first)));
  });
}

} // namespace

const Rule title_differs{
    {"AC6018", "A field has different titles in different schemas",
     R"(The same field has one title in most schemas and another one here. A person who changes the model sees the label change,
though nothing has.

Images and videos are compared apart, since they may differ on purpose ("Format" and "Aspect Ratio"). Where no title is the
more frequent one, nothing is said.
)",
     R"(// image/NanoBanana2Pro.text2image.json
"prompt": {
  "title": "Description",
  "type": "string",
  "minLength": 3,
  "maxLength": 3000,
  "x-imgly-builder": { "component": "TextArea" }
})",
     R"(// image/NanoBanana2Pro.text2image.json
"prompt": {
  "title": "Prompt",
  "type": "string",
  "minLength": 3,
  "maxLength": 3000,
  "x-imgly-builder": { "component": "TextArea" }
})"},
    check};

} // namespace aircat::lint::rules
