#include "lint/shared/table_rows.hpp"

#include <map>
#include <set>

namespace aircat::lint {
namespace {

using ByAir = std::multimap<std::pair<std::string_view, const Capability*>, const ProviderCode*>;

std::vector<const ProviderCode*> providers_of(const Subject& subject, const ByAir& by_air,
                                              const ProviderRow& row) {
  std::vector<const ProviderCode*> found;
  if (!row.id.empty()) {
    const auto [first, last] = subject.providers_by_id.equal_range(row.id);
    for (auto at = first; at != last; ++at)
      found.push_back(at->second);
  } else if (row.capability) {
    const auto [first, last] = by_air.equal_range({row.air, row.capability});
    for (auto at = first; at != last; ++at)
      found.push_back(at->second);
  }
  return found;
}

/// `Nano Banana 2 Pro (Gemini 3 Pro)` is a name with another one behind it.
bool is_name_of(std::string_view written, std::string_view name) {
  return !name.empty() && written.starts_with(name) &&
         (written.size() == name.size() || written.substr(name.size()).starts_with(" ("));
}

} // namespace

std::vector<TableRow> table_rows(const Subject& subject) {
  ByAir by_air;
  for (const auto& code : subject.code)
    if (can_be_listed(code))
      by_air.emplace(std::pair(std::string_view(code.air), code.capability), &code);
  std::vector<TableRow> rows;
  std::set<const ProviderCode*> spoken_of;
  for (const auto& table : subject.tables)
    for (const auto& row : table.rows) {
      rows.push_back({&table, &row, providers_of(subject, by_air, row), nullptr});
      spoken_of.insert(rows.back().providers.begin(), rows.back().providers.end());
    }
  for (auto& one : rows) {
    if (!one.providers.empty() || !one.row->capability)
      continue;
    for (const auto& code : subject.code)
      if (can_be_listed(code) && code.capability == one.row->capability &&
          spoken_of.count(&code) == 0 && is_name_of(one.row->name, code.name))
        one.by_name = &code;
  }
  return rows;
}

bool can_be_listed(const ProviderCode& code) {
  return !code.air.empty() && code.capability;
}

} // namespace aircat::lint
