#pragma once

#include "lint/read/names.hpp"
#include "lint/subject.hpp"

namespace aircat::lint {

/// Changelogs speak of the past.
[[nodiscard]] bool speaks_of_the_past(const Page& page);

/// Each id of a provider that stands in code in the text of a page.
template <typename Visit>
void for_each_written_id(const Subject& subject, Visit visit) {
  for (const auto& page : subject.pages)
    if (!speaks_of_the_past(page))
      for (const auto& text : page.code)
        if (const auto id = written_id(text.text))
          visit(page, text, *id);
}

/// The provider of that id, or of one that differs by a slip; nullptr where there is none.
[[nodiscard]] const ProviderCode* meant_provider(const Subject& subject, std::string_view id);

} // namespace aircat::lint
