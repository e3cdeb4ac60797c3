#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace aircat::status {

/// A date as people write it, as the catalog does: `Nov 2025` is `2025-11`, `26 Nov 2025` and
/// `November 26, 2025` are `2025-11-26`. "" for a cell that holds nothing; nothing for what is no
/// date.
[[nodiscard]] std::optional<std::string> read_released(std::string_view text);

} // namespace aircat::status
