#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aircat::lint {

enum class PieceKind { words, placeholder, number, url };

/// A part of a text: what a translation must keep, or the words between.
struct Piece {
  PieceKind kind = PieceKind::words;
  std::string_view text;
};

/// The text in pieces, in order and without gaps.
[[nodiscard]] std::vector<Piece> pieces_of(std::string_view text);

/// What a translation must keep: placeholders (`{name}`, `{}`, `{{name}}`, `%s`), numbers and URLs,
/// each sorted. A number may take the digits' marks of its language (`1,024`, `1.024`).
struct TextMarks {
  std::vector<std::string> placeholders, numbers, urls;
  friend bool operator==(const TextMarks&, const TextMarks&) = default;
};
[[nodiscard]] TextMarks marks_of(std::string_view text);

/// What of this a translation does not keep, one message a kind: "numbers are 4 in the source text
/// and none here".
[[nodiscard]] std::vector<std::string> differing_marks(std::string_view source,
                                                       std::string_view translation);

/// The first bracket that has no partner, as its byte; npos when all have one.
[[nodiscard]] std::size_t unbalanced_bracket(std::string_view text);

} // namespace aircat::lint
