#pragma once

#include <string>
#include <string_view>

/// Steps of JSON pointers (RFC 6901): a slash within is `~1`, a tilde `~0`.
namespace aircat {

[[nodiscard]] std::string escaped_step(std::string_view key);
[[nodiscard]] std::string unescaped_step(std::string_view step);

} // namespace aircat
