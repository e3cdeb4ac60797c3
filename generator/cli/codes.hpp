#pragma once

#include "diagnostics/finding.hpp"

#include <vector>

namespace aircat::cli {

/// The codes of all rooms, sorted.
[[nodiscard]] std::vector<CodeInfo> all_codes();

} // namespace aircat::cli
