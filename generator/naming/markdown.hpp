#pragma once

#include <string>
#include <string_view>

namespace aircat::naming {

/// `text` as running text of a Markdown paragraph or heading, on one line, shown as it is written:
/// no mark, link, HTML or entity comes of it. What is deceptive is shown as an escape.
[[nodiscard]] std::string markdown_text(std::string_view text);

/// The same for a cell of a table.
[[nodiscard]] std::string markdown_cell(std::string_view text);

/// `text` as a code span, also when it has backticks.
[[nodiscard]] std::string markdown_code(std::string_view text);

/// The same for a cell of a table.
[[nodiscard]] std::string markdown_code_cell(std::string_view text);

} // namespace aircat::naming
