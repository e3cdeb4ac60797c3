#pragma once

#include "catalog/model.hpp"
#include "diagnostics/finding.hpp"
#include "lint/coverage.hpp"
#include "lint/read/read.hpp"
#include "lint/resolve.hpp"

#include <deque>
#include <span>
#include <string>
#include <vector>

/// Schemas of providers' inputs and their translations, written by hand or generated.
namespace aircat::lint {

struct LoadedCatalog {
  catalog::Catalog catalog;
  bool has_errors = false; ///< it is not whole
};

/// What was linted.
struct Result {
  Counts counts;
  std::deque<LoadedCatalog> catalogs; ///< found among the paths: they have rules of their own
  std::size_t inputs = 0;             ///< described by the schemas
  std::size_t unlinked = 0;           ///< of these, those whose provider nothing says
  std::vector<Coverage> coverage;     ///< of each locale but the source's, by its name
};

/// Lints files and folders. Findings are added by file, line and column.
[[nodiscard]] Result lint(const std::vector<std::string>& paths, const Options& options,
                          Findings& findings, unsigned jobs = 1);

/// Where the editor looks for the text of a key, with what these files have there.
[[nodiscard]] std::vector<Lookup> resolve(const std::vector<std::string>& paths,
                                          const Options& options, std::string_view key,
                                          std::string_view locale, Findings& findings);

/// The codes of the rules, with their explanations, in the order of the codes.
[[nodiscard]] std::span<const CodeInfo> codes();

} // namespace aircat::lint
