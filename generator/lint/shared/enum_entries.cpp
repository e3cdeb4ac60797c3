#include "lint/shared/enum_entries.hpp"

#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace aircat::lint {

void check_entries(const Property& property, std::string_view key, std::string_view what,
                   Report& report) {
  const auto* entries = property.schema().member(key);
  if (!entries)
    return;
  const auto* choices = property.find("enum");
  if (!choices) {
    report.error(*entries, fmt::format("{} has {}s and no choices", quoted(property.name), what),
                 "add \"enum\", or remove them");
    return;
  }
  std::vector<std::string> values;
  for (const auto* choice : choices->items)
    values.push_back(catalog::text_of(*choice));
  for (const auto& value : values)
    if (!entries->value->find(value))
      report.error(*entries, fmt::format("the choice {} has no {}", quoted(value), what),
                   fmt::format("add one for {}", quoted(value)));
  const std::vector<std::string_view> known(values.begin(), values.end());
  for (const auto& entry : entries->value->members)
    if (std::find(known.begin(), known.end(), entry.key) == known.end())
      report.error(entry, fmt::format("there is no choice {}", quoted(entry.key)),
                   hint_or(did_you_mean(entry.key, known), "remove it, or offer the choice"));
}

} // namespace aircat::lint
