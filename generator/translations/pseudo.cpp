#include "translations/pseudo.hpp"

#include "diagnostics/utf8.hpp"
#include "lint/shared/text_marks.hpp"
#include "translations/locale_text.hpp"
#include "translations/units.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace aircat::translations {
namespace {

/// Letters that fonts for European languages have.
constexpr std::array<std::string_view, 26> lower{"å", "ƀ", "ç", "ð", "é", "ƒ", "ĝ", "ĥ", "î",
                                                 "ĵ", "ķ", "ļ", "ɱ", "ñ", "ö", "þ", "ǫ", "ŕ",
                                                 "š", "ţ", "û", "ṽ", "ŵ", "ẋ", "ý", "ž"};
constexpr std::array<std::string_view, 26> upper{"Å", "Ɓ", "Ç", "Ð", "É", "Ƒ", "Ĝ", "Ĥ", "Î",
                                                 "Ĵ", "Ķ", "Ļ", "Ṁ", "Ñ", "Ö", "Þ", "Ǫ", "Ŕ",
                                                 "Š", "Ţ", "Û", "Ṽ", "Ŵ", "Ẋ", "Ý", "Ž"};

std::optional<std::string_view> accented(char c) {
  if (c >= 'a' && c <= 'z')
    return lower[static_cast<std::size_t>(c - 'a')];
  if (c >= 'A' && c <= 'Z')
    return upper[static_cast<std::size_t>(c - 'A')];
  return std::nullopt;
}

std::size_t length_of(std::string_view text) {
  std::size_t length = 0;
  for (; !text.empty(); text.remove_prefix(next_code_point(text).size))
    ++length;
  return length;
}

std::size_t letters_in(const std::vector<lint::Piece>& pieces) {
  std::size_t letters = 0;
  for (const auto& piece : pieces)
    if (piece.kind == lint::PieceKind::words)
      letters += static_cast<std::size_t>(std::count_if(
          piece.text.begin(), piece.text.end(), [](char c) { return accented(c).has_value(); }));
  return letters;
}

} // namespace

std::string pseudo(std::string_view text) {
  constexpr std::size_t longer_by = 35, brackets = 2;
  const auto pieces = lint::pieces_of(text);
  const auto letters = letters_in(pieces);
  const auto wanted = (length_of(text) * longer_by + 50) / 100;
  const auto doubled = std::min(letters, wanted > brackets ? wanted - brackets : 0);
  std::string out = "[";
  std::size_t letter = 0;
  for (const auto& piece : pieces)
    for (const char c : piece.text) {
      const auto other =
          piece.kind == lint::PieceKind::words ? accented(c) : std::optional<std::string_view>{};
      if (!other) {
        out += c;
        continue;
      }
      out += *other;
      // Spread over the text, so that every word grows and lines break where they would.
      if ((letter + 1) * doubled / letters > letter * doubled / letters)
        out += *other;
      ++letter;
    }
  return out + "]";
}

std::string pseudo_locale(const catalog::Catalog& catalog) {
  std::vector<std::pair<std::string, std::string>> texts{
      {std::string(schema_key), "../schema/locale.json"}};
  for (const auto& unit : units_of(catalog, ""))
    texts.emplace_back(unit.source, pseudo(unit.source));
  return locale_text(texts);
}

} // namespace aircat::translations
