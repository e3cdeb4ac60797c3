#include "lint/rules.hpp"

#include "lint/edit.hpp"
#include "lint/shared/each.hpp"

#include <fmt/format.h>

#include <set>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_order(subject, [&](const Input&, const catalog::Node& order) {
    std::set<std::string_view> seen;
    for (const auto* item : order.items)
      if (item->is(catalog::Kind::string) && !seen.insert(item->string).second)
        report.error(*item, fmt::format("{} stands twice in the order", quoted(item->string)),
                     "keep one", removed(*item));
  });
}

} // namespace

const Rule order_repeated{
    {"AC6006", "The order names a field twice",
     R"(A field stands twice in `x-fal-order-properties`. Only one of the places can be the one where the panel shows it, and readers
of the schema cannot know which.

Remove one of the two.
)",
     R"(// image/NanoBanana2Pro.text2image.json
"x-fal-order-properties": ["prompt", "aspect_ratio", "prompt"])",
     R"(// image/NanoBanana2Pro.text2image.json
"x-fal-order-properties": ["prompt", "aspect_ratio"])"},
    check};

} // namespace aircat::lint::rules
