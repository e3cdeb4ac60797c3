#include "lint/rules.hpp"

#include "diagnostics/suggest.hpp"
#include "lint/project.hpp"
#include "lint/shared/table_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::lint::rules {
namespace {

/// Whether the folder is where the provider of such a row would be: all of its providers are known,
/// and rows speak of most of those with this capability.
bool is_home(const ProviderFolder& folder, const Capability& capability,
             const std::set<const ProviderCode*>& listed) {
  std::size_t all = 0, of_these = 0;
  for (const auto* code : folder.providers) {
    if (!can_be_listed(*code))
      return false;
    if (code->capability == &capability) {
      ++all;
      of_these += listed.count(code);
    }
  }
  return !folder.has_unread_code && 2 * of_these > all;
}

std::string hint_for(const Subject& subject, const ProviderRow& row,
                     const std::set<const ProviderCode*>& listed) {
  std::vector<std::string_view> others;
  for (const auto& code : subject.code)
    if (code.capability == row.capability && listed.count(&code) == 0)
      others.push_back(row.id.empty() ? code.air : code.id);
  return hint_or(did_you_mean(row.id.empty() ? row.air : row.id, others),
                 "mend the row, give it another status, or make the provider");
}

void check(const Subject& subject, Report& report) {
  const auto rows = table_rows(subject);
  std::set<const ProviderCode*> listed;
  for (const auto& row : rows)
    listed.insert(row.providers.begin(), row.providers.end());
  for (const auto& one : rows) {
    const auto& row = *one.row;
    if (!one.table->is_done(row) || !one.providers.empty() || one.by_name || !row.capability ||
        (row.air.empty() && row.id.empty()))
      continue;
    if (std::any_of(
            subject.folders.begin(), subject.folders.end(),
            [&](const ProviderFolder& folder) { return is_home(folder, *row.capability, listed); }))
      report.error(one.place(row.status_at),
                   fmt::format("there is no provider of {} for {}", row.capability->slug,
                               row.id.empty() ? row.air : row.id),
                   hint_for(subject, row, listed));
  }
}

} // namespace

const Rule row_of_nothing{
    {"AC6222", "A row says implemented, and there is no provider",
     R"(A row of a table gives a capability of a model the status `implemented`, and none of the providers that were given has that AIR
and capability. The provider's files were removed or never made, or the row is wrong.

Mend the row, or make the provider. Nothing is said of capabilities that no folder of providers has mostly listed in tables, nor
where the AIR of a provider is computed: then the provider may be somewhere else.
)",
     R"(// providers.md
| Model | AIR | Capability | Status |
| --- | --- | --- | --- |
| FLUX.2 [dev] | runware:400@1 | text-to-image | implemented |
| FLUX.2 [flex] | bfl:6@1 | text-to-image | implemented |
| FLUX.2 [pro] | bfl:5@1 | text-to-image | implemented |
| FLUX.2 [max] | bfl:7@1 | text-to-image | implemented |)",
     R"(// providers.md
| Model | AIR | Capability | Status |
| --- | --- | --- | --- |
| FLUX.2 [dev] | runware:400@1 | text-to-image | implemented |
| FLUX.2 [flex] | bfl:6@1 | text-to-image | implemented |
| FLUX.2 [pro] | bfl:5@1 | text-to-image | implemented |
| FLUX.2 [max] | bfl:7@1 | text-to-image | planned |)"},
    check};

} // namespace aircat::lint::rules
