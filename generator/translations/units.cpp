#include "translations/units.hpp"

#include "check/texts.hpp"
#include "translations/places.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <unordered_set>

namespace aircat::translations {
namespace {

class Units {
public:
  Units(const catalog::Catalog& catalog, const catalog::Locale* locale)
      : places_(catalog), locale_(locale) {}

  [[nodiscard]] bool has(std::string_view text) const {
    return locale_ && locale_->texts.contains(text);
  }

  void add(std::string_view text) {
    if (!listed_.emplace(text).second)
      return;
    const auto target = has(text) ? locale_->texts.at(text) : std::string_view{};
    units_.push_back({id_of(text), std::string(text), std::string(target), places_.of(text)});
  }

  [[nodiscard]] std::vector<Unit> take() { return std::move(units_); }

private:
  Places places_;
  const catalog::Locale* locale_;
  std::vector<Unit> units_;
  std::unordered_set<std::string> listed_;
};

} // namespace

std::string id_of(std::string_view source) {
  // A letter in front: spreadsheets would take some of the bare numbers for figures.
  return fmt::format("t{:016x}", XXH3_64bits(source.data(), source.size()));
}

const catalog::Locale* find_locale(const catalog::Catalog& catalog, std::string_view name) {
  const auto found =
      std::find_if(catalog.locales.begin(), catalog.locales.end(),
                   [&](const catalog::Locale& locale) { return locale.name == name; });
  return found == catalog.locales.end() ? nullptr : &*found;
}

std::vector<Unit> units_of(const catalog::Catalog& catalog, std::string_view name) {
  const auto* locale = find_locale(catalog, name);
  const check::EnglishTexts texts(catalog);
  Units units(catalog, locale);
  for (const auto& shown : texts.shown()) {
    const bool by_parts = !units.has(shown.text) && !shown.parts.empty() &&
                          std::all_of(shown.parts.begin(), shown.parts.end(),
                                      [&](const std::string& part) { return units.has(part); });
    if (by_parts)
      for (const auto& part : shown.parts)
        units.add(part);
    else
      units.add(shown.text);
  }
  if (locale)
    for (const auto& member : locale->document->root()->members)
      if (member.key != "$schema" && texts.has(member.key))
        units.add(member.key);
  return units.take();
}

} // namespace aircat::translations
