#include "check/rules.hpp"

#include "catalog/size.hpp"
#include "check/fits.hpp"

#include <fmt/format.h>

#include <optional>

namespace aircat::check::rules {
namespace {

void judge_pair(const Node& facts, std::string_view low_key, std::string_view high_key,
                Report& report) {
  const auto* low = facts.find(low_key);
  const auto* high = facts.find(high_key);
  if (low && high && low->is_number() && high->is_number() && low->number > high->number)
    report.error(*high, fmt::format("{} {} is below {} {}", high_key, written(high->number),
                                    low_key, written(low->number)));
}

void judge_ratio(const Node& facts, Report& report) {
  const auto* ratio = facts.find("ratio");
  const auto read = [&](std::string_view key) -> std::optional<catalog::Pair> {
    const auto* value = ratio ? ratio->find(key) : nullptr;
    if (!value || !value->is(catalog::Kind::string))
      return std::nullopt;
    const auto pair = catalog::read_pair(value->string, ':');
    if (!pair)
      report.error(*value, fmt::format("{} is no ratio", quoted(value->string)),
                   "write width:height, for instance 1:16");
    return pair;
  };
  const auto low = read("minimum"), high = read("maximum");
  if (low && high && low->width * high->height > high->width * low->height)
    report.error(*ratio->find("maximum"), "maximum of \"ratio\" is below minimum",
                 "a ratio is width:height, so the narrowest comes first: 1:16 to 16:1");
}

void check(const Subject& subject, Report& report) {
  for (const auto& model : subject.catalog.models) {
    if (!model->media)
      continue;
    for (const auto& kind : model->media->members) {
      for (const auto& fact : kind.value->members)
        if (fact.value->is_number() && fact.value->number <= 0)
          report.error(*fact.value, fmt::format("{} of \"{}\" is not above 0", fact.key, kind.key));
      judge_pair(*kind.value, "minimumSide", "maximumSide", report);
      judge_pair(*kind.value, "minimumSeconds", "maximumSeconds", report);
      judge_ratio(*kind.value, report);
    }
  }
}

} // namespace

const Rule media_contradiction{
    {"AC2408", "Facts about files that contradict each other",
     R"(`media` says what image, video and audio files a model takes. A minimum is above its maximum, or a figure is not above
0: no file could satisfy it.

Correct the figure that is wrong.
)",
     R"(// catalog/models/acme/one.json
"media": { "image": { "minimumSide": 2048, "maximumSide": 300 } })",
     R"(// catalog/models/acme/one.json
"media": { "image": { "minimumSide": 300, "maximumSide": 2048 } })"},
    check};

} // namespace aircat::check::rules
