#pragma once

#include "catalog/model.hpp"

namespace aircat::catalog {

/// Reads and resolves the catalog in `directory` on at most `jobs` threads. All findings of reading
/// and resolving are raised, in the order of files; with errors the catalog holds what could be
/// read and must not be rendered.
[[nodiscard]] Catalog load(const std::string& directory, unsigned jobs, Findings& findings);

/// A file that is at hand: its path below the catalog's folder, and its text.
struct SourceFile {
  std::string_view path;
  std::string_view text;
};

/// The same from files that are at hand; findings name them below `directory`.
[[nodiscard]] Catalog load(const std::vector<SourceFile>& files, const std::string& directory,
                           unsigned jobs, Findings& findings);

} // namespace aircat::catalog
