#pragma once

#include "catalog/model.hpp"
#include "diagnostics/finding.hpp"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace aircat::cli {

/// The files of a catalog as a revision of git has them; the work tree is not touched.
struct RevisionFiles {
  struct File {
    std::string path; ///< below the catalog's folder
    std::string text;
  };
  std::string directory; ///< `main:catalog`, as git names it
  std::vector<File> files;
};

/// `revision`: `main`, or `main:path/of/catalog` from the top of the repository. `folder`: the
/// catalog's folder in the work tree, or none; where it lies there it is looked for in the
/// revision. The error is a sentence for people.
[[nodiscard]] tl::expected<RevisionFiles, std::string> read_revision(const std::string& revision,
                                                                     const std::string& folder);

/// Loads them; findings show the lines of the revision.
[[nodiscard]] catalog::Catalog load(const RevisionFiles& files, unsigned jobs, Findings& findings);

} // namespace aircat::cli
