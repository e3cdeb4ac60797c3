#pragma once

#include "diagnostics/finding.hpp"
#include "lint/subject.hpp"

#include <functional>
#include <string>

namespace aircat::lint {

struct Mended {
  Texts before, after;   ///< of the files that change, as they are and as they would be
  std::size_t fixes = 0; ///< of the findings before; others may have come of them
  Findings found;        ///< before
  Findings left;         ///< after
};

/// Lints, applies what mends the findings to the texts, and lints these, until nothing changes.
/// Writes nothing. `look` lints with these texts instead of the files; `may_mend` says whether a
/// finding's fix is wanted.
[[nodiscard]] Mended mend(const std::function<Findings(const Texts& instead)>& look,
                          const std::function<bool(const Finding& finding)>& may_mend);

} // namespace aircat::lint
