#pragma once

#include "catalog/model.hpp"
#include "diagnostics/finding.hpp"

#include <span>

namespace aircat::check {

/// Applies every rule to a catalog that was loaded without errors, on at most `jobs` threads.
/// Findings are added by file, line and column.
void check(const catalog::Catalog& catalog, Findings& findings, unsigned jobs = 1);

/// The codes of the rules (AC2xxx), with their explanations, in the order of the codes.
[[nodiscard]] std::span<const CodeInfo> codes();

} // namespace aircat::check
