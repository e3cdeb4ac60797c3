#pragma once

#include "diagnostics/finding.hpp"
#include "lint/subject.hpp"
#include "lint/walk.hpp"

#include <cstddef>

namespace aircat::lint {

/// What became of the files.
struct Counts {
  std::size_t schemas = 0, translations = 0, providers = 0;
  std::size_t passed_by = 0; ///< JSON that is neither, and TypeScript that is no provider's
};

/// Reads the files into `subject`: what they are is told by what is in them.
[[nodiscard]] Counts read_files(const Found& found, Subject& subject, Findings& findings);

} // namespace aircat::lint
