#pragma once

#include "catalog/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aircat::translations {

/// An English text of the catalog, as translators see it.
struct Unit {
  std::string id; ///< follows from the text alone, so that it is the same in every export
  std::string source, target;      ///< no target: the text is open
  std::vector<std::string> places; ///< where people see it, in words: few, however many there are
};

[[nodiscard]] std::string id_of(std::string_view source);

/// The texts that panels of implemented providers show, in authored order, with their translations
/// in `locale`, which need not be there yet. Where the locale translates a label by its parts,
/// those stand in its place. Behind them, whatever else the locale translates of the catalog.
[[nodiscard]] std::vector<Unit> units_of(const catalog::Catalog& catalog, std::string_view locale);

/// The catalog's locale of that name; nullptr when there is none.
[[nodiscard]] const catalog::Locale* find_locale(const catalog::Catalog& catalog,
                                                 std::string_view name);

} // namespace aircat::translations
