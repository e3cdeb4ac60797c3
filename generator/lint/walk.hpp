#pragma once

#include "diagnostics/finding.hpp"

#include <string>
#include <vector>

namespace aircat::lint {

/// The files that can be linted.
struct Found {
  std::vector<std::string> catalogs; ///< folders
  std::vector<std::string> json, typescript;
};

/// Walks the given files and folders; hidden folders, `node_modules` and `build` are passed by, as
/// are symbolic links to folders. In order of the paths, each once. What is not there or cannot be
/// read is a finding.
[[nodiscard]] Found find_files(const std::vector<std::string>& paths, Findings& findings);

} // namespace aircat::lint
