#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace aircat {

/// One step through a text that ought to be UTF-8.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 1; ///< bytes taken; 1 for a byte that is no UTF-8
  bool valid = false;
};

/// The code point at the front of `text`, which is not empty. Overlong forms, surrogates and what
/// lies beyond U+10FFFF are not valid.
[[nodiscard]] CodePoint next_code_point(std::string_view text);

/// Bytes at the front of `text` that are printable ASCII: most of all text, and none of it needs a
/// closer look.
[[nodiscard]] inline std::size_t plain_prefix(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && text[size] >= 0x20 && text[size] < 0x7F)
    ++size;
  return size;
}

/// `code` as UTF-8; a surrogate or what lies beyond U+10FFFF gives U+FFFD.
void append_utf8(std::string& out, char32_t code);

/// Whether a reader does not see `code` as itself, or sees its neighbours moved: control,
/// bidirectional and invisible characters, line and paragraph separators.
[[nodiscard]] bool is_deceptive(char32_t code);

/// `text` in which what is deceptive is shown as an escape (`\n`, `\u202e`, `\x80` for a byte that
/// is no UTF-8), so that it stays on its line and cannot repaint a terminal.
[[nodiscard]] std::string visible(std::string_view text);

/// The columns that `code` takes on a terminal: 0, 1 or 2.
[[nodiscard]] int display_width(char32_t code);

} // namespace aircat
