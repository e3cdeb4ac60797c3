#pragma once

#include "import/import.hpp"
#include "import/starter.hpp"

namespace aircat::importing {

/// What is known of an import beside the description.
struct Origin {
  bool is_new = false; ///< the catalog does not describe the model yet
  std::string source, date;
  About about;
};

/// Proposes, says what came of it, and lays the file out. Nothing where a finding forbids it.
[[nodiscard]] std::optional<Import> finished(const Workbench& bench, const Json& file,
                                             const Description& description, const Origin& origin,
                                             Findings& findings);

} // namespace aircat::importing
