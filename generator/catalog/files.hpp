#pragma once

#include "catalog/shape.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::catalog {

/// A file of the catalog: what it is and where.
struct CatalogFile {
  FileKind kind = FileKind::model;
  std::string path;   ///< as it is opened and shown
  std::string name;   ///< the file's name without .json
  std::string vendor; ///< of a model
};

/// The files of a catalog folder, sorted by path in bytes, so that the order of a directory never
/// shows. A folder that is no catalog is a finding.
[[nodiscard]] std::vector<CatalogFile> list_files(const std::string& directory, Findings& findings);

/// What a file is whose path below the catalog's folder is `path`; nothing when a catalog has no
/// such files.
[[nodiscard]] std::optional<CatalogFile> classify(const std::string& directory,
                                                  std::string_view path);

/// The bytes of a file; unreadable, too large (16 MB) or not a file: a finding and "".
[[nodiscard]] std::string read_file(const std::string& path, Findings& findings);

} // namespace aircat::catalog
