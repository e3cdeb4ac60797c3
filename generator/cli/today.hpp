#pragma once

#include <string>

namespace aircat::cli {

/// The day in UTC: `2026-11-21`. Rooms get it from here, so that their tests choose it.
[[nodiscard]] std::string today();

} // namespace aircat::cli
