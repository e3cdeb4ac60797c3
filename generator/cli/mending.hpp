#pragma once

#include "cli/console.hpp"
#include "lint/mend.hpp"

namespace aircat::cli {

/// Whether the file is in a manifest of an output folder: it is mended in the catalog, not here.
class GeneratedFiles {
public:
  [[nodiscard]] bool has(const std::string& file);

private:
  std::map<std::string, std::set<std::string>> files_of_; ///< by output folder
};

/// Shows what mending changes.
void show(const lint::Mended& mended, const Console& console);

/// Writes the files that mending changes, each whole or not at all. What has changed since it was
/// read is left alone: a finding.
void write(const lint::Mended& mended, Findings& findings);

} // namespace aircat::cli
