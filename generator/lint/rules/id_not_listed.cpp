#include "lint/rules.hpp"

#include "lint/project.hpp"
#include "lint/shared/written_ids.hpp"

#include <fmt/format.h>

#include <map>
#include <tuple>

namespace aircat::lint::rules {
namespace {

/// The ids of one form in a page, `ly.img.ai.…` for instance.
struct Listing {
  std::set<const ProviderCode*> providers;
  std::map<const ProviderCode*, Spot> places;
};

/// What says of one id that it was another before is no list of ids.
using IdsInLine = std::map<std::tuple<const Page*, std::string, int>, std::size_t>;

IdsInLine count_in_lines(const Subject& subject) {
  IdsInLine count;
  for_each_written_id(subject, [&](const Page& page, const PageText& text, const WrittenId& id) {
    ++count[{&page, id.form, text.at.line}];
  });
  return count;
}

void check(const Subject& subject, Report& report) {
  const auto in_line = count_in_lines(subject);
  std::map<std::pair<const Page*, std::string>, Listing> listings;
  for_each_written_id(subject, [&](const Page& page, const PageText& text, const WrittenId& id) {
    const auto* meant = meant_provider(subject, id.id);
    if (!text.listed || !meant || in_line.at({&page, id.form, text.at.line}) > 1)
      return;
    auto& listing = listings[{&page, id.form}];
    const auto [first, last] = subject.providers_by_id.equal_range(meant->id);
    for (auto at = first; at != last; ++at) {
      listing.providers.insert(at->second);
      listing.places[at->second] = text.at;
    }
  });
  for (const auto& [place, listing] : listings)
    for (const auto& folder : subject.folders) {
      const std::set<const ProviderCode*> all(folder.providers.begin(), folder.providers.end());
      Spot last;
      for (const auto& [code, at] : listing.places)
        if (all.count(code) > 0 && at.line > last.line)
          last = at;
      for (const auto* code : left_out_of_most(all, listing.providers))
        report.error(place.first->place(last),
                     fmt::format("{} is not listed here", quoted(code->id)),
                     "add it as the others are");
    }
}

} // namespace

const Rule id_not_listed{
    {"AC6232", "A page lists most providers, but not all",
     R"(The items of lists or the cells of tables in a page have the ids of most of a folder's providers, in one form (`ly.img.ai.…`,
`….history`, or the id alone), and this one is not among them. It was forgotten when the provider was made.

Add it. Pages that have half of the providers of a capability or fewer speak of some, and are no lists of all; and a line with
several ids says something else.
)",
     R"(// README.md
- FLUX.2 [dev]: `ly.img.ai.runware/bfl/flux-2-dev`
- FLUX.2 [flex]: `ly.img.ai.runware/bfl/flux-2-flex`)",
     R"(// README.md
- FLUX.2 [dev]: `ly.img.ai.runware/bfl/flux-2-dev`
- FLUX.2 [flex]: `ly.img.ai.runware/bfl/flux-2-flex`
- FLUX.2 [pro]: `ly.img.ai.runware/bfl/flux-2-pro`)"},
    check};

} // namespace aircat::lint::rules
