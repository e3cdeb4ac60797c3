#include "translations/places.hpp"

#include "catalog/label.hpp"
#include "check/texts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::translations {
namespace {

constexpr std::size_t most_places = 3, most_providers = 2;

std::string described(const check::ShownText& shown) {
  if (!shown.input)
    return fmt::format("\"{}\" of the panel", shown.place);
  if (shown.offer)
    return fmt::format("choice \"{}\" of \"{}\"", shown.offer->shown, shown.input->name);
  return fmt::format("{} of \"{}\"", shown.place, shown.input->name);
}

} // namespace

Places::Places(const catalog::Catalog& catalog) {
  check::each_provider(catalog, [&](const catalog::Provider& provider) {
    if (provider.status != catalog::Status::implemented)
      return;
    check::each_shown_text(provider, [&](const check::ShownText& shown) {
      const auto what = described(shown);
      add(shown.text, what, provider);
      if (shown.offer)
        for (const auto part : catalog::label_parts(catalog, *shown.input, *shown.offer))
          if (part != shown.text)
            add(part, what, provider);
    });
  });
}

void Places::add(std::string_view text, const std::string& what,
                 const catalog::Provider& provider) {
  auto& places = places_[text];
  auto place = std::find_if(places.begin(), places.end(),
                            [&](const Place& one) { return one.what == what; });
  if (place == places.end())
    place = places.insert(places.end(), Place{what, {}, 0});
  if (place->providers++ < most_providers)
    place->first.push_back(provider.id);
}

std::vector<std::string> Places::of(std::string_view text) const {
  std::vector<std::string> lines;
  const auto found = places_.find(text);
  if (found == places_.end())
    return lines;
  const auto& places = found->second;
  for (std::size_t i = 0; i < std::min(places.size(), most_places); ++i) {
    const auto& place = places[i];
    auto line = fmt::format("{}: {}", place.what, fmt::join(place.first, ", "));
    if (const auto more = place.providers - place.first.size(); more > 0)
      line += fmt::format(" and {} more", more);
    lines.push_back(std::move(line));
  }
  if (places.size() > most_places)
    lines.push_back(fmt::format("and {} more places", places.size() - most_places));
  return lines;
}

} // namespace aircat::translations
