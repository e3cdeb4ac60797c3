#pragma once

#include "diagnostics/finding.hpp"

#include <string>
#include <vector>

namespace aircat::lint {

/// The files that can be linted.
struct Found {
  std::vector<std::string> catalogs; ///< folders
  std::vector<std::string> json, typescript, markdown;
  std::vector<std::string> named;   ///< files that were given by their paths
  std::vector<std::string> folders; ///< that were given
};

/// Walks the given files and folders; hidden folders, `node_modules` and `build` are passed by, as
/// are symbolic links to folders. In order of the paths, each once. What is not there or cannot be
/// read is a finding. With a kind (see `Options`) only what may be of that kind is found, and files
/// that were given by their paths are taken for it whatever their names.
[[nodiscard]] Found find_files(const std::vector<std::string>& paths, const std::string& kind,
                               Findings& findings);

/// Whether the folder is a catalog.
[[nodiscard]] bool is_catalog(const std::string& folder);

} // namespace aircat::lint
