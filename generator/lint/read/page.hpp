#pragma once

#include "diagnostics/finding.hpp"
#include "lint/read/token.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aircat::lint {

/// A piece of a page of Markdown, without the marks that lay it out.
struct PageText {
  std::string text;
  Spot at;
  bool listed = false; ///< of code: in an item of a list, or in a table
};

struct PageTable {
  std::vector<PageText> header;
  std::vector<std::vector<PageText>> rows; ///< each as wide as the header
};

/// What a page of Markdown has of names: its tables, and the code in its text. Blocks of code are
/// left out.
struct Page {
  std::string file;
  std::vector<PageTable> tables;
  std::vector<PageText> code;

  [[nodiscard]] Location place(Spot at) const { return {file, at.line, at.column}; }
};

[[nodiscard]] Page read_page(const std::string& file, std::string_view text);

} // namespace aircat::lint
