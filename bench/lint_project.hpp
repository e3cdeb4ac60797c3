#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace aircat::bench {

/// What lint is given.
struct LintProject {
  std::vector<std::string> schemas; ///< OpenAPI documents, by their paths below the folder
  std::size_t files = 0;            ///< with translations and providers' code
  std::size_t bytes = 0;
};

/// Writes `copies` copies of the generated providers `from` (generated/imgly) into the folder `to`:
/// schemas, translations and code, each copy of models with names of their own.
[[nodiscard]] LintProject write_lint_project(const std::string& from, std::size_t copies,
                                             const std::string& to);

} // namespace aircat::bench
