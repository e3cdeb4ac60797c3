#pragma once

#include <string>
#include <string_view>

namespace aircat::naming {

/// Why `text` may not become a segment of a path or of an id, as the end of a sentence ("is
/// empty"), or
/// "" when it may: `[a-z0-9][a-z0-9.-]*` without `..` and without a dot at its end, at most 64
/// characters, and no name that Windows keeps for a device.
[[nodiscard]] std::string slug_problem(std::string_view text);

[[nodiscard]] inline bool is_slug(std::string_view text) {
  return slug_problem(text).empty();
}

} // namespace aircat::naming
