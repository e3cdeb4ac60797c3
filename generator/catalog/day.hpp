#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace aircat::catalog {

using Day = std::chrono::sys_days;

/// The last day that a date may mean: `2026-01-31` for `2026-01`, `2026-12-31` for `2026`. Nothing
/// for what is no date.
[[nodiscard]] std::optional<Day> last_day_of(std::string_view date);

/// The first of them: `2026-01-01` for `2026`.
[[nodiscard]] std::optional<Day> first_day_of(std::string_view date);

} // namespace aircat::catalog
