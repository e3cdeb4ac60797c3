#pragma once

#include <string_view>

namespace aircat::lint {

/// Whether a path matches a pattern in which `*` stands for anything but a slash, and `**` for
/// anything.
[[nodiscard]] bool matches_path(std::string_view pattern, std::string_view path);
/// Whether a text matches a pattern in which `*` stands for anything.
[[nodiscard]] bool matches(std::string_view pattern, std::string_view text);

} // namespace aircat::lint
