#pragma once

#include "diagnostics/finding.hpp"
#include "lint/read/walk.hpp"
#include "lint/subject.hpp"

#include <cstddef>
#include <set>
#include <string>

namespace aircat::lint {

/// What became of the files.
struct Counts {
  std::size_t schemas = 0, translations = 0, providers = 0;
  std::size_t indexes = 0, registrations = 0, tables = 0, pages = 0;
  std::size_t unread = 0;    ///< pieces of code that deals with providers and is not understood
  std::size_t passed_by = 0; ///< files that are nothing of this
};

/// Reads the files into `subject`: what they are is told by what is in them, or by `kind`. Counts
/// what is known before `link`.
[[nodiscard]] Counts read_files(const Found& found, Subject& subject, Findings& findings,
                                unsigned jobs = 1);

/// Counts the rest, when it is known which files deal with providers. Files and folders that have
/// nothing of the kind that they were to be read as are findings.
void count_linked(const Found& found, const Subject& subject, Counts& counts, Findings& findings);

} // namespace aircat::lint
