#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aircat {

/// Levenshtein distance in bytes, with the swap of two neighbours as one step.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate nearest to `name`, or "" when none is near enough to be what was meant.
/// Ties go to the earlier candidate; case alone is no distance.
[[nodiscard]] std::string nearest_name(std::string_view name,
                                       const std::vector<std::string_view>& candidates);

/// "did you mean 'x'?", or "" for "".
[[nodiscard]] std::string suggestion(std::string_view nearest);
/// The same for the nearest candidate.
[[nodiscard]] std::string did_you_mean(std::string_view name,
                                       const std::vector<std::string_view>& candidates);

} // namespace aircat
