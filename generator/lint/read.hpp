#pragma once

#include "diagnostics/finding.hpp"
#include "lint/subject.hpp"
#include "lint/walk.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace aircat::lint {

/// What became of the files.
struct Counts {
  std::size_t schemas = 0, translations = 0, providers = 0;
  std::size_t passed_by = 0; ///< JSON that is neither, and TypeScript that is no provider's
};

/// The bytes of a file of any size. Where it cannot be read: a finding, and nothing.
[[nodiscard]] std::optional<std::string> read_text(const std::string& file, Findings& findings);

/// Reads the files into `subject`: what they are is told by what is in them.
[[nodiscard]] Counts read_files(const Found& found, Subject& subject, Findings& findings,
                                unsigned jobs = 1);

} // namespace aircat::lint
