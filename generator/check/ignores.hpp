#pragma once

#include "catalog/model.hpp"
#include "diagnostics/finding.hpp"

#include <span>
#include <string_view>

/// What a catalog file itself wants to be passed over: `"ignore": [{ "code": …, "why": … }]`.
namespace aircat::check {

/// Whose warnings: those of catalogs, or those of lint (AC6xxx) about catalogs.
enum class IgnoresOf { check, lint };

/// Drops the warnings that their files ignore. Ignores of nothing, of errors, and those that are
/// past their day are findings. `today`: `2026-11-21`, or "" where no ignore ends.
[[nodiscard]] Findings without_ignored(const catalog::Catalog& catalog, Findings findings,
                                       IgnoresOf whose, std::string_view today);

[[nodiscard]] std::span<const CodeInfo> ignore_codes();

} // namespace aircat::check
