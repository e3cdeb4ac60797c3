#pragma once

#include "catalog/day.hpp"
#include "provenance/contradictions.hpp"
#include "provenance/figures.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace aircat::provenance {

/// A source that was last looked at long ago.
struct OldSource {
  const catalog::Source* source = nullptr;
  long age = 0;            ///< in days, counted from the last day that its date may mean
  std::size_t figures = 0; ///< for which it vouches
};

/// What a reviewer of figures wants to see.
struct Audit {
  std::vector<Figure> unsourced;             ///< no source vouches for them
  std::vector<const catalog::Source*> tried; ///< found by trying: in no documentation
  std::vector<OldSource> old;
  std::vector<Contradiction> contradictions;
  std::size_t files = 0, sources = 0, figures = 0; ///< that were looked at
};

struct AuditOptions {
  catalog::Day today;
  catalog::Day oldest; ///< a source from before this day is old
  /// Only the files of these models; empty: all files of the catalog.
  std::vector<const catalog::Model*> models;
};

/// Everything in the order of files, and in each file in its order.
[[nodiscard]] Audit audit(const catalog::Catalog& catalog, const Provenance& provenance,
                          const AuditOptions& options);

/// The parts of an audit that are shown.
struct Shown {
  bool undocumented = true, old = true, contradicted = true;
};

// What was found, as whole texts that end with a line break; all but JSON end with the counts.
[[nodiscard]] std::string as_text(const Audit& audit, Shown shown);
[[nodiscard]] std::string as_json(const Audit& audit, Shown shown);
[[nodiscard]] std::string as_markdown(const Audit& audit, Shown shown);

/// "4 without a source, 1 found by trying, …; 12 figures of 3 sources in 2 files"
[[nodiscard]] std::string counts_text(const Audit& audit, Shown shown);

} // namespace aircat::provenance
