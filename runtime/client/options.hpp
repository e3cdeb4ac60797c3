#pragma once

#include "aircat/client.hpp"

namespace aircat::client {

/// Whoever waits longer waits for ever; and more would overflow.
inline constexpr Clock::Duration longest_wait = std::chrono::hours(10 * 365 * 24);

/// With everything filled in that was left out. Throws std::invalid_argument, without the key, for
/// what cannot work.
[[nodiscard]] ClientOptions completed(ClientOptions options);
[[nodiscard]] ClientOptions options_from_environment();

} // namespace aircat::client
