#pragma once

#include "catalog/model.hpp"
#include "cli/console.hpp"
#include "cli/exit_code.hpp"
#include "cli/options.hpp"

namespace aircat::cli {

/// Prints samples as JSON Lines.
[[nodiscard]] ExitCode write_samples(const catalog::Catalog& catalog, const ProveOptions& options,
                                     const Console& console);

/// Prints the kinds of illegal change.
[[nodiscard]] ExitCode list_kinds(const Console& console);

} // namespace aircat::cli
