#pragma once

#include "diagnostics/finding.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace aircat::cli {

/// The codes of all rooms, sorted.
[[nodiscard]] std::vector<CodeInfo> all_codes();
[[nodiscard]] std::optional<CodeInfo> find_code(std::string_view code);

} // namespace aircat::cli
