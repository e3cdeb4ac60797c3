#include "lint/rules.hpp"

#include "diagnostics/suggest.hpp"
#include "lint/shared/against_catalog.hpp"
#include "lint/shared/written_ids.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace aircat::lint::rules {
namespace {

/// The ids of one form in one page.
struct Mentions {
  std::size_t known = 0;
  std::vector<std::pair<Spot, std::string>> unknown;
};

bool is_id(const std::string& id) {
  return is_of_runware(id) && std::count(id.begin(), id.end(), '/') >= 2;
}

void check(const Subject& subject, Report& report) {
  if (!subject.catalog)
    return;
  std::map<std::pair<const Page*, std::string>, Mentions> mentions;
  for_each_written_id(subject, [&](const Page& page, const PageText& text, const WrittenId& id) {
    auto& own = mentions[{&page, id.form}];
    if (described(subject, id.id))
      ++own.known;
    else if (is_id(id.id) && !meant_provider(subject, id.id))
      own.unknown.emplace_back(text.at, id.id);
  });
  std::vector<std::string_view> ids;
  for (const auto& [id, provider] : subject.described)
    ids.push_back(id);
  for (const auto& [place, own] : mentions)
    for (const auto& [at, id] : own.unknown)
      if (own.known > own.unknown.size())
        report.error(place.first->place(at),
                     fmt::format("the catalog has no provider {}", quoted(id)),
                     hint_or(did_you_mean(id, ids), "mend the id, or describe the model"));
}

} // namespace

const Rule id_not_described{
    {"AC6248", "A page names a provider that the catalog does not have",
     R"(A page of Markdown has an id in code, alone or as the id of a panel or a history, that no capability of a model in the catalog has
(`--catalog`), and most other ids of that form in the page are those of the catalog. The model was renamed or removed, or the id is
misspelt.

Mend the id, or describe the model. Blocks of code are left alone, and so are changelogs, which speak of the past.
)",
     R"(// README.md
Providers are `runware/bfl/flux-2-dev`, `runware/bfl/flux-2-pro` and `runware/bfl/flux-3-pro`.)",
     R"(// README.md
Providers are `runware/bfl/flux-2-dev`, `runware/bfl/flux-2-pro` and `runware/bfl/flux-2-flex`.)"},
    check};

} // namespace aircat::lint::rules
