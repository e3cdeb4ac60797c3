#pragma once

#include "catalog/load.hpp"

#include <vector>

namespace aircat::bundle {

/// The catalog that was built into the program; its texts live as long as the program.
[[nodiscard]] std::vector<catalog::SourceFile> embedded_catalog();

} // namespace aircat::bundle
