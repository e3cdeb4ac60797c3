#pragma once

#include "catalog/model.hpp"
#include "diagnostics/finding.hpp"

#include <span>

namespace aircat::check {

/// Applies every rule to a catalog that was loaded without errors. Findings are added by file, line
/// and column.
void check(const catalog::Catalog& catalog, Findings& findings);

/// The codes of the rules (AC2xxx), with their explanations, in the order of the codes.
[[nodiscard]] std::span<const CodeInfo> codes();

} // namespace aircat::check
