#pragma once

#include "catalog/model.hpp"
#include "cli/console.hpp"
#include "request/build.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aircat::cli {

/// The provider of that id; none is reported with the nearest id.
[[nodiscard]] const catalog::Provider* find_provider(const catalog::Catalog& catalog,
                                                     const std::string& id, const Console& console);

/// `1920x1080`; nothing when it is no size.
[[nodiscard]] std::optional<catalog::Pair> read_size(const std::string& text);

/// Why no request could be built, as findings about the inputs in `file`.
[[nodiscard]] Findings as_findings(const std::vector<request::BuildError>& errors,
                                   const std::string& file);

} // namespace aircat::cli
