#pragma once

#include "catalog/model.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::provenance {

/// What a figure says.
enum class What : std::uint8_t { parameter, limit, size, placement, value, rule, status, fact };
inline constexpr std::array<std::string_view, 8> what_words{
    "parameter", "limit", "size", "placement", "value", "rule", "status", "fact"};
[[nodiscard]] inline std::string_view word_of(What what) {
  return what_words[static_cast<std::size_t>(what)];
}

/// A value that someone must know from somewhere: not a text that people see, and not a name of
/// ours.
struct Figure {
  What what = What::fact;
  std::string pointer; ///< in its file
  const catalog::Node* node = nullptr;
};

/// Whether a key holds what we say ourselves, as titles, descriptions and names of classes: nobody
/// else knows it.
[[nodiscard]] bool is_own_text(std::string_view key);

/// All figures of a file, in its order. Translations have none.
[[nodiscard]] std::vector<Figure> figures_in(const catalog::Catalog& catalog,
                                             const catalog::Document& document);

} // namespace aircat::provenance
