#pragma once

#include "compare/change.hpp"

#include <string>
#include <vector>

namespace aircat::compare {

/// What people call the two catalogs.
struct Names {
  std::string before, after;
};

/// For people: one edit of the catalog is shown once, however many models it reaches.
[[nodiscard]] std::string as_text(const std::vector<Change>& changes);
/// `2 breaking, 1 compatible and 0 neutral changes`, counted as they are shown to people.
[[nodiscard]] std::string summary_of(const std::vector<Change>& changes);
/// For programs: every change of every model; documented in docs/comparing-versions.md.
[[nodiscard]] std::string as_json(const std::vector<Change>& changes, const Names& names);
/// For a changelog or a pull request: by class and model.
[[nodiscard]] std::string as_markdown(const std::vector<Change>& changes, const Names& names);

} // namespace aircat::compare
