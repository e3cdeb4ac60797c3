#pragma once

#include <string>
#include <string_view>

namespace aircat::naming {

/// `text` for the inside of a comment of C++ or TypeScript, on one line: it can neither end the
/// comment nor begin one, continue a line, or be a tag or directive (`@ts-ignore`). What is
/// deceptive is shown as an escape, line breaks become spaces; nothing is deleted but white space
/// at the ends.
[[nodiscard]] std::string comment_line(std::string_view text);

/// The same with its line breaks kept: each further line stands after `prefix` (`" * "`), an empty
/// one after `prefix` without its trailing spaces.
[[nodiscard]] std::string comment_block(std::string_view text, std::string_view prefix);

} // namespace aircat::naming
