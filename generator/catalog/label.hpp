#pragma once

#include "catalog/model.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::catalog {

/// The texts by which a locale can translate a label when it lacks the whole: the pattern
/// (`{} seconds`), or the words of a size's label (`Landscape`, `HD`). Empty: there are none.
[[nodiscard]] std::vector<std::string_view> label_parts(const Catalog& catalog, const Input& input,
                                                        const Offer& offer);

/// The label in another language: its own translation, else one made of those of its parts; nothing
/// when the locale lacks them.
[[nodiscard]] std::optional<std::string> translated_label(const Catalog& catalog,
                                                          const Locale& locale, const Input& input,
                                                          const Offer& offer);

/// The words of sizes that no file of the catalog holds.
[[nodiscard]] const std::vector<std::string_view>& orientations();

} // namespace aircat::catalog
