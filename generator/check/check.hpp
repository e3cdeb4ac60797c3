#pragma once

#include "catalog/model.hpp"
#include "diagnostics/finding.hpp"

#include <span>
#include <string_view>

namespace aircat::check {

/// Applies every rule to a catalog that was loaded without errors, on at most `jobs` threads.
/// Findings are added by file, line and column. `today`, as `2026-11-21`, ends what files ignore
/// until a day; "" ends none, for what must not hang on the day.
void check(const catalog::Catalog& catalog, Findings& findings, unsigned jobs = 1,
           std::string_view today = {});

/// The codes of the rules (AC2xxx), with their explanations, in the order of the codes.
[[nodiscard]] std::span<const CodeInfo> codes();

} // namespace aircat::check
