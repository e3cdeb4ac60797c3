#include "lint/rules.hpp"

#include "lint/shared/each.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace aircat::lint::rules {
namespace {

/// `16:9`, `1536x1024`; 0 for others.
double ratio_of_value(std::string_view value) {
  double width = 0, height = 0;
  const auto mark = value.find_first_of(":x");
  if (mark == std::string_view::npos)
    return 0;
  const auto* end = value.data() + value.size();
  const auto first = std::from_chars(value.data(), value.data() + mark, width);
  const auto second = std::from_chars(value.data() + mark + 1, end, height);
  const bool whole = first.ec == std::errc{} && first.ptr == value.data() + mark &&
                     second.ec == std::errc{} && second.ptr == end;
  return whole && height > 0 ? width / height : 0;
}

/// `…/ratio16by9`; 0 for others.
double ratio_of_icon(std::string_view icon) {
  constexpr std::string_view front = "ratio";
  const auto name = icon.substr(icon.rfind('/') + 1);
  const auto by = name.find("by");
  if (name.substr(0, front.size()) != front || by == std::string_view::npos)
    return 0;
  return ratio_of_value(std::string(name.substr(front.size(), by - front.size())) + ":" +
                        std::string(name.substr(by + 2)));
}

void check(const Subject& subject, Report& report) {
  constexpr double tolerance = 0.05;
  for_each_property(subject, [&](const Input&, const Property& property) {
    const auto* icons = property.find("x-imgly-enum-icons");
    if (!icons)
      return;
    for (const auto& member : icons->members) {
      const auto value = ratio_of_value(member.key);
      const auto icon = ratio_of_icon(member.value->string);
      if (value > 0 && icon > 0 && std::abs(icon / value - 1) > tolerance)
        report.error(*member.value,
                     fmt::format("the icon of {} shows a ratio of {:.2f} instead of {:.2f}",
                                 quoted(member.key), icon, value),
                     "use the icon of this ratio, or @imgly/plugin/formats/ratioFree");
    }
  });
}

} // namespace

const Rule icon_ratio{
    {"AC6014", "An icon shows another ratio than its choice",
     R"(The icon of a choice draws a frame of a certain ratio (`ratio4by3`), and the choice is of another one (`1536x1024`, which is
3:2). A person picks a format by its picture and gets something else. Up to five percent of difference are not seen and are
tolerated.

Use the icon of the ratio, or `ratioFree` where there is none.
)",
     R"(// image/NanoBanana2Pro.text2image.json
"x-imgly-enum-icons": {
  "1:1": "@imgly/plugin/formats/ratio1by1",
  "16:9": "@imgly/plugin/formats/ratio4by3"
})",
     R"(// image/NanoBanana2Pro.text2image.json
"x-imgly-enum-icons": {
  "1:1": "@imgly/plugin/formats/ratio1by1",
  "16:9": "@imgly/plugin/formats/ratio16by9"
})"},
    check};

} // namespace aircat::lint::rules
