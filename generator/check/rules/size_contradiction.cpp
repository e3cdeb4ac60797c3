#include "check/rules.hpp"

#include "check/size_law.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

/// Reports the first contradiction inside one object of limits.
bool judge_range(const Node& size, std::string_view key, Report& report) {
  const auto* range = size.find(key);
  if (!range || !range->is(catalog::Kind::object))
    return true;
  for (const auto& member : range->members)
    if (member.value->is(catalog::Kind::integer) && member.value->integer < 1) {
      report.error(*member.value, fmt::format("{} of \"{}\" is below 1", member.key, key));
      return false;
    }
  const auto* low = range->find("minimum");
  const auto* high = range->find("maximum");
  if (low && high && low->is_number() && high->is_number() && low->number > high->number) {
    report.error(
        *high,
        fmt::format("maximum {} of \"{}\" is below minimum {}", high->integer, key, low->integer),
        "correct one of the two");
    return false;
  }
  return true;
}

bool judge_ratio(const catalog::Size& size, Report& report) {
  if (!size.minimum_ratio || !size.maximum_ratio)
    return true;
  const auto low = *size.minimum_ratio, high = *size.maximum_ratio;
  if (low.width * high.height <= high.width * low.height)
    return true;
  const auto& at = *size.node->find("ratio")->find("maximum");
  report.error(at,
               fmt::format("maximum {}:{} of \"ratio\" is below minimum {}:{}", high.width,
                           high.height, low.width, low.height),
               "a ratio is width:height, so the narrowest comes first: 1:16 to 16:1");
  return false;
}

bool judge_multiple(const catalog::Size& size, Report& report) {
  const auto& axis = size.width;
  if (!axis.maximum || *axis.maximum / axis.multiple_of * axis.multiple_of >= axis.minimum)
    return true;
  const auto* side = size.node->find("side");
  const auto* multiple = side ? side->find("multipleOf") : nullptr;
  if (!multiple)
    return true; // not of this object
  report.error(*multiple,
               fmt::format("no multiple of {} lies between minimum {} and maximum {} of \"side\"",
                           axis.multiple_of, axis.minimum, *axis.maximum));
  return false;
}

void check(const Subject& subject, Report& report) {
  each_provider(subject.catalog, [&](const Provider& provider) {
    const auto& size = provider.size;
    if (size.refused || !size.node || !size.node->is(catalog::Kind::object) ||
        size.law == catalog::Size::Law::list)
      return;
    if (!judge_range(*size.node, "side", report) || !judge_range(*size.node, "pixels", report) ||
        !judge_ratio(size, report) || !judge_multiple(size, report))
      return;
    const auto* limit =
        size.node->find("pixels") ? size.node->find("pixels") : size.node->find("ratio");
    if (limit && !has_legal_size(size))
      report.error(
          *limit,
          fmt::format("no width and height of {} can satisfy side, pixels and ratio together",
                      provider.model->id()),
          "correct the figure that is wrong");
  });
}

} // namespace

const Rule size_contradiction{
    {"AC2301", "A size that no request can have",
     R"(The limits in `size` contradict each other: a minimum above its maximum, a multiple that does not lie in the range of
the side, a figure below 1, or sides, `pixels` and `ratio` that no pair of width and height satisfies together.

Correct the figure that is wrong.
)",
     R"(// catalog/models/acme/one.json
"size": { "side": { "minimum": 2048, "maximum": 1024 } })",
     R"(// catalog/models/acme/one.json
"size": { "side": { "minimum": 512, "maximum": 2048 } })"},
    check};

} // namespace aircat::check::rules
