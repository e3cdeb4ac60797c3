#pragma once

#include "import/docs_line.hpp"

namespace aircat::importing {

/// Something that a page says of a parameter by the name that it uses.
struct PageFact {
  std::string name; ///< `width`, "Prompt length"
  LineFacts facts;
  std::string text;           ///< the line
  bool is_definition = false; ///< a row of a table, or `name: …`: surely about something
  Place at;
};

/// What a page says of one model, in the order of its lines.
struct PageFacts {
  std::vector<PageFact> facts;
  std::vector<std::pair<std::string, Place>> unread; ///< lines that look like limits
};

/// The AIRs that the page names, each once.
[[nodiscard]] std::vector<std::string> airs_of_page(std::string_view text);

/// Reads lists, tables, headings and code blocks. Sections that name other models are left out.
[[nodiscard]] PageFacts read_page(const std::string& name, std::string_view text,
                                  const std::string& air);

} // namespace aircat::importing
