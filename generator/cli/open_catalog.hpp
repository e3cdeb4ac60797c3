#pragma once

#include "catalog/model.hpp"
#include "cli/console.hpp"
#include "cli/options.hpp"

#include <optional>

namespace aircat::cli {

/// Finds, reads and resolves the catalog. With errors they are reported and nothing comes back;
/// warnings are left in `findings` for the caller.
[[nodiscard]] std::optional<catalog::Catalog> open_catalog(const CommonOptions& options,
                                                           const Console& console,
                                                           Findings& findings, ExitCode& ending);

/// The same for commands that only look at the catalog: where there is none, the one that was built
/// into the program.
[[nodiscard]] std::optional<catalog::Catalog> open_any_catalog(const CommonOptions& options,
                                                               const Console& console,
                                                               Findings& findings,
                                                               ExitCode& ending);

/// The model of that AIR, id or slug; none is reported with the nearest name.
[[nodiscard]] const catalog::Model* find_model(const catalog::Catalog& catalog,
                                               const std::string& name, const Console& console);

} // namespace aircat::cli
