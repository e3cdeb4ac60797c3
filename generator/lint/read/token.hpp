#pragma once

#include <string_view>
#include <vector>

namespace aircat::lint {

/// A place in a text; lines and columns count from 1, columns in bytes.
struct Spot {
  int line = 0, column = 0;
};

/// A part of a TypeScript file that is told apart without understanding it.
struct Token {
  enum class Kind : unsigned char {
    word,
    text, ///< a string literal, or a template without anything to fill in
    mark, ///< one character
    other ///< a regular expression, or a template that is filled in
  };
  Kind kind = Kind::mark;
  std::string_view text; ///< of a string literal what is between the quotes
  Spot at;

  [[nodiscard]] bool is_mark(char mark) const { return kind == Kind::mark && text[0] == mark; }
  [[nodiscard]] bool is_word(std::string_view word) const {
    return kind == Kind::word && text == word;
  }
};

/// The tokens of a file without its comments. What is never closed ends with the file.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view text);

} // namespace aircat::lint
